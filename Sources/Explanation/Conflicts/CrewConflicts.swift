import CivilTime
import GLPKSolver
import WorkRules
import Workforce

/// The contradictions among the hard rules of all people of a crew and what binds them together.
///
/// Up to some dozen people stand in the program one by one. Of a larger crew those whose rules come to
/// the same rows are one group, and fractions of people will do: what has no point then has none at all.
struct CrewConflicts {
  let crew: Crew
  let horizon: Horizon
  let history: [Identifier<Agent>: [HistoricShift]]
  /// Conditions that contradict each other for one agent alone: they are known and not asked about
  /// again.
  var known: Set<Condition> = []
  /// Asked while GLPK works; true ends the search with what was found so far.
  var shouldStop: () -> Bool = { false }

  /// Dates and shifts of people that the program holds one by one, and that it holds at all.
  private static let mostShifts = 6_000
  private static let mostShiftsInGroups = 60_000
  /// Dates and shifts of people of whom whole-number questions are asked by the dozen.
  private static let mostShiftsOfManyQuestions = 1_000
  fileprivate static let mostNodes = 200
  /// Contradictions of one crew that are looked for, so that what is offered against one of them is not
  /// mixed with another, and those that are told.
  private static let mostConflicts = 25
  private static let mostToldConflicts = 5

  func finding() throws(GLPKError) -> AgentConflicts.Finding {
    var finding = AgentConflicts.Finding()
    guard !crew.agents.isEmpty else { return finding }
    let shifts = shiftCount(crew.agents)
    let isSmall = shifts <= Self.mostShifts
    let groups =
      isSmall
      ? crew.agents.map { [$0] }
      : crew.groups(horizon: horizon, history: history, shouldStop: shouldStop)
    guard isSmall || shiftCount(groups.compactMap(\.first)) <= Self.mostShiftsInGroups else {
      finding.unknownRules = [crew.notLookedAt]
      return finding
    }
    let rows = CrewRows(
      crew,
      groups: groups,
      horizon: horizon,
      history: history,
      shouldStop: shouldStop
    )
    guard !shouldStop() else {
      finding.unknownRules = [crew.notLookedAt]
      return finding
    }
    guard rows.bindsTogether else { return finding }
    // Fractions of people are looked at first: that takes one linear program a question.
    var linear = try ConflictFilter(rows.elastic, nodeLimit: 0, shouldStop: shouldStop)
    let conditions = linear.conditions
    let lifted = Set(conditions.indices.filter { known.contains(conditions[$0]) })
    var sets = try linear.conflicts(lifting: lifted, atMost: Self.mostConflicts)
    let isWhole = shifts <= (sets.isEmpty ? Self.mostShifts : Self.mostShiftsOfManyQuestions)
    var whole = try ConflictFilter(
      rows.elastic,
      nodeLimit: isWhole ? Self.mostNodes : 0,
      shouldStop: shouldStop
    )
    if isWhole, sets.isEmpty { sets = try whole.conflicts(lifting: lifted, atMost: 1) }
    for (number, set) in sets.enumerated().prefix(Self.mostToldConflicts) {
      let others = sets.indices.filter { $0 != number }.flatMap { sets[$0].members }
      let conflict = CrewConflict(
        crew: crew,
        rows: rows,
        lifted: lifted.union(others),
        isWhole: isWhole,
        history: history,
        shouldStop: shouldStop
      )
      let smallest = isWhole ? try whole.smallest(of: Set(set.members)) : set
      finding.conflicts.append(try conflict.conflict(smallest, &whole))
    }
    if sets.isEmpty, linear.isUnsettled || whole.isUnsettled {
      finding.unknownRules = [crew.notLookedAt]
    } else if sets.isEmpty, !isSmall {
      finding.unknownRules = [
        "conflicts at \(crew.name) that only show when people are counted whole"
      ]
    }
    return finding
  }

  private func shiftCount(_ agents: [Agent]) -> Int {
    agents.reduce(0) { sum, agent in
      sum + horizon.dates.reduce(0) { $0 + agent.candidateShifts(on: $1).count }
    }
  }
}

