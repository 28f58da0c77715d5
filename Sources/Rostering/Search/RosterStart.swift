import Workforce

/// The first roster where one is given: everybody keeps the days that the rules allow, and those whom the
/// given roster does not know come in as is best for the need that is left.
struct RosterStart {
  /// How the construction ended.
  enum Outcome {
    /// Every agent has a tour; the days that are not as they were given, by agent.
    case roster(RosterState, changed: [(agent: Int, days: [Int])])
    /// Some agent has no legal tour beside the others.
    case contradiction
    /// The run was asked to stop before every agent had a tour.
    case stopped
  }

  let problem: RosteringProblem
  let roster: Roster

  /// Puts all agents in, those first whose tours are legal as they are given.
  func outcome(pricer: inout TourPricer, shouldStop: () -> Bool) -> Outcome {
    var state = RosterState(problem: problem)
    var encoder = TourEncoder(problem: problem, pricer: pricer)
    var gains = [Double](repeating: 0, count: problem.timeline.count)
    var left: [Int: [FixedDays.Day]] = [:]
    for agent in problem.typeOfAgent.indices {
      if shouldStop() { return .stopped }
      state.fill(&gains, agent: agent, slots: gains.indices)
      let days = encoder.days(
        of: agent,
        shifts: roster.shifts(of: problem.instance.agents[agent].id),
        gains: gains,
        starts: state.sessionStarts
      )
      if let tour = encoder.tour(of: agent, days: days) {
        state.insert(tour, agent: agent)
      } else {
        left[agent] = days
      }
    }
    guard let preset = left.isEmpty ? [] : SessionChoice(problem: problem).starts(pricer: &pricer)
    else { return .contradiction }
    defer { pricer.sessionStarts = [] }
    let followers = problem.followers
    var changed: [(agent: Int, days: [Int])] = []
    for agent in GreedyConstruction(problem: problem).order {
      guard let days = left[agent] else { continue }
      if shouldStop() { return .stopped }
      pricer.choose(state.sessionStarts, otherwise: preset)
      state.fill(&gains, agent: agent, slots: gains.indices)
      let tour = encoder.repaired(
        days,
        of: agent,
        gains: gains,
        shifts: state.shifts.gainsBeforeOthers(followers: followers),
        starts: pricer.sessionStarts
      )
      guard let tour else { return .contradiction }
      changed.append((agent, changes(of: agent, from: days, to: tour)))
      state.insert(tour, agent: agent)
    }
    employ(&state, &pricer, preset, shouldStop)
    if problem.isWeighted { state.recount() }
    return .roster(state, changed: changed.sorted { $0.agent < $1.agent })
  }

  /// Gives those of whom the roster has no shift the best tour for the need that is left, where that
  /// makes the roster cheaper.
  private func employ(
    _ state: inout RosterState,
    _ pricer: inout TourPricer,
    _ preset: [Int],
    _ shouldStop: () -> Bool
  ) {
    var gains = [Double](repeating: 0, count: problem.timeline.count)
    let followers = problem.followers
    for agent in GreedyConstruction(problem: problem).order
    where roster.shifts(of: problem.instance.agents[agent].id).isEmpty && !shouldStop() {
      let before = state.objective
      state.openJournal()
      state.remove(agent: agent)
      pricer.choose(state.sessionStarts, otherwise: preset)
      state.fill(&gains, agent: agent, slots: gains.indices)
      let best = pricer.bestTour(
        type: problem.typeOfAgent[agent],
        gains: gains,
        shifts: state.shifts.gainsBeforeOthers(followers: followers)
      )
      if let best { state.insert(best.tour, agent: agent) }
      if best != nil, state.objective < before {
        state.keepChanges()
      } else {
        state.takeBackChanges()
      }
    }
  }

  /// The days on which a tour is not what was given, also those whose shifts no duty is.
  private func changes(of agent: Int, from days: [FixedDays.Day], to tour: Tour) -> [Int] {
    let catalogue = problem.catalogues[problem.types[problem.typeOfAgent[agent]].catalogue]
    let planned = Dictionary(
      uniqueKeysWithValues: tour.duties.map { (catalogue.duties[$0.duty].day, $0) }
    )
    return days.indices.filter { day in
      switch days[day] {
      case .duty(let given): planned[day] != given
      case .off: planned[day] != nil
      case .open, .work: true
      }
    }
  }
}
