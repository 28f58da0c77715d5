import Workforce

/// Finds the agents whose hard rules leave them no legal tour, and the sessions held together that find
/// no moment.
///
/// Pricing knows that there is no tour, not why: `meridian explain` asks that of an elastic program.
struct ContradictionFinder {
  let problem: RosteringProblem
  /// Asked between types; true ends the search with what was found so far.
  var shouldStop: () -> Bool = { false }

  /// One entry for every agent without a legal tour, in the instance's order.
  func contradictions() -> [Contradiction] {
    let alone = people.map {
      Contradiction(
        agent: problem.instance.agents[$0].id,
        sentence: "the hard rules leave no legal sequence of shifts"
      )
    }
    return alone.isEmpty && !shouldStop() ? sessionContradictions() : alone
  }

  /// The positions of the agents without a legal tour, ascending.
  var people: [Int] {
    var pricer = TourPricer(problem: problem)
    let gains = [Double](repeating: 0, count: problem.timeline.count)
    let isPossible = problem.types.indices.map {
      shouldStop() || pricer.bestTour(type: $0, gains: gains) != nil
    }
    return problem.typeOfAgent.indices.filter { !isPossible[problem.typeOfAgent[$0]] }
  }

  /// Where everybody has a legal tour alone: sessions held together that find no moment, each with its
  /// first member.
  private func sessionContradictions() -> [Contradiction] {
    var pricer = TourPricer(problem: problem)
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
