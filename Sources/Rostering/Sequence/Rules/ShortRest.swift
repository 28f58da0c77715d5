import Workforce

/// The ordinary rest between shifts where it may be broken at a price: after each duty the machine
/// guesses whether it will be.
struct ShortRest: SequenceRule {
  private let price: Double

  init?(_ rules: RuleSet) {
    guard let price = rules.restBetweenShifts?.enforcement.price else { return nil }
    self.price = price
  }

  func starts(after past: AgentPast) -> [SequenceStart] { [SequenceStart(state: 0)] }

  func steps(from state: Int, day: Int, duty: SequenceClass?) -> [SequenceStep] {
    guard duty != nil else { return [SequenceStep(state: 0)] }
    return [SequenceStep(state: 0), SequenceStep(state: 0, cost: price, gap: .none)]
  }
}
