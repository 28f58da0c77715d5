import CivilTime
import GLPKSolver
import WorkRules
import Workforce

/// The contradictions among the hard rules of all people of a site, its seats and its supervisors.
///
/// The program holds the rows of all people together, so it is made for sites of some dozen people
/// alone; a site that is too large for it is told as not looked at.
struct SiteConflicts {
  let location: Location
  /// The people of the site who can be planned by themselves.
  let agents: [Agent]
  let horizon: Horizon
  let history: [Identifier<Agent>: [HistoricShift]]

  /// Shifts and people times intervals that the program may hold.
  private static let mostColumns = 6_000
  private static let mostNodes = 200

  func finding() throws(GLPKError) -> AgentConflicts.Finding {
    var finding = AgentConflicts.Finding()
    let isSupervised = location.supervision?.enforcement == .hard
    guard location.seats != nil || isSupervised, !agents.isEmpty else { return finding }
    let shifts = agents.reduce(0) { sum, agent in
      sum + horizon.dates.reduce(0) { $0 + agent.candidateShifts(on: $1).count }
    }
    guard shifts <= Self.mostColumns else {
      finding.unknownRules = ["seats and supervision of \(location.id)"]
      return finding
    }
    var site = SiteRows(location: location, horizon: horizon)
    for agent in agents { site.add(agent, history: history[agent.id] ?? []) }
    site.addSeats()
    if isSupervised { site.addSupervision() }
    var filter = try ConflictFilter(site.elastic, nodeLimit: Self.mostNodes)
    guard let set = try filter.conflict() else {
      if filter.hasUnsettled {
        finding.unknownRules = ["seats and supervision of \(location.id)"]
      }
      return finding
    }
    finding.conflicts = [try conflict(set, site, &filter)]
    return finding
  }

  private func conflict(
    _ set: [Int],
    _ site: SiteRows,
    _ filter: inout ConflictFilter
  ) throws(GLPKError) -> Conflict {
    let conditions = set.map { filter.conditions[$0] }
    var seen: Set<Condition.Family> = []
    var options: [Relaxation] = []
    for family in conditions.map(\.family) where seen.insert(family).inserted {
      let members = filter.conditions.indices.filter { filter.conditions[$0].family == family }
      guard let point = try filter.cheapest(stretching: Set(members)) else { continue }
      options.append(
        Relaxation(
          text: try text(of: family, point, site, filter.conditions),
          weight: point.weight
        )
      )
    }
    let people = site.facts.filter { facts in
      conditions.contains { $0.subject == .agent(facts.agent.id) }
    }
    let facts = people.flatMap { facts -> [String] in
      let own = conditions.filter { $0.subject == .agent(facts.agent.id) }
      return ConflictText(conditions: own, facts: facts).texts.map { "\(facts.agent.id): \($0)" }
    }
    return Conflict(
      agents: people.map(\.agent.id),
      conditions: conditions,
      facts: siteFacts(conditions) + facts,
      conclusion: "these cannot hold together",
      relaxations: options.sorted { $0.weight < $1.weight },
      isSmallest: !filter.hasUnsettled
    )
  }

  private func text(
    of family: Condition.Family,
    _ point: ElasticSolver.Point,
    _ site: SiteRows,
    _ conditions: [Condition]
  ) throws(GLPKError) -> String {
    if let facts = site.facts.first(where: { .agent($0.agent.id) == family.subject }) {
      let own = try AgentRelaxation(
        family: family,
        point: point,
        facts: facts,
        conditions: conditions
      )
      return "\(facts.agent.id): \(own.text)"
    }
    let stretched = conditions.indices.filter {
      conditions[$0].family == family && point.slacks[$0] > 1e-6
    }
    let dates = DateSpans(stretched.compactMap { conditions[$0].date })
    let most = Int((stretched.map { point.slacks[$0] }.max() ?? 0).rounded(.up))
    switch family.rule {
    case "seats": return "\(countText((location.seats ?? 0) + most, "seat")) on \(dates)"
    default: return "nobody of the role '\(location.supervision?.role ?? "")' needed on \(dates)"
    }
  }

  private func siteFacts(_ conditions: [Condition]) -> [String] {
    func dates(_ rule: String) -> DateSpans? {
      let found = conditions.filter { $0.rule == rule }.compactMap(\.date)
      return found.isEmpty ? nil : DateSpans(found)
    }
    let seats = dates("seats").map {
      "site \(location.id): \(countText(location.seats ?? 0, "seat")) (\($0))"
    }
    let supervision = dates("supervision").flatMap { dates in
      location.supervision.map {
        "site \(location.id): at least \($0.heads) of role '\($0.role)' while anybody is on shift"
          + " (\(dates))"
      }
    }
    return [seats, supervision].compactMap { $0 }
  }
}
