public import GLPKSolver
public import Workforce

extension ContradictionReport {
  /// Looks for contradictions among the hard rules of every agent, then of the people whom
  /// seats, supervisors, hand-overs or sessions held together bind.
  ///
  /// - Parameters:
  ///   - instance: what is to be planned.
  ///   - shouldStop: asked between agents; true ends the search with what was found so far.
  /// - Throws: ``GLPKError`` where GLPK gives up.
  public init(of instance: Instance, shouldStop: () -> Bool = { false }) throws(GLPKError) {
    let history = Dictionary(grouping: instance.history, by: \.agent)
    var conflicts: [Conflict] = []
    var unsettled: [Identifier<Agent>] = []
    var unknownRules: Set<String> = []
    for agent in instance.agents {
      if shouldStop() {
        unsettled.append(agent.id)
        continue
      }
      let finding = try AgentConflicts(
        agent: agent,
        horizon: instance.horizon,
        history: history[agent.id] ?? []
      ).finding()
      for conflict in finding.conflicts { conflicts.add(conflict) }
      if finding.isUnsettled { unsettled.append(agent.id) }
      unknownRules.formUnion(finding.unknownRules)
    }
    let known = Set(conflicts.flatMap(\.conditions))
    for crew in Crew.all(of: instance) where !shouldStop() {
      let finding = try CrewConflicts(
        crew: crew,
        horizon: instance.horizon,
        history: history,
        known: known
      ).finding()
      conflicts += finding.conflicts
      unknownRules.formUnion(finding.unknownRules)
    }
    self.init(
      conflicts: conflicts,
      unsettled: unsettled,
      unknownRules: unknownRules.sorted()
    )
  }
}

extension [Conflict] {
  /// Adds a contradiction of one agent; what reads alike for several is one.
  fileprivate mutating func add(_ conflict: Conflict) {
    if let position = firstIndex(where: { $0.readsLike(conflict) }) {
      self[position] = self[position].joined(with: conflict)
    } else {
      append(conflict)
    }
  }
}
