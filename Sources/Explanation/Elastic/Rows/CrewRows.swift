import CivilTime
import Workforce

/// Writes the rules of all people of a crew into one elastic program, with what binds them together.
///
/// People count from the start of their shift to its end, breaks included, as the audit counts them.
struct CrewRows {
  typealias Sum = ElasticProgram.Sum

  /// People whose rules come to the same rows; one person where everybody stands alone.
  struct Group {
    let facts: AgentFacts
    let people: [Agent]
    fileprivate let sessionColumns: [Identifier<Session>: [Instant: Int]]
    /// The shifts that touch each interval, by column, and whether a shift of the history does.
    fileprivate var presence: [[Int]]
    fileprivate var historic: [Bool]

    /// The same people where they take a seat alone.
    fileprivate func seated(on grid: IntervalGrid) -> Group {
      guard facts.agent.homeDays != .never else { return self }
      var group = self
      let onSite = facts.presence(on: grid) { !facts.agent.worksAtHome(on: $0) }
      (group.presence, group.historic) = (onSite.columns, onSite.historic)
      return group
    }
  }

  private(set) var elastic = ElasticProgram()
  private(set) var groups: [Group] = []
  private let horizon: Horizon
  /// The intervals in which people on shift are counted.
  private let grid: IntervalGrid
  /// The span of hand-overs.
  private let span: Range<Instant>

  /// Writes the rows; a stop leaves people out.
  init(
    _ crew: Crew,
    groups: [[Agent]],
    horizon: Horizon,
    history: [Identifier<Agent>: [HistoricShift]],
    shouldStop: () -> Bool
  ) {
    self.horizon = horizon
    grid = horizon.shiftGrid
    span = horizon.range
    for people in groups where !shouldStop() { add(people, history: history) }
    switch crew.bond {
    case .site(let location, let handOvers):
      addSeats(of: location)
      addSupervision(of: location)
      for handOver in handOvers { add(handOver, at: location) }
    case .sessions(let sessions):
      for session in sessions { add(session) }
    }
  }

  /// Whether some row binds several people together.
  var bindsTogether: Bool {
    elastic.conditions.contains {
      if case .agent = $0.subject { return false }
      return true
    }
  }

  /// Whether a shift of the history reaches into the dates that are planned.
  func counts(_ shift: HistoricShift) -> Bool { shift.range.overlaps(grid.range) }

  private mutating func add(_ people: [Agent], history: [Identifier<Agent>: [HistoricShift]]) {
    guard let agent = people.first else { return }
    elastic.people = people.count
    var rows = AgentRows(agent, horizon: horizon, history: history[agent.id] ?? [], in: elastic)
    rows.write()
    elastic = rows.elastic
    elastic.people = 1
    let (columns, historic) = rows.facts.presence(on: grid)
    groups.append(
      Group(
        facts: rows.facts,
        people: people,
        sessionColumns: rows.sessionColumns,
        presence: columns,
        historic: historic
      )
    )
  }

  // MARK: - Sites

  /// In each interval no more people than seats, or nobody more than the last roster left there. Where
  /// everybody who could be on shift has a seat, nothing binds.
  private mutating func addSeats(of location: Location) {
    guard let seats = location.seats else { return }
    let seated = groups.map { $0.seated(on: grid) }
    addCounts(
      .seats,
      of: seated,
      at: location,
      in: (0..<grid.count).filter { most(of: seated, in: $0) > seats },
      atMostZero: { $0 - .constant(max(Double(seats), $0.constant)) }
    )
  }

  /// In each interval, whoever this roster has on shift has so many supervisors.
  private mutating func addSupervision(of location: Location) {
    guard let rule = location.supervision, rule.enforcement == .hard else { return }
    let heads = Double(rule.heads)
    let supervisors = groups.filter { $0.facts.agent.roles.contains(rule.role) }
    var last: [[Int]] = []
    var lastDate: LocalDate?
    for interval in 0..<grid.count {
      let present = count(supervisors, interval)
      let date = date(of: interval, at: location)
      let columns = groups.map { $0.presence[interval] + ($0.historic[interval] ? [-1] : []) }
      // Neighbours with the same shifts say the same.
      guard columns != last || date != lastDate else { continue }
      (last, lastDate) = (columns, date)
      for group in groups {
        let isSupervisor = group.facts.agent.roles.contains(rule.role)
        let own = Sum(terms: group.presence[interval].map { ($0, 1) })
        guard !(isSupervisor && rule.heads == 1), !own.terms.isEmpty else { continue }
        elastic.add(
          Condition(.location(location.id), .supervision, on: date),
          atMostZero: own * heads - present * Double(group.people.count),
          unit: heads * Double(group.people.count)
        )
      }
    }
  }