/// Puts a contradiction of a crew into words.
private struct CrewConflict {
  let crew: Crew
  let rows: CrewRows
  let lifted: Set<Int>
  /// Whether the program holds whole people, one by one.
  let isWhole: Bool
  let history: [Identifier<Agent>: [HistoricShift]]
  let shouldStop: () -> Bool

  func conflict(
    _ set: ConflictFilter.Found,
    _ filter: inout ConflictFilter
  ) throws(GLPKError) -> Conflict {
    let conditions = set.members.map { filter.conditions[$0] }
    var seen: Set<Condition.Family> = []
    var options: [Relaxation] = []
    for family in conditions.map(\.family) where seen.insert(family).inserted {
      let members = Set(filter.conditions.indices.filter { filter.conditions[$0].family == family })
        .subtracting(lifted)
      guard isWhole || group(of: family)?.people.count ?? 1 == 1,
        let point = try filter.cheapest(stretching: members, lifting: lifted)
      else { continue }
      if let group = group(of: family) {
        let all = filter.conditions
        options += try relaxations(
          of: family,
          group,
          Stretching(of: members, all, point, group.facts),
          conditions,
          lifting: Set(lifted.map { all[$0] })
        )
        continue
      }
      options.append(
        Relaxation(
          text: text(of: family, members, point, filter.conditions),
          weight: point.weight,
          isProven: isWhole
        )
      )
    }
    let concerned = rows.groups.filter { group in
      conditions.contains { $0.subject == .agent(group.facts.agent.id) }
    }
    let facts = concerned.flatMap { group -> [String] in
      let own = conditions.filter { $0.subject == .agent(group.facts.agent.id) }
      return ConflictText(conditions: own, facts: group.facts).texts.map { "\(group.name): \($0)" }
    }
    return Conflict(
      agents: concerned.flatMap { $0.people.map(\.id) },
      conditions: conditions,
      facts: CrewFacts(crew: crew, conditions: conditions).texts + facts + lastRoster(conditions),
      conclusion: "these cannot hold together",
      relaxations: options.sorted { $0.weight < $1.weight },
      isSmallest: set.members.count == 1 || isWhole && set.isSmallest
    )
  }

  /// The last roster's shifts on the dates of what binds the site, which count there too.
  private func lastRoster(_ conditions: [Condition]) -> [String] {
    guard case .site(let location, _) = crew.bond else { return [] }
    let dates = Set(conditions.filter { $0.subject == .location(location.id) }.compactMap(\.date))
    return dates.sorted().compactMap { date -> String? in
      let day = location.zone.day(date)
      let people = rows.groups.filter { group in
        group.facts.history.contains { rows.counts($0) && $0.range.overlaps(day) }
      }
      guard !people.isEmpty else { return nil }
      return "on shift from the last roster on \(date): "
        + people.map(\.name).joined(separator: ", ")
    }
  }

  private func group(of family: Condition.Family) -> CrewRows.Group? {
    rows.groups.first { .agent($0.facts.agent.id) == family.subject }
  }

  /// Changes of one rule of one person; those that were not shown to do are told apart.
  private func relaxations(
    of family: Condition.Family,
    _ group: CrewRows.Group,
    _ stretching: Stretching,
    _ conditions: [Condition],
    lifting lifted: Set<Condition>
  ) throws(GLPKError) -> [Relaxation] {
    // Without whole people nothing can be asked about a changed one.
    let search = OfferSearch(
      facts: group.facts,
      question: isWhole
        ? { (changed) throws(GLPKError) -> Bool in try isLegal(changed, lifting: lifted) } : nil
    )
    return try search.offers(of: family, among: conditions, stretching: stretching).map {
      Relaxation(text: "\(group.name): \($0.text)", weight: $0.weight, isProven: isWhole)
    }
  }

  /// Whether the crew has a legal roster with one agent changed, some conditions left aside.
  private func isLegal(
    _ changed: AgentCase,
    lifting lifted: Set<Condition>
  ) throws(GLPKError) -> Bool {
    var history = history
    history[changed.agent.id] = changed.history
    let people = crew.agents.map { [$0.id == changed.agent.id ? changed.agent : $0] }
    let rows = CrewRows(
      crew,
      groups: people,
      horizon: changed.horizon,
      history: history,
      shouldStop: shouldStop
    )
    if shouldStop() { return false }
    var filter = try ConflictFilter(
      rows.elastic,
      nodeLimit: CrewConflicts.mostNodes,
      shouldStop: shouldStop
    )
    let all = filter.conditions
    let without = Set(all.indices.filter { lifted.contains(all[$0]) })
    return try filter.cheapest(stretching: [], lifting: without) != nil
  }

