import CivilTime
import Workforce

/// Writes the rules of all people of a site into one elastic program, with its seats and supervisors.
///
/// People count from the start of their shift to its end, breaks included, as the audit counts them.
struct SiteRows {
  typealias Sum = ElasticProgram.Sum

  private(set) var elastic = ElasticProgram()
  /// The people added.
  private(set) var facts: [AgentFacts] = []
  private let location: Location
  private let horizon: Horizon
  private let grid: IntervalGrid

  init(location: Location, horizon: Horizon) {
    self.location = location
    self.horizon = horizon
    grid = horizon.grid
  }

  /// Adds an agent with all rules.
  mutating func add(_ agent: Agent, history: [HistoricShift]) {
    var rows = AgentRows(agent, horizon: horizon, history: history, in: elastic)
    rows.write()
    elastic = rows.elastic
    facts.append(rows.facts)
  }

  /// In each interval no more people than seats.
  mutating func addSeats() {
    guard let seats = location.seats else { return }
    let seated = facts.filter { !$0.agent.worksAtHome }
    let presences = seated.map(presence)
    var last: Set<Int> = []
    var lastDate: LocalDate?
    for interval in 0..<grid.count {
      let people = presences.flatMap { $0.columns[interval] }
      let historic = presences.count { $0.historic[interval] }
      let date = self.date(of: interval)
      // Neighbours with the same shifts say the same.
      guard Set(people) != last || date != lastDate else { continue }
      (last, lastDate) = (Set(people), date)
      elastic.add(
        condition("seats", date),
        atMostZero: sum(people) + .constant(Double(historic - seats))
      )
    }
  }

  /// In each interval, whoever is on shift has so many supervisors.
  mutating func addSupervision() {
    guard let rule = location.supervision else { return }
    let all = facts.map { (facts: $0, presence: presence(of: $0)) }
    let supervisors = all.filter { $0.facts.agent.roles.contains(rule.role) }
    for interval in 0..<grid.count {
      let historic = supervisors.count { $0.presence.historic[interval] }
      let present =
        sum(supervisors.flatMap { $0.presence.columns[interval] })
        + .constant(Double(historic))
      for (facts, presence) in all {
        let isSupervisor = facts.agent.roles.contains(rule.role)
        guard !(isSupervisor && rule.heads == 1) else { continue }
        let own =
          sum(presence.columns[interval])
          + .constant(presence.historic[interval] ? 1 : 0)
        guard !own.terms.isEmpty || own.constant > 0 else { continue }
        elastic.add(
          condition("supervision", date(of: interval)),
          atMostZero: own * Double(rule.heads) - present,
          unit: Double(rule.heads)
        )
      }
    }
  }

  /// The shifts of an agent that touch each interval, by column, and whether a shift of the history
  /// does.
  private func presence(of facts: AgentFacts) -> (columns: [[Int]], historic: [Bool]) {
    var columns = [[Int]](repeating: [], count: grid.count)
    var historic = [Bool](repeating: false, count: grid.count)
    for candidate in facts.candidates.joined() {
      let intervals = Set(candidate.shift.presence.flatMap(touched))
      for interval in intervals { columns[interval].append(candidate.column) }
    }
    for shift in facts.history {
      for interval in touched(by: shift.range) { historic[interval] = true }
    }
    return (columns, historic)
  }

  private func touched(by range: Range<Instant>) -> Range<Int> {
    guard let inside = range.intersection(grid.range) else { return 0..<0 }
    let length = grid.intervalMinutes
    let first = inside.lowerBound.minutes(since: grid.start) / length
    return first..<(inside.upperBound.minutes(since: grid.start) + length - 1) / length
  }

  private func sum(_ columns: [Int]) -> Sum { Sum(terms: columns.map { ($0, 1) }) }

  private func condition(_ rule: String, _ date: LocalDate) -> Condition {
    Condition(.location(location.id), rule, on: date)
  }

  private func date(of interval: Int) -> LocalDate {
    location.zone.local(at: grid.range(ofInterval: interval).lowerBound).date
  }
}
