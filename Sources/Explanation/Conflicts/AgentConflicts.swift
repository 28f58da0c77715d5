import CivilTime
import GLPKSolver
import WorkRules
import Workforce

/// The contradictions among the hard rules of one agent.
struct AgentConflicts {
  let agent: Agent
  let horizon: Horizon
  let history: [HistoricShift]
  /// Asked while GLPK works; true ends the search with what was found so far.
  var shouldStop: () -> Bool = { false }

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
    var filter = try ConflictFilter(rows.elastic, shouldStop: shouldStop)
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
    let lifts = others.choices.map { lifted in Set(lifted.map { filter.conditions[$0] }) }
    let search = OfferSearch(
      facts: rows.facts,
      question: { (changed) throws(GLPKError) -> Bool in
        for lifted in lifts {
          if try isLegal(changed, lifting: lifted) { return true }
        }
        return false
      }
    )
    var offers = try search.lessCredit(among: conditions)
    for family in text.families {
      offers += try self.offers(of: family, conditions, others, search, &filter)
    }
    return Conflict(
      agents: [agent.id],
      conditions: conditions,
      facts: text.texts,
      conclusion: text.conclusion(offers),
      relaxations: offers.sorted { $0.weight < $1.weight }.map {
        Relaxation(text: $0.text, weight: $0.weight, changed: $0.changed)
      },
      isSmallest: set.isSmallest
    )
  }

  private func offers(
    of family: Condition.Family,
    _ conditions: [Condition],
    _ others: OtherConflicts,
    _ search: OfferSearch,
    _ filter: inout ConflictFilter
  ) throws(GLPKError) -> [AgentOffer] {
    let all = filter.conditions
    let own = Set(all.indices.filter { all[$0].family == family })
    // Hours and days of the contract say the same twice: they are given up together.
    let minima = Set(all.indices.filter { all[$0].family.isContractMinimum })
    for members in family.isContractMinimum ? [own, minima] : [own] {
      let point = try others.cheapest(stretching: members, &filter)
      let offers = try search.offers(
        of: family,
        among: conditions,
        stretching: point.map { Stretching(of: members, all, $0, search.facts) }
      )
      if !offers.isEmpty { return offers }
    }
    return []
  }

  /// Whether a changed agent has a legal sequence of shifts, some conditions left aside.
  private func isLegal(
    _ changed: AgentCase,
    lifting lifted: Set<Condition>
  ) throws(GLPKError) -> Bool {
    var rows = AgentRows(changed.agent, horizon: horizon, history: changed.history)
    rows.write()
    var filter = try ConflictFilter(rows.elastic, shouldStop: shouldStop)
    let all = filter.conditions
    let without = Set(all.indices.filter { lifted.contains(all[$0]) })
    return try filter.cheapest(stretching: [], lifting: without) != nil
  }

  /// Hard rules that a solution breaks although the program calls it legal: rules that the program
  /// does not model.
  private func unknownRules(
    _ rows: AgentRows,
    _ filter: inout ConflictFilter
  ) throws(GLPKError) -> Set<String> {
    guard let point = try filter.cheapest(stretching: []) else { return [] }
    let shifts = rows.facts.shifts(of: point)
    let known = Set(filter.conditions.map(\.rule)).union([.longestStretch])
    let schedule = AgentSchedule(
      agent: agent,
      horizon: horizon,
      queues: [:],
      shifts: shifts,
      history: history
    )
    let broken = RuleBook.violations(of: schedule).filter(\.isHard).map(\.rule)
    return Set(Set(broken).subtracting(known).map(\.rawValue))
  }
}

extension AgentFacts {
  /// The shifts that a point plans, by start.
  func shifts(of point: ElasticSolver.Point) -> [Shift] {
    candidates.joined().filter { point.columns[$0.column] > 0.5 }.map(\.shift)
  }
}
