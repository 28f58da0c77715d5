import CivilTime
import Workforce

/// A date that is fixed beforehand, with the place that says so.
struct PinEntry {
  let pin: Pin
  let value: Value
}

/// Reads `pins.csv`.
struct PinTable {
  static let file = "pins.csv"
  private static let layout = CSVTable.Layout(
    required: ["agent", "day", "shift"],
    optional: ["start", "length"]
  )

  private let table: CSVTable
  private let agents: Directory<AgentEntry>
  private let horizon: Horizon?
  private let log: ProblemLog

  /// Opens the file; nil when it has no usable header.
  init?(_ source: SourceText, agents: Directory<AgentEntry>, horizon: Horizon?, log: ProblemLog) {
    guard let table = CSVTable(source, layout: PinTable.layout, log: log) else { return nil }
    self.table = table
    self.agents = agents
    self.horizon = horizon
    self.log = log
  }

  /// The fixed dates of each agent, in the order of the file; a date that was fixed before is an
  /// error.
  func read() -> [Identifier<Agent>: [PinEntry]] {
    var lines: [Key: Int] = [:]
    var pins: [Identifier<Agent>: [PinEntry]] = [:]
    for row in table.rows {
      guard let (agent, date, entry) = entry(row) else { continue }
      if let line = lines[Key(agent: agent, date: date)] {
        table.value("day", in: row)?.error(.repeated(what: "pinned date", firstLine: line))
        continue
      }
      lines[Key(agent: agent, date: date)] = row.line
      pins[agent, default: []].append(entry)
    }
    return pins
  }

  private struct Key: Hashable {
    let agent: Identifier<Agent>
    let date: LocalDate
  }

  private func entry(_ row: CSVRow) -> (Identifier<Agent>, LocalDate, PinEntry)? {
    let agent = table.required("agent", "the id of an agent", in: row).flatMap(agents.find)?.agent
    let date = table.required("day", "a date", in: row)?.date(in: horizon)
    let value = table.required("shift", "off, or a shift", in: row)
    let startValue = table.value("start", in: row)
    let start = startValue.map { $0.startTime() }
    let lengthValue = table.value("length", in: row)
    let length = lengthValue.map { $0.durationMinutes(in: 1...1440) }
    guard let agent, let date, let value else { return nil }
    let line = SourceLine(file: Self.file, line: row.line)
    if value.text.lowercased() == "off" {
      for extra in [startValue, lengthValue] {
        extra?.error(.unexpected(expected: "nothing beside 'off'"))
      }
      guard startValue == nil, lengthValue == nil else { return nil }
      return (agent.id, date, PinEntry(pin: Pin(date: date, day: .off, line: line), value: value))
    }
    let patterns = agent.contract.shiftPatterns
    guard let pattern = patterns.first(where: { $0.id == value.text }) else {
      let kind = "shift of contract \(agent.contract.id)"
      value.errorOfName(kind, known: ["off"] + patterns.map(\.id))
      return nil
    }
    guard startValue != nil || lengthValue != nil else {
      return (
        agent.id, date,
        PinEntry(pin: Pin(date: date, day: .pattern(pattern.id), line: line), value: value)
      )
    }
    guard let start = startValue == nil ? onlyStart(of: pattern, row) : start ?? nil,
      let minutes = lengthValue == nil ? onlyLength(of: pattern, row) : length ?? nil
    else { return nil }
    let range = ShiftSpan.resolve(
      start: LocalDateTime(date: date, minuteOfDay: start.minutes),
      durationMinutes: minutes,
      zone: agent.location.zone,
      policy: agent.contract.clockPolicy
    ).range
    let day = Pin.Day.shift(pattern: pattern.id, range: range)
    return (agent.id, date, PinEntry(pin: Pin(date: date, day: day, line: line), value: value))
  }

  /// The start of a shift that has one alone.
  private func onlyStart(of pattern: ShiftPattern, _ row: CSVRow) -> TimeOfDay? {
    if pattern.earliestStart == pattern.latestStart { return pattern.earliestStart }
    let expected = "the start, since shift '\(pattern.id)' has several"
    log.error(.missing(expected: expected), at: table.place(of: row).under("start"))
    return nil
  }

  /// The length of a shift that has one alone.
  private func onlyLength(of pattern: ShiftPattern, _ row: CSVRow) -> Int? {
    let lengths = Set(pattern.forms.map(\.totalMinutes))
    if lengths.count == 1 { return lengths.first }
    let expected = "the length, since shift '\(pattern.id)' has several"
    log.error(.missing(expected: expected), at: table.place(of: row).under("length"))
    return nil
  }
}
