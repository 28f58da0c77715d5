import CivilTime
import GLPKSolver
import Workforce

/// Changes of one rule of an agent each after which the contradiction is gone.
///
/// The elastic program says how far a rule has to be stretched; the change is then made in the data as
/// its words say, and asked about anew. A change that does not do is left out: leave that is given up
/// takes its credit along, and a date more of employment may bring the contract's least hours with it.
struct OfferSearch {
  let facts: AgentFacts
  /// Whether a changed agent has a legal sequence of shifts; nil where that cannot be asked, and what is
  /// offered is not proven to do.
  let question: ((AgentCase) throws(GLPKError) -> Bool)?

  /// Whether a changed agent has a legal sequence of shifts, as far as can be asked.
  func works(_ changed: AgentCase) throws(GLPKError) -> Bool {
    guard let question else { return true }
    return try question(changed)
  }

  /// The agent as the instance has it.
  var unchanged: AgentCase {
    AgentCase(agent: facts.agent, horizon: facts.horizon, history: facts.history)
  }

  /// The offers of one rule of a contradiction; the stretching is nil where that alone does not do.
  func offers(
    of family: Condition.Family,
    among conditions: [Condition],
    stretching: Stretching?
  ) throws(GLPKError) -> [AgentOffer] {
    if family.rule == .timeOff {
      let leave = LeaveOffers(search: self, family: family, conditions: conditions)
      guard question != nil else { return [leave.removal(stretched: stretching)].compactMap { $0 } }
      return try [leave.removal(stretching), leave.lowerMinimum(), leave.moreCredit()]
        .compactMap { $0 }
    }
    guard let stretching else { return [] }
    if family.rule == .weeklyRest {
      guard question != nil else { return [] }
      return try RestOffers(search: self, family: family).offers()
    }
    if let number = NumberedRule.of(family.rule) {
      guard question != nil else { return [] }
      return try [LimitOffer(search: self, family: family, rule: number).offer()].compactMap { $0 }
    }
    var (changed, texts) = (unchanged, [String]())
    for (condition, amount) in stretching.amounts {
      let change = ConditionChange(facts: facts, condition: condition, stretching: stretching)
      guard let text = change.apply(amount, to: &changed) else { return [] }
      if !texts.contains(text) { texts.append(text) }
    }
    guard !texts.isEmpty, try works(changed) else { return [] }
    let limit = stretching.amounts.first { $0.condition.family == family }.flatMap {
      facts.workableLimit($0.condition, by: $0.amount)
    }
    return [
      AgentOffer(
        family: family,
        text: texts.joined(separator: " and "),
        weight: stretching.weight,
        changed: changed,
        limit: limit
      )
    ]
  }

  /// Less credit for leave, where it counts towards what a contradiction allows at most.
  func lessCredit(among conditions: [Condition]) throws(GLPKError) -> [AgentOffer] {
    let limit = conditions.first { $0.countsCredits && $0.side != .least }
    guard let first = limit else { return [] }
    let leave = LeaveOffers(search: self, family: first.family, conditions: conditions)
    return try [leave.lessCredit()].compactMap { $0 }
  }
}

/// How far an elastic program stretches conditions, and what is worked then.
struct Stretching {
  /// Conditions with their slacks, by position; none of them 0.
  let amounts: [(condition: Condition, amount: Double)]
  /// The shifts of the agent, by start.
  let shifts: [Shift]
  /// The weight of all stretching.
  let weight: Double

  init(
    of members: Set<Int>,
    _ conditions: [Condition],
    _ point: ElasticSolver.Point,
    _ facts: AgentFacts
  ) {
    amounts = members.sorted().filter { point.slacks[$0] > 1e-6 }
      .map { (conditions[$0], point.slacks[$0]) }
    shifts = facts.shifts(of: point)
    weight = point.weight
  }
}

extension Condition {
  /// Whether credits of time off count towards the condition.
  var countsCredits: Bool {
    [
      .weeklyPaidHours, .horizonPaidHours, .daysPerWeek, .mostWeeklyHours, .overtime,
      .averageHours,
    ].contains(rule)
  }
}
