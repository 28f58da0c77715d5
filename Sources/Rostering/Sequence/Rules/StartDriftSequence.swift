import CivilTime
import Workforce

/// Starts of a week lie within so many minutes of each other: the machine guesses the week's
/// earliest start with its first duty.
///
/// A state is the guess plus 1; 0 while none was made, −1 where the week breaks the rule.
struct StartDriftSequence: SequenceRule {
  private let limit: Limit
  private let starts: [Int]
  private let calendar: SequenceCalendar

  init?(_ rules: RuleSet, starts: [Int], _ calendar: SequenceCalendar) {
    guard let limit = rules.startDrift else { return nil }
    self.limit = limit
    self.calendar = calendar
    self.starts = Set(starts).sorted()
  }

  func starts(after past: AgentPast) -> [SequenceStart] { [SequenceStart(state: 0)] }

  func steps(from state: Int, day: Int, duty: SequenceClass?) -> [SequenceStep] {
    let isLast = calendar.endsWeek(day)
    return next(from: state, day: day, duty: duty).map { found in
      var step = found
      if isLast { step.state = 0 }
      return step
    }
  }

  private func next(from state: Int, day: Int, duty: SequenceClass?) -> [SequenceStep] {
    let week = calendar.dates[day - day % 7]
    guard let duty, let drift = limit.value(on: week) else { return [SequenceStep(state: state)] }
    let minute = duty.startMinute
    if state > 0 {
      return (state - 1...state - 1 + drift).contains(minute) ? [SequenceStep(state: state)] : []
    }
    if state < 0 { return [SequenceStep(state: state)] }
    var steps = starts.filter { $0 <= minute && minute <= $0 + drift }.map {
      SequenceStep(state: $0 + 1)
    }
    if let price = limit.enforcement.price { steps.append(SequenceStep(state: -1, cost: price)) }
    return steps
  }
}
