import Workforce

/// The wish to keep the pattern of the shift before within a week.
///
/// A state is the pattern of the week's last shift, counted from 1; 0 before the first.
struct SameShiftSequence: SequenceRule {
  private let price: Double?
  private let calendar: SequenceCalendar

  init?(_ rules: RuleSet, _ calendar: SequenceCalendar) {
    guard let sameShift = rules.sameShift else { return nil }
    price = sameShift.price
    self.calendar = calendar
  }

  func starts(after past: AgentPast) -> [SequenceStart] { [SequenceStart(state: 0)] }

  func steps(from state: Int, day: Int, duty: SequenceClass?) -> [SequenceStep] {
    let isLast = calendar.endsWeek(day)
    guard let duty else { return [SequenceStep(state: isLast ? 0 : state)] }
    let next = isLast ? 0 : duty.pattern + 1
    guard state > 0, state != duty.pattern + 1 else { return [SequenceStep(state: next)] }
    return price.map { [SequenceStep(state: next, cost: $0)] } ?? []
  }
}
