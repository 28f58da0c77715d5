public import GLPKSolver
public import Workforce

extension ContradictionReport {
  /// Looks for contradictions among the hard rules of every agent, then of the people whom
  /// seats, supervisors, hand-overs or sessions held together bind.
  ///
  /// - Parameters:
  ///   - instance: what is to be planned.
  ///   - progress: told where the search stands.
  ///   - shouldStop: asked again and again; true ends the search with what was found so far.
  /// - Throws: ``GLPKError`` where GLPK gives up.
  public init(
    of instance: Instance,
    progress: (ExplanationProgress) -> Void = { _ in },
    shouldStop: @escaping () -> Bool = { false }
  ) throws(GLPKError) {
    var search = ContradictionSearch(instance, shouldStop)
    try search.look(at: instance.agents, progress)
    try search.lookAtCrews(progress)
    self = search.report
  }

  /// Looks for contradictions among the hard rules of some agents, each alone.
  ///
  /// - Throws: ``GLPKError`` where GLPK gives up.
  public init(
    of agents: [Agent],
    in instance: Instance,
    progress: (ExplanationProgress) -> Void = { _ in },
    shouldStop: @escaping () -> Bool = { false }
  ) throws(GLPKError) {
    var search = ContradictionSearch(instance, shouldStop)
    try search.look(at: agents, progress)
    self = search.report
  }
}

/// What was found so far.
private struct ContradictionSearch {
  let instance: Instance
  let history: [Identifier<Agent>: [HistoricShift]]
  let shouldStop: () -> Bool
  private var conflicts: [Conflict] = []
  private var unsettled: [Identifier<Agent>] = []
  private var unknownRules: Set<String> = []

  init(_ instance: Instance, _ shouldStop: @escaping () -> Bool) {
    self.instance = instance
    self.shouldStop = shouldStop
    history = Dictionary(grouping: instance.history, by: \.agent)
  }

  var report: ContradictionReport {
    ContradictionReport(
      conflicts: conflicts,
      unsettled: unsettled,
      unknownRules: unknownRules.sorted()
    )
  }

  mutating func look(
    at agents: [Agent],
    _ progress: (ExplanationProgress) -> Void
  ) throws(GLPKError) {
    for (position, agent) in agents.enumerated() {
      if shouldStop() {
        unsettled.append(agent.id)
        continue
      }
      progress(.agent(number: position + 1, of: agents.count))
      let finding = try AgentConflicts(
        agent: agent,
        horizon: instance.horizon,
        history: history[agent.id] ?? [],
        shouldStop: shouldStop
      ).finding()
      for conflict in finding.conflicts { conflicts.add(conflict) }
      if finding.isUnsettled { unsettled.append(agent.id) }
      unknownRules.formUnion(finding.unknownRules)
    }
  }

  mutating func lookAtCrews(_ progress: (ExplanationProgress) -> Void) throws(GLPKError) {
    let known = Set(conflicts.flatMap(\.conditions))
    for crew in Crew.all(of: instance) {
      if shouldStop() {
        unknownRules.insert(crew.notLookedAt)
        continue
      }
      progress(.crew(crew.name))
      let finding = try CrewConflicts(
        crew: crew,
        horizon: instance.horizon,
        history: history,
        known: known,
        shouldStop: shouldStop
      ).finding()
      conflicts += finding.conflicts
      unknownRules.formUnion(finding.unknownRules)
    }
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
