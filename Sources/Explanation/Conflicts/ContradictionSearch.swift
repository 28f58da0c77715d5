public import GLPKSolver
public import Workforce

extension ContradictionReport {
  /// Looks for contradictions among the hard rules of every agent, then of the people of every site
  /// with seats or supervisors.
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
      conflicts += finding.conflicts
      if finding.isUnsettled { unsettled.append(agent.id) }
      unknownRules.formUnion(finding.unknownRules)
    }
    let blamed = Set(conflicts.flatMap(\.agents))
    for location in instance.locations where !shouldStop() {
      let finding = try SiteConflicts(
        location: location,
        agents: instance.agents.filter {
          $0.location.id == location.id && !blamed.contains($0.id)
        },
        horizon: instance.horizon,
        history: history
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
