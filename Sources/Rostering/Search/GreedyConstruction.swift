/// The first roster: agents enter one after the other, the least flexible first, each with the best
/// tour against the need that is still open.
struct GreedyConstruction {
  let problem: RosteringProblem

  /// A roster, or nil when some agent has no legal tour.
  func roster(pricer: inout TourPricer) -> RosterState? {
    var state = RosterState(problem: problem)
    var gains = [Double](repeating: 0, count: problem.timeline.count)
    for agent in order {
      state.fill(&gains, agent: agent, slots: gains.indices)
      guard let best = pricer.bestTour(type: problem.typeOfAgent[agent], gains: gains) else {
        return nil
      }
      state.insert(best.tour, agent: agent)
    }
    return state
  }

  /// Agents by the number of queues, then of open duties, then by position.
  var order: [Int] {
    let flexibility = problem.types.map { type in
      (
        problem.classes[type.skillClass].queues.nonzeroBitCount,
        type.isAllowed.reduce(0) { $0 + ($1 ? 1 : 0) }
      )
    }
    return problem.typeOfAgent.indices.sorted { left, right in
      let (a, b) = (flexibility[problem.typeOfAgent[left]], flexibility[problem.typeOfAgent[right]])
      return a == b ? left < right : a < b
    }
  }
}
