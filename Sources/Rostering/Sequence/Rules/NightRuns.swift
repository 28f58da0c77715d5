import CivilTime
import Workforce

/// Most nights in a row, and the rest after a run of nights.
///
/// A state is the length of the run that ended on the date before; where there is a rest after
/// nights, the machine guesses after each night whether the run goes on on the next date (its
/// length) or is over (−1). Where the rest after the history's last night is broken, the first duty
/// pays for it: −2 on the date after that night, −3 later.
struct NightRuns: SequenceRule {
  private let most: Limit?
  private let rest: Limit?
  private let dates: [LocalDate]
  private let longest: Int

  init?(_ rules: RuleSet, _ calendar: SequenceCalendar) {
    most = rules.mostConsecutiveNights
    rest = rules.restAfterNights
    guard most != nil || rest != nil else { return nil }
    dates = calendar.dates
    longest = most?.largest ?? 1
  }

  func starts(after past: AgentPast) -> [SequenceStart] {
    guard let first = dates.first else { return [] }
    let run = past.run(endingBefore: first) { $0.isNight }
    let length = min(run, longest)
    guard let rest, let last = past.shifts.last, last.isNight else {
      return [SequenceStart(state: length)]
    }
    let minutes = rest.value(on: last.date) ?? 0
    let over = SequenceStart(
      state: run > 0 ? -1 : 0,
      ready: last.range.upperBound.adding(minutes: minutes)
    )
    let broken = rest.enforcement.price == nil ? [] : [SequenceStart(state: run > 0 ? -2 : -3)]
    return (run > 0 ? [SequenceStart(state: length)] : []) + [over] + broken
  }

  func steps(from state: Int, day: Int, duty: SequenceClass?) -> [SequenceStep] {
    guard state > -2 else { return stepsInDebt(from: state, day: day, duty: duty) }
    let isPromised = rest != nil && state > 0
    guard let duty, duty.isNight else { return isPromised ? [] : [SequenceStep(state: 0)] }
    guard state >= 0 else { return [] }
    let length = state + 1
    var cost = 0.0
    if let most, length > most.value(on: dates[day]) ?? .max {
      guard let price = most.enforcement.price else { return [] }
      cost = price
    }
    let goesOn = SequenceStep(state: min(length, longest), cost: cost)
    guard let rest else { return [goesOn] }
    guard rest.value(on: dates[day]) != nil else {
      return [goesOn, SequenceStep(state: -1, cost: cost)]
    }
    let isOver = SequenceStep(state: -1, cost: cost, gap: .afterNights)
    guard let price = rest.enforcement.price else { return [goesOn, isOver] }
    return [goesOn, isOver, SequenceStep(state: -1, cost: cost + price)]
  }

  /// The steps while the rest after the history's last night is to be broken.
  private func stepsInDebt(from state: Int, day: Int, duty: SequenceClass?) -> [SequenceStep] {
    guard let duty else { return [SequenceStep(state: -3)] }
    // A night of the next date goes on with the run: no rest is broken then.
    if state == -2, duty.isNight { return [] }
    return steps(from: 0, day: day, duty: duty).map { step in
      var dearer = step
      dearer.cost += rest?.enforcement.price ?? 0
      return dearer
    }
  }
}
