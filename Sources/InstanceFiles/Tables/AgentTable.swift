import CivilTime
import Workforce

/// An agent as `agents.csv` has it, before absences are known.
struct AgentEntry {
  let agent: Agent
  /// Where the row stands.
  let place: Place
  /// Where the availability stands, if it does.
  let availability: Value?
  /// Where the team stands.
  let team: Value?
  /// Where the roles stand.
  let roles: Value?
}

/// Reads `agents.csv`.
struct AgentTable {
  static let file = "agents.csv"
  private static let required = ["id", "location", "contract"]
  private static let layout = CSVTable.Layout(
    required: required + ["languages"],
    optional: [
      "name", "team", "at_home", "employment", "clients", "channels", "roles", "first_day",
      "last_day", "availability", "hourly_cost", "efficiency",
    ],
    rowLimit: 50_000
  )
  /// Where there are no queues, languages may be left out.
  private static let layoutWithoutQueues = CSVTable.Layout(
    required: required,
    optional: layout.optional + ["languages"],
    rowLimit: layout.rowLimit
  )

  private let table: CSVTable
  private let structure: StructureReader
  private let log: ProblemLog
  private var hoursRead: [String: WeeklyHours] = [:]

  /// Opens the file; nil when it has no usable header.
  init?(_ source: SourceText, structure: StructureReader, log: ProblemLog) {
    let layout =
      structure.isWithoutQueues ? AgentTable.layoutWithoutQueues : AgentTable.layout
    guard let table = CSVTable(source, layout: layout, log: log) else { return nil }
    self.table = table
    self.structure = structure
    self.log = log
  }

  /// All agents by id.
  mutating func read() -> Directory<AgentEntry> {
    var agents = Directory<AgentEntry>(kind: "agent")
    for row in table.rows {
      guard let id = table.required("id", "an id", in: row) else {
        agents.declareUnnamed()
        continue
      }
      agents.declare(id, as: agent(row, id: id))
    }
    if !table.isWhole { agents.declareUnnamed() }
    agents.close()
    if table.isWhole, table.rows.count == 0 {
      log.error(.file(.empty(expected: "a row for each agent")), at: Place(file: table.file))
    }
    return agents
  }

  private mutating func agent(_ row: CSVRow, id idValue: Value) -> AgentEntry? {
    let errorsBefore = log.errorCount
    let id = idValue.identifier(of: Agent.self)
    let location = table.required("location", "the id of a location", in: row)
      .flatMap(structure.locations.find)
    let contract = table.required("contract", "the id of a contract", in: row)
      .flatMap(structure.contracts.find)
    let languages = languages(row)
    let dates = dates(row)
    let availability = table.value("availability", in: row)
    let hours = availability.map { weeklyHours($0) }
    let cost = table.value("hourly_cost", in: row)?.number(in: 0...100_000)
    let employment = table.value("employment", in: row)?
      .choice("employment", of: Agent.Employment.self)
    let homeDays = table.value("at_home", in: row)?.homeDays()
    let clients = table.value("clients", in: row).map(clients)
    let channels = table.value("channels", in: row).map { value in
      Set(value.words.compactMap { $0.choice("channel", of: Queue.Channel.self) })
    }
    let name = table.value("name", in: row)?.name()
    let team = table.value("team", in: row)
    let teamName = team?.name()
    let roles = table.value("roles", in: row)
    let efficiencies = EfficiencyCell(table.value("efficiency", in: row), queues: structure.queues)
    guard let id, let location, let contract, let languages, log.errorCount == errorsBefore else {
      return nil
    }
    let agent = Agent(
      id: id,
      name: name ?? idValue.text,
      team: teamName ?? "",
      location: location,
      homeDays: homeDays ?? .never,
      employment: employment ?? .employee,
      contract: contract,
      languages: languages,
      clients: clients,
      channels: channels,
      roles: Set(roles?.words.map(\.text) ?? []),
      firstDate: dates.first,
      lastDate: dates.last,
      availability: (hours ?? nil) ?? .always,
      hourlyCost: cost,
      efficiency: efficiencies.efficiency
    )
    efficiencies.checkQueues(of: agent)
    guard log.errorCount == errorsBefore else { return nil }
    return AgentEntry(
      agent: agent,
      place: table.place(of: row),
      availability: availability,
      team: team,
      roles: roles
    )
  }

  private func languages(_ row: CSVRow) -> [Language: LanguageLevel]? {
    if structure.isWithoutQueues { return table.value("languages", in: row).map(languages) ?? [:] }
    return table.required("languages", "languages such as en:C1 de:B2", in: row).map(languages)
  }

  /// `en:C1 de:B2`.
  private func languages(_ value: Value) -> [Language: LanguageLevel] {
    var levels: [Language: LanguageLevel] = [:]
    for word in value.words {
      let parts = word.text.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        word.error(.unexpected(expected: "a language and a level such as en:C1"))
        continue
      }
      let code = value.with(text: parts[0].lowercased())
      let language = structure.languages.find(code)
      let level = value.with(text: String(parts[1])).choice("level", of: LanguageLevel.self)
      guard let language, let level else { continue }
      if levels[language] != nil {
        code.error(.repeated(what: "language", firstLine: nil))
      }
      levels[language] = level
    }
    return levels
  }

  private func clients(_ value: Value) -> Set<Identifier<Client>> {
    Set(value.words.filter(structure.clients.has).map { Identifier($0.text) })
  }

  private func dates(_ row: CSVRow) -> (first: LocalDate?, last: LocalDate?) {
    let first = table.value("first_day", in: row)?.date()
    let lastValue = table.value("last_day", in: row)
    let last = lastValue?.date()
    if let first, let last, last < first {
      lastValue?.error(.entry(.endBeforeStart(start: "\(first)", end: "\(last)")))
    }
    return (first, last)
  }

  /// Hours of the week; equal texts are read once.
  private mutating func weeklyHours(_ value: Value) -> WeeklyHours? {
    if let known = hoursRead[value.text] { return known }
    let hours = value.weeklyHours()
    hoursRead[value.text] = hours
    return hours
  }
}
