import CivilTime
import Workforce

/// Most and fewest days worked in a row, and fewest days off in a row.
///
/// A state is a run: positive for days worked, negative for days off, twice its length and one more
/// where the run is exempt from the least lengths; 0 before anything is known.
struct WorkRuns: SequenceRule {
  private let most: Limit?
  private let fewest: Limit?
  private let fewestOff: Limit?
  private let dates: [LocalDate]
  private let longestWork: Int
  private let longestOff: Int

  init?(_ rules: RuleSet, _ calendar: SequenceCalendar) {
    most = rules.mostConsecutiveDays
    fewest = rules.fewestConsecutiveDays
    fewestOff = rules.fewestConsecutiveDaysOff
    guard most != nil || fewest != nil || fewestOff != nil else { return nil }
    dates = calendar.dates
    longestWork = [most, fewest].compactMap { $0?.largest }.max() ?? 1
    longestOff = fewestOff?.largest ?? 1
  }

  func starts(after past: AgentPast) -> [SequenceStart] {
    guard let last = past.shifts.map(\.date).max(), let first = dates.first else {
      return [SequenceStart(state: 0)]
    }
    let worked = past.run(endingBefore: first)
    let state =
      worked > 0
      ? 2 * min(worked, longestWork) : -2 * min(first.days(since: last) - 1, longestOff)
    return [SequenceStart(state: state)]
  }

  func steps(from state: Int, day: Int, duty: SequenceClass?) -> [SequenceStep] {
    let length = abs(state) / 2
    let isExempt = state % 2 != 0
    guard duty != nil else {
      if state == 0 { return [SequenceStep(state: -3)] }
      if state < 0 {
        let longer = min(length + 1, longestOff)
        return [SequenceStep(state: -2 * longer - (isExempt ? 1 : 0))]
      }
      // The run ended on the day before.
      let least = isExempt ? nil : fewest?.value(on: dates[max(0, day - 1)])
      return steps(to: -2, missing: (least ?? 0) - length, of: fewest)
    }
    if state == 0 { return [SequenceStep(state: exempt(1))] }
    if state < 0 {
      let least = isExempt ? nil : fewestOff?.value(on: dates[max(0, day - 1)])
      return steps(to: 2, missing: (least ?? 0) - length, of: fewestOff)
    }
    let longer = length + 1
    let allowed = most?.value(on: dates[day]) ?? .max
    let next = min(longer, longestWork)
    return steps(
      to: isExempt ? exempt(next) : 2 * next,
      missing: longer > allowed ? 1 : 0,
      of: most
    )
  }

  func likeness(ofDay day: Int) -> Int {
    [most, fewest, fewestOff].allSatisfy { $0?.isSameOnAllDates ?? true } ? 0 : day
  }

  private func exempt(_ length: Int) -> Int {
    2 * length + (length < fewest?.largest ?? 0 ? 1 : 0)
  }

  private func steps(to state: Int, missing: Int, of limit: Limit?) -> [SequenceStep] {
    guard missing > 0, let limit else { return [SequenceStep(state: state)] }
    guard let price = limit.enforcement.price else { return [] }
    return [SequenceStep(state: state, cost: Double(missing) * price)]
  }
}

extension Limit {
  /// Whether one number holds on all dates.
  var isSameOnAllDates: Bool { steps.count == 1 && steps[0].from == nil }
  /// The largest number that ever holds.
  var largest: Int { steps.map(\.value).max() ?? 0 }
}
