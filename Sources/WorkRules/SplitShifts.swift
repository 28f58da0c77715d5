import CivilTime
import Workforce

/// Takes the two parts of a split shift together, as rules look at them.
enum SplitShifts {
  /// The shifts, in which two of one date and one pattern that is split become one.
  ///
  /// - Parameters:
  ///   - shifts: one agent's shifts, by start.
  ///   - contract: the agent's contract.
  /// - Returns: the shifts, by start.
  static func joined(_ shifts: [Shift], contract: Contract) -> [Shift] {
    let split = Set(contract.shiftPatterns.filter { $0.split != nil }.map(\.id))
    guard !split.isEmpty else { return shifts }
    return shifts.reduce(into: []) { joined, shift in
      guard let first = joined.last, split.contains(shift.pattern),
        let whole = whole(first, shift)
      else {
        joined.append(shift)
        return
      }
      joined[joined.count - 1] = whole
    }
  }

  /// Two parts of one date and pattern as one; nil where they are none, or a third one follows.
  private static func whole(_ first: Shift, _ second: Shift) -> Shift? {
    guard first.localDate == second.localDate, first.pattern == second.pattern,
      first.range.upperBound < second.range.lowerBound,
      !first.activities.contains(where: { $0.kind == .away })
    else { return nil }
    let gap = first.range.upperBound..<second.range.lowerBound
    return Shift(
      agent: first.agent,
      localDate: first.localDate,
      pattern: first.pattern,
      range: first.range.lowerBound..<second.range.upperBound,
      activities: first.activities + [Activity(kind: .away, range: gap)] + second.activities
    )
  }
}
