import Workforce

/// Moves of sessions that are held together.
extension Annealing {
  /// Moves a session that is held together to another moment: all its members go out and come back.
  mutating func moveSession(limit: Double) {
    let position = random.below(sessions.sessions.count)
    guard let start = sessions.starts[position].randomElement(using: &random) else { return }
    pricer.choose(state.sessionStarts)
    pricer.sessionStarts[sessions.sessions[position]] = start
    state.openJournal()
    var removed: [(agent: Int, tour: Tour)] = []
    for agent in sessions.members[position].shuffled(using: &random) {
      if let tour = state.remove(agent: agent) { removed.append((agent, tour)) }
    }
    var limit = removed.reduce(limit) { $0 - promised($1.tour, $1.agent) }
    let isNoisy = random.unit() < schedule.noiseShare
    let starts = pricer.sessionStarts
    for (agent, _) in removed {
      pricer.choose(state.sessionStarts, otherwise: starts)
      let type = problem.typeOfAgent[agent]
      fill(agent, slots: gains.indices)
      steer(agent, slots: gains.indices, isNoisy: isNoisy)
      steerShifts(agent, isNoisy: isNoisy)
      guard let found = pricer.bestTour(type: type, gains: guided, shifts: guidedShifts) else {
        state.takeBackChanges()
        return
      }
      limit += promised(found.tour, agent)
      state.insert(found.tour, agent: agent)
    }
    guard state.objective <= limit else {
      state.takeBackChanges()
      return
    }
    state.keepChanges()
    for (agent, _) in removed { noteChange(of: agent) }
  }
}
