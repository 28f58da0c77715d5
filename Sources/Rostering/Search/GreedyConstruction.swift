import Workforce

/// The first roster: agents enter one after the other, the least flexible first, each with the best
/// tour against the need that is still open.
struct GreedyConstruction {
  /// How the construction ended.
  enum Outcome {
    /// Every agent has a tour.
    case roster(RosterState)
    /// Some agent has no legal tour.
    case contradiction
    /// The run was asked to stop before every agent had a tour.
    case stopped
  }

  let problem: RosteringProblem

  /// A roster, however long it takes; nil when some agent has no legal tour.
  func roster(pricer: inout TourPricer) -> RosterState? {
    guard case .roster(let state) = outcome(pricer: &pricer, shouldStop: { false }) else {
      return nil
    }
    return state
  }

  /// Puts all agents in, unless asked to stop between two of them.
  func outcome(pricer: inout TourPricer, shouldStop: () -> Bool) -> Outcome {
    var state = RosterState(problem: problem)
    var gains = [Double](repeating: 0, count: problem.timeline.count)
    guard let starts = SessionChoice(problem: problem).starts(pricer: &pricer) else {
      return .contradiction
    }
    defer { pricer.sessionStarts = [] }
    let followers = problem.followers
    for agent in order {
      if shouldStop() { return .stopped }
      pricer.choose(state.sessionStarts, otherwise: starts)
      state.fill(&gains, agent: agent, slots: gains.indices)
      let best = pricer.bestTour(
        type: problem.typeOfAgent[agent],
        gains: gains,
        shifts: state.shifts.gainsBeforeOthers(followers: followers)
      )
      guard let best else {
        return .contradiction
      }
      state.insert(best.tour, agent: agent)
    }
    return .roster(state)
  }

  /// Supervisors first, so that others come where these are; then agents by the number of queues,
  /// then of open duties, then by position.
  var order: [Int] {
    let flexibility = problem.types.map { type in
      (
        problem.classes[type.skillClass].queues.nonzeroBitCount,
        type.isAllowed.reduce(0) { $0 + ($1 ? 1 : 0) }
      )
    }
    let supervises = problem.instance.agents.map { agent in
      agent.location.supervision.map { agent.roles.contains($0.role) } ?? false
    }
    return problem.typeOfAgent.indices.sorted { left, right in
      if supervises[left] != supervises[right] { return supervises[left] }
      let (a, b) = (flexibility[problem.typeOfAgent[left]], flexibility[problem.typeOfAgent[right]])
      return a == b ? left < right : a < b
    }
  }
}
