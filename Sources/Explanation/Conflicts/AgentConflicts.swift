import CivilTime
import GLPKSolver
import WorkRules
import Workforce

/// The contradictions among the hard rules of one agent.
struct AgentConflicts {
  let agent: Agent
  let horizon: Horizon
  let history: [HistoricShift]

  /// What was found.
  struct Finding {
    var conflicts: [Conflict] = []
    var isUnsettled = false
    var unknownRules: Set<String> = []
  }

  /// Looks at each week by itself first, then at the whole horizon: a contradiction within a week is
  /// told without the others.
  func finding() throws(GLPKError) -> Finding {
    var rows = AgentRows(agent, horizon: horizon, history: history)
    rows.write()
    var filter = try ConflictFilter(rows.elastic)
    var finding = Finding()
    let sets = try filter.conflicts()
    finding.isUnsettled = filter.isUnsettled && sets.isEmpty
    if sets.isEmpty {
      finding.unknownRules = try unknownRules(rows, &filter)
    }
    let conditions = filter.conditions
    for (number, set) in sets.enumerated() {
      let others = sets.indices.filter { $0 != number }.map { sets[$0].members }
      let lifting = OtherConflicts(others, beside: set.members, conditions, horizon)
      finding.conflicts.append(try conflict(set, lifting, rows, &filter))
    }
    return finding
  }

  private func conflict(
    _ set: ConflictFilter.Found,
    _ others: OtherConflicts,
    _ rows: AgentRows,
    _ filter: inout ConflictFilter
  ) throws(GLPKError) -> Conflict {
    let conditions = set.members.map { filter.conditions[$0] }
    let text = ConflictText(conditions: conditions, facts: rows.facts)
    var options: [AgentRelaxation] = []
    for family in text.families {
      let own = filter.conditions.indices.filter { filter.conditions[$0].family == family }
      // Hours and days of the contract say the same twice: they are given up together.
      let minima = filter.conditions.indices.filter {
        filter.conditions[$0].family.isContractMinimum
      }
      let choices = family.isContractMinimum ? [own, minima] : [own]
      for members in choices.map(Set.init) {
        guard let (point, lifted) = try others.cheapest(stretching: members, &filter) else {
          continue
        }
        options.append(
          try AgentRelaxation(
            family: family,
            stretching: members,
            point: point,
            facts: rows.facts,
            conditions: filter.conditions,
            lifting: lifted
          )
        )
        break
      }
    }
    return Conflict(
      agents: [agent.id],
      conditions: conditions,
      facts: text.texts,
      conclusion: text.conclusion(options),
      relaxations: options.sorted { $0.weight < $1.weight }.map {
        Relaxation(text: $0.text, weight: $0.weight)
      },
      isSmallest: set.isSmallest
    )
  }

  /// Hard rules that a legal point breaks after all: rules that the program does not know.
  private func unknownRules(
    _ rows: AgentRows,
    _ filter: inout ConflictFilter
  ) throws(GLPKError) -> Set<String> {
    guard let point = try filter.cheapest(stretching: []) else { return [] }
    let shifts = rows.facts.shifts(of: point)
    let known = Set(filter.conditions.map(\.rule)).union(["longest-stretch"])
    let schedule = AgentSchedule(
      agent: agent,
      horizon: horizon,
      queues: [:],
      shifts: shifts,
      history: history
    )
    let broken = RuleBook.violations(of: schedule).filter(\.isHard).map(\.rule)
    return Set(broken).subtracting(known)
  }
}

extension AgentFacts {
  /// The shifts that a point plans, by start.
  func shifts(of point: ElasticSolver.Point) -> [Shift] {
    candidates.joined().filter { point.columns[$0.column] > 0.5 }.map(\.shift)
  }
}