  private func text(
    of family: Condition.Family,
    _ members: Set<Int>,
    _ point: ElasticSolver.Point,
    _ conditions: [Condition]
  ) -> String {
    let stretched = members.sorted().filter { point.slacks[$0] > 1e-6 }
    let most = stretched.map { point.slacks[$0] }.max() ?? 0
    return CrewFacts(crew: crew, conditions: stretched.map { conditions[$0] })
      .relaxation(family.rule, by: Int((most - 1e-6).rounded(.up)))
  }
}

extension CrewRows.Group {
  /// `ana`, `3 agents alike (ana, ben, eva)`.
  var name: String {
    guard people.count > 1, let first = people.first else { return "\(facts.agent.id)" }
    let more = people.count > 6 ? " and \(people.count - 6) more" : ""
    let names = people.prefix(6).map(\.id.text).joined(separator: ", ")
    return people.count == 1
      ? "\(first.id)" : "\(people.count) agents alike (\(names)\(more))"
  }
}

/// What binds a crew, in words.
private struct CrewFacts {
  let crew: Crew
  let conditions: [Condition]

  /// One text per rule.
  var texts: [String] {
    switch crew.bond {
    case .site(let location, let handOvers): site(location, handOvers)
    case .sessions(let sessions):
      sessions.filter { session in
        conditions.contains { $0.subject == .session(session.id) }
      }.map { "\($0.words): held by all members at the same moment" }
    }
  }

  private func site(_ location: Location, _ handOvers: [HandOver]) -> [String] {
    let seats = dates(.seats).map {
      "site \(location.id): \(countText(location.seats ?? 0, "seat")) (\($0))"
    }
    let supervision = dates(.supervision).flatMap { dates in
      location.supervision.map {
        "site \(location.id): at least \($0.heads) of role '\($0.role)' while anybody is on shift"
          + " (\(dates))"
      }
    }
    let overlaps = handOvers.compactMap { handOver in
      dates(.handOver, handOver.id.text).map {
        "site \(location.id): at least \(handOver.heads) on shift in \(window(of: handOver)) (\($0))"
      }
    }
    return [seats, supervision].compactMap { $0 } + overlaps
  }

  /// The change of one rule that would do.
  func relaxation(_ rule: RuleID, by most: Int) -> String {
    let on = "on \(DateSpans(conditions.compactMap(\.date)))"
    switch crew.bond {
    case .site(let location, let handOvers):
      switch rule {
      case .seats: return "\(countText((location.seats ?? 0) + most, "seat")) \(on)"
      case .supervision:
        let least = max(0, (location.supervision?.heads ?? 0) - most)
        let role = location.supervision?.role ?? ""
        return "\(least == 0 ? "nobody" : "\(least)") of role '\(role)' needed \(on)"
      default:
        let meant = handOvers.filter { handOver in
          conditions.contains { $0.detail == handOver.id.text }
        }
        return meant.map { handOver in
          "\(max(0, handOver.heads - most)) in the hand-over '\(handOver.id)' \(on)"
        }.joined(separator: ", ")
      }
    case .sessions(let sessions):
      let meant = sessions.filter { session in
        conditions.contains { $0.subject == .session(session.id) }
      }
      return "\(meant.map(\.words).joinedInWords) not at one moment for all"
    }
  }

  private func window(of handOver: HandOver) -> String {
    let zone = handOver.locations.first.map { " \($0.zone.identifier)" } ?? ""
    return "the hand-over '\(handOver.id)' from \(handOver.window.start) to "
      + "\(handOver.window.end)\(zone)"
  }

  private func dates(_ rule: RuleID, _ detail: String = "") -> DateSpans? {
    let found = conditions.filter { $0.rule == rule && $0.detail == detail }.compactMap(\.date)
    return found.isEmpty ? nil : DateSpans(found)
  }
}
