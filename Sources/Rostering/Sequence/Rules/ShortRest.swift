import CivilTime
import Workforce

/// The ordinary rest between shifts where it may be broken at a price: after each duty the machine
/// guesses whether it will be.
///
/// In state 1 the rest after the history's last shift is broken by the first duty; that rest is the one
/// of the horizon's first date.
struct ShortRest: SequenceRule {
  private let price: Double
  private let least: Int

  init?(_ rules: RuleSet, _ calendar: SequenceCalendar) {
    guard let rest = rules.restBetweenShifts, let price = rest.enforcement.price else {
      return nil
    }
    self.price = price
    least = calendar.dates.first.flatMap(rest.value) ?? 0
  }

  func starts(after past: AgentPast) -> [SequenceStart] {
    guard let end = past.lastEnd else { return [SequenceStart(state: 0)] }
    return [SequenceStart(state: 0, ready: end.adding(minutes: least)), SequenceStart(state: 1)]
  }

  func steps(from state: Int, day: Int, duty: SequenceClass?) -> [SequenceStep] {
    guard duty != nil else { return [SequenceStep(state: state)] }
    let broken = state == 1 ? price : 0
    return [
      SequenceStep(state: 0, cost: broken),
      SequenceStep(state: 0, cost: broken + price, gap: .none),
    ]
  }
}
