import CivilTime
import Workforce

/// Finds out which of an agent's hard rules cannot all hold.
///
/// A deletion filter (Chinneck 2008, chapter 6): starting from all rules, one after the other is
/// lifted for good if there is still no legal tour without it. What is left is a set of rules that
/// contradict each other and of which none can be spared. Every question is answered by the exact
/// pricing program on an instance of that agent alone.
struct ContradictionFinder {
  let problem: RosteringProblem

  /// One entry for every agent without a legal tour, in the instance's order.
  func contradictions() -> [Contradiction] {
    var pricer = TourPricer(problem: problem)
    let gains = [Double](repeating: 0, count: problem.timeline.count)
    var sentences: [Int: String] = [:]
    let alone = problem.typeOfAgent.enumerated().compactMap { position, type -> Contradiction? in
      let agent = problem.instance.agents[position]
      if let known = sentences[type] { return Contradiction(agent: agent.id, sentence: known) }
      guard pricer.bestTour(type: type, gains: gains) == nil else { return nil }
      let sentence = explanation(of: agent).sentence
      sentences[type] = sentence
      return Contradiction(agent: agent.id, sentence: sentence)
    }
    return alone.isEmpty ? sessionContradictions(pricer: &pricer) : alone
  }

  /// Where everybody has a legal tour alone: sessions held together that find no moment, each with its
  /// first member.
  private func sessionContradictions(pricer: inout TourPricer) -> [Contradiction] {
    let choice = SessionChoice(problem: problem)
    guard choice.starts(pricer: &pricer) == nil else { return [] }
    return zip(choice.sessions, choice.members).compactMap { session, members in
      let session = problem.sessions[session]
      guard session.enforcement == .hard, let first = members.first else { return nil }
      return Contradiction(
        agent: problem.instance.agents[first].id,
        sentence:
          "\(session.kind.rawValue) \(session.id) with \(members.count) members: at no moment"
          + " can all of them hold it and the other sessions held together"
      )
    }
  }

  /// Where the contradiction lies: in the first week that cannot be planned by itself, or else in
  /// the horizon as a whole.
  private func explanation(of agent: Agent) -> ContradictionExplanation {
    let horizon = problem.instance.horizon
    let history = problem.instance.history.filter { $0.agent == agent.id }
    let whole = AgentTerms(agent: agent, horizon: horizon, history: history)
    guard horizon.weeks.count > 1 else {
      return ContradictionExplanation(terms: whole, rules: Self.conflict(in: whole), week: nil)
    }
    for week in horizon.weeks {
      let alone = AgentTerms(
        agent: agent,
        horizon: Horizon(
          firstDate: horizon.firstDate.adding(days: week.lowerBound),
          days: week.count,
          intervalMinutes: horizon.intervalMinutes,
          reportingZone: horizon.reportingZone
        ),
        history: week.lowerBound == 0 ? history : []
      )
      if !alone.allowTour {
        let first = alone.horizon.firstDate
        return ContradictionExplanation(terms: alone, rules: Self.conflict(in: alone), week: first)
      }
    }
    return ContradictionExplanation(terms: whole, rules: Self.conflict(in: whole), week: nil)
  }

  /// A smallest set of rules that contradict each other: none of them can be spared.
  static func conflict(in terms: AgentTerms) -> Set<HardRule> {
    var lifted: Set<HardRule> = []
    for rule in HardRule.allCases where !terms.lifting(lifted.union([rule])).allowTour {
      lifted.insert(rule)
    }
    return Set(HardRule.allCases).subtracting(lifted)
  }
}
