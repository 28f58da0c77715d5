import CivilTime
import Workforce

/// Reads `sessions.csv`: trainings and meetings.
struct SessionTable {
  static let file = "sessions.csv"
  private static let layout = CSVTable.Layout(
    required: ["session", "first_day", "start", "length"],
    optional: [
      "name", "kind", "agents", "team", "last_day", "latest_start", "every", "location", "together",
      "price",
    ],
    rowLimit: 100_000
  )
  /// The most sessions of one agent.
  private static let sessionLimit = 500

  private let table: CSVTable
  private let structure: StructureReader
  private let agents: Directory<AgentEntry>
  /// The positions of the people of each team among the agents.
  private let teams: [String: [Int]]
  private let log: ProblemLog

  /// Opens the file; nil when it has no usable header.
  init?(
    _ source: SourceText,
    structure: StructureReader,
    agents: Directory<AgentEntry>,
    log: ProblemLog
  ) {
    guard let table = CSVTable(source, layout: SessionTable.layout, log: log) else { return nil }
    self.table = table
    self.structure = structure
    self.agents = agents
    teams = Dictionary(grouping: agents.values.indices) { agents.values[$0].agent.team }
    self.log = log
  }

  /// The sessions of each agent, in the order of the file.
  func read() -> [Identifier<Agent>: [Session]] {
    var lines: [String: Int] = [:]
    var ways = [Int](repeating: 1, count: agents.values.count)
    var sessions = [[Session]](repeating: [], count: agents.values.count)
    for row in table.rows {
      guard let id = table.required("session", "an id", in: row) else { continue }
      if let line = lines[id.text] {
        id.error(.repeated(what: "session id", firstLine: line))
        continue
      }
      lines[id.text] = row.line
      guard let entry = entry(row, id: id, ways: &ways) else { continue }
      for member in entry.members {
        guard sessions[member].count < Self.sessionLimit else {
          id.error(.entry(.tooManySessions(agent: idText(of: member), limit: Self.sessionLimit)))
          break
        }
        sessions[member].append(entry.session)
      }
    }
    return Dictionary(
      uniqueKeysWithValues: zip(agents.values.map(\.agent.id), sessions).filter { !$1.isEmpty }
    )
  }

  private struct Entry {
    let session: Session
    /// The positions of the members among the agents.
    let members: [Int]
  }

  private func idText(of member: Int) -> String { agents.values[member].agent.id.text }

  private func entry(
    _ row: CSVRow,
    id idValue: Value,
    ways: inout [Int]
  ) -> Entry? {
    let errorsBefore = log.errorCount
    let id = idValue.identifier(of: Session.self)
    let kind = table.value("kind", in: row)?.choice("kind", of: Session.Kind.self) ?? .training
    let name = table.value("name", in: row)?.name()
    let members = members(row)
    let dates = dates(row)
    let minutes = minutes(row)
    let length = table.required("length", "hours and minutes such as 1:00", in: row)?
      .intervalMinutes(in: 1...1440, horizon: structure.horizon)
    let isTogether = table.value("together", in: row)?.yesOrNo() ?? false
    let price = table.value("price", in: row)?.price()
    let location = table.value("location", in: row).map(structure.locations.find)
    guard let id, let dates, let minutes, let length, log.errorCount == errorsBefore,
      areFew(dates.count, for: members, &ways, at: idValue),
      let zone = zone(of: members, location: location ?? nil, row),
      let starts = starts(on: dates, at: minutes, zone, row)
    else { return nil }
    let session = Session(
      id: id,
      name: name ?? "",
      kind: kind,
      minutes: length,
      starts: starts,
      isTogether: isTogether,
      enforcement: price.map { .priced($0) } ?? .hard
    )
    return Entry(session: session, members: members)
  }

  /// Whether the dates of each member's sessions so far, and these, can be combined in few ways.
  private func areFew(
    _ dates: Int,
    for members: [Int],
    _ ways: inout [Int],
    at id: Value
  ) -> Bool {
    for member in members {
      let before = ways[member]
      ways[member] = min(before * dates, Session.datesLimit + 1)
      guard before <= Session.datesLimit, before * dates > Session.datesLimit else { continue }
      id.error(.entry(.tooManyDates(agent: idText(of: member), limit: Session.datesLimit)))
      return false
    }
    return dates <= Session.datesLimit
  }

  /// The positions of the agents named and of those of the team, each once.
  private func members(_ row: CSVRow) -> [Int] {
    let named = table.value("agents", in: row)
    let team = table.value("team", in: row)
    if named == nil, team == nil {
      log.error(
        .missing(expected: "agents, a team, or both"),
        at: table.place(of: row).under("agents")
      )
    }
    var members = named?.words.compactMap(agents.position) ?? []
    if let team {
      let of = teams[team.text] ?? []
      if of.isEmpty, agents.isKnown, agents.values.count == agents.ids.count {
        team.errorOfName("team", known: teams.keys.filter { !$0.isEmpty }.sorted())
      }
      members += of
    }
    var known: Set<Int> = []
    return members.filter { known.insert($0).inserted }
  }

  private func dates(_ row: CSVRow) -> [LocalDate]? {
    let horizon = structure.horizon
    let first = table.required("first_day", "a date", in: row)?.date(in: horizon)
    let lastValue = table.value("last_day", in: row)
    guard let first, let last = lastValue.map({ $0.date(in: horizon) }) ?? first else { return nil }
    guard first <= last else {
      lastValue?.error(.entry(.endBeforeStart(start: "\(first)", end: "\(last)")))
      return nil
    }
    return (0...last.days(since: first)).map { first.adding(days: $0) }
  }

  /// The starts in minutes of the day.
  private func minutes(_ row: CSVRow) -> [Int]? {
    let step = table.value("every", in: row)?
      .intervalMinutes(in: 1...1440, horizon: structure.horizon)
    let first = table.required("start", "a time of day such as 10:00", in: row)?.startTime()
    let latest = table.value("latest_start", in: row)
    guard let first, let last = latest.map({ $0.startTime() }) ?? first else { return nil }
    guard first <= last else {
      latest?.error(.entry(.endBeforeStart(start: "\(first)", end: "\(last)")))
      return nil
    }
    let every = step ?? structure.horizon?.intervalMinutes ?? 60
    return Array(stride(from: first.minutes, through: last.minutes, by: every))
  }

  /// The zone whose clock is meant: that of the location, or the members' own.
  private func zone(of members: [Int], location: Location?, _ row: CSVRow) -> Zone? {
    if let location { return location.zone }
    let zones = Set(members.lazy.map { agents.values[$0].agent.location.zone })
      .sorted { $0.identifier < $1.identifier }
    guard let first = zones.first, !zones.allSatisfy(first.isSame) else { return zones.first }
    log.error(
      .entry(.severalZones(zones: zones.map(\.identifier))),
      at: table.place(of: row).under("location")
    )
    return nil
  }

  /// The moments of the starts, ascending; one that lies off the grid is an error.
  private func starts(
    on dates: [LocalDate],
    at minutes: [Int],
    _ zone: Zone,
    _ row: CSVRow
  ) -> [Instant]? {
    var starts: Set<Instant> = []
    for date in dates {
      for minute in minutes {
        let local = LocalDateTime(date: date, minuteOfDay: minute)
        let start = zone.instant(of: local)
        if let fault = structure.horizon?.fault(of: start, shown: local, in: zone) {
          log.error(.grid(fault), at: table.place(of: row).under("start"))
          return nil
        }
        starts.insert(start)
      }
    }
    return starts.sorted()
  }
}
