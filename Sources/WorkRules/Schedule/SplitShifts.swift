import CivilTime
public import Workforce

/// Takes the two parts of a split shift together, as rules look at them.
public enum SplitShifts {
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

  /// The shifts of one agent's history, in which two of one date and one pattern that is split become
  /// one, gap included.
  ///
  /// - Parameters:
  ///   - history: one agent's shifts of the last roster, in any order.
  ///   - contract: the agent's contract.
  /// - Returns: the shifts, by start.
  public static func joined(_ history: [HistoricShift], contract: Contract) -> [HistoricShift] {
    let shifts = history.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let split = Set(contract.shiftPatterns.filter { $0.split != nil }.map(\.id))
    guard !split.isEmpty else { return shifts }
    return shifts.reduce(into: []) { joined, shift in
      guard let first = joined.last, let pattern = shift.pattern, split.contains(pattern),
        first.pattern == pattern, first.localDate == shift.localDate,
        first.range.upperBound < shift.range.lowerBound
      else {
        joined.append(shift)
        return
      }
      joined[joined.count - 1] = HistoricShift(
        agent: shift.agent,
        range: first.range.lowerBound..<shift.range.upperBound,
        localDate: shift.localDate,
        paidMinutes: first.paidMinutes + shift.paidMinutes,
        pattern: pattern,
        queues: first.queues + shift.queues
      )
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

extension Roster {
  /// Shifts of everybody, both parts of a split one counted as one; those of people who are not in the
  /// instance are counted as they stand.
  public func shiftCount(in instance: Instance) -> Int {
    instance.agents.reduce(shifts.count) { count, agent in
      let own = Array(shifts(of: agent.id))
      return count - own.count + SplitShifts.joined(own, contract: agent.contract).count
    }
  }
}