  /// In each interval of the windows as many people as are asked for.
  private mutating func add(_ handOver: HandOver, at location: Location) {
    let span = span
    let windows = handOver.ranges(in: span)
    addCounts(
      .handOver,
      of: groups.filter { handOver.counts($0.facts.agent, at: location) },
      at: location,
      detail: handOver.id.text,
      in: (0..<grid.count).filter {
        let range = grid.range(ofInterval: $0)
        return windows.contains(range) && span.intersection(range) == range
      },
      atMostZero: { .constant(Double(handOver.heads)) - $0 }
    )
  }

  /// A row for each of some intervals, with the people on shift then.
  private mutating func addCounts(
    _ rule: RuleID,
    of people: [Group],
    at location: Location,
    detail: String = "",
    in intervals: [Int],
    atMostZero row: (Sum) -> Sum
  ) {
    var last: (columns: Set<Int>, constant: Double, date: LocalDate)?
    for interval in intervals {
      let present = count(people, interval)
      let date = date(of: interval, at: location)
      let columns = Set(present.terms.map(\.column))
      // Neighbours with the same shifts say the same.
      if let last, last == (columns, present.constant, date) { continue }
      last = (columns, present.constant, date)
      elastic.add(
        Condition(.location(location.id), rule, on: date, detail: detail),
        atMostZero: row(present)
      )
    }
  }

  /// How many of some people are on shift in an interval.
  private func count(_ people: [Group], _ interval: Int) -> Sum {
    Sum(
      terms: people.flatMap { $0.presence[interval] }.map { ($0, 1) },
      constant: people.reduce(0) { $0 + ($1.historic[interval] ? Double($1.people.count) : 0) }
    )
  }

  /// How many of some people can be on shift in an interval at most.
  private func most(of people: [Group], in interval: Int) -> Int {
    people.reduce(0) {
      let isThere = !$1.presence[interval].isEmpty || $1.historic[interval]
      return $0 + (isThere ? $1.people.count : 0)
    }
  }

  private func date(of interval: Int, at location: Location) -> LocalDate {
    location.zone.local(at: grid.range(ofInterval: interval).lowerBound).date
  }

  // MARK: - Sessions held together

  /// Whoever holds the session begins at the one moment that is chosen for all.
  private mutating func add(_ session: Session) {
    let moments = session.starts.map { start in
      (start: start, column: elastic.addChoice("together(\(session.id),\(start))"))
    }
    for group in groups {
      guard let own = group.sessionColumns[session.id] else { continue }
      for moment in moments {
        guard let column = own[moment.start] else { continue }
        elastic.addStructure(
          "together(\(session.id),\(moment.start))",
          atMostZero: Sum(terms: [(column, 1), (moment.column, -1)])
        )
      }
    }
    elastic.add(
      Condition(.session(session.id), .sessions),
      atMostZero: Sum(terms: moments.map { ($0.column, 1) }) - .constant(1)
    )
  }
}

extension AgentFacts {
  /// The shifts that touch each interval of a grid, by column, and whether a shift of the history does.
  /// Shifts may be left out by the date on which they start.
  func presence(
    on grid: IntervalGrid,
    where isMeant: (LocalDate) -> Bool = { _ in true }
  ) -> (columns: [[Int]], historic: [Bool]) {
    var columns = [[Int]](repeating: [], count: grid.count)
    var historic = [Bool](repeating: false, count: grid.count)
    for candidate in candidates.joined() where isMeant(candidate.shift.localDate) {
      let intervals = Set(candidate.shift.presence.flatMap(grid.intervals(touching:)))
      for interval in intervals { columns[interval].append(candidate.column) }
    }
    // Before the first of the grid's and the site's midnights nobody is planned, and nothing is asked.
    let site = agent.location.zone.day(horizon.firstDate).lowerBound
    let first = min(horizon.range.lowerBound, site)
    for shift in history
    where first < shift.range.upperBound && isMeant(shift.localDate) {
      let range = max(first, shift.range.lowerBound)..<shift.range.upperBound
      for interval in grid.intervals(touching: range) { historic[interval] = true }
    }
    return (columns, historic)
  }
}

extension IntervalGrid {
  /// The intervals that share at least a minute with a range.
  fileprivate func intervals(touching range: Range<Instant>) -> Range<Int> {
    guard let inside = range.intersection(self.range) else { return 0..<0 }
    let first = inside.lowerBound.minutes(since: start) / intervalMinutes
    return first..<(inside.upperBound.minutes(since: start) + intervalMinutes - 1) / intervalMinutes
  }
}
