import Workforce

/// Finds the agents whose hard rules leave them no legal tour, and the sessions held together that find
/// no moment.
///
/// Pricing knows that there is no tour, not why: `meridian explain` asks that of an elastic program.
struct ContradictionFinder {
  let problem: RosteringProblem

  /// One entry for every agent without a legal tour, in the instance's order.
  func contradictions() -> [Contradiction] {
    var pricer = TourPricer(problem: problem)
    let gains = [Double](repeating: 0, count: problem.timeline.count)
    let isPossible = problem.types.indices.map { pricer.bestTour(type: $0, gains: gains) != nil }
    let alone = problem.typeOfAgent.enumerated().filter { !isPossible[$0.element] }.map {
      Contradiction(
        agent: problem.instance.agents[$0.offset].id,
        sentence: "the hard rules leave no legal sequence of shifts"
      )
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
}
