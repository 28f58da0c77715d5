import CivilTime
import WorkRules
import Workforce

/// Reads `history.csv`: the last `roster.csv`, also one edited in a spreadsheet, or only the columns of it
/// that are needed.
struct HistoryTable {
  static let file = "history.csv"
  private static let layout = CSVTable.Layout(
    required: ["agent_id"],
    optional: [
      "start_utc", "end_utc", "start_local", "end_local", "time_zone", "local_date", "paid_minutes",
      "shift", "queues",
    ],
    ignored: ["agent_name", "team", "location", "unpaid_minutes"]
  )

  private let table: CSVTable
  private let moments: HistoryMoments
  private let structure: StructureReader
  private let agents: Directory<AgentEntry>
  private let log: ProblemLog
  private var former: Set<String> = []
  private var isOrderNoted = false

  /// Opens the file; nil when it has no usable header.
  init?(
    _ source: SourceText,
    structure: StructureReader,
    agents: Directory<AgentEntry>,
    log: ProblemLog
  ) {
    guard let table = CSVTable(source, layout: HistoryTable.layout, log: log) else { return nil }
    self.table = table
    moments = HistoryMoments(table: table, zones: structure.zones, log: log)
    self.structure = structure
    self.agents = agents
    self.log = log
    guard moments.areThere() else { return nil }
  }

  /// All shifts of known agents.
  mutating func read() -> [HistoricShift] {
    var entries: [(shift: HistoricShift, line: Int)] = []
    for row in table.rows {
      if let shift = shift(row) { entries.append((shift, row.line)) }
    }
    checkOverlaps(entries)
    return entries.map(\.shift)
  }

  private mutating func shift(_ row: CSVRow) -> HistoricShift? {
    let errorsBefore = log.errorCount
    let name = table.required("agent_id", "the id of an agent", in: row)
    let agent = name.flatMap { self.agent($0) }
    let first = moments.moment("start", of: row, agent, isOrderNoted: &isOrderNoted)
    let last = moments.moment("end", of: row, agent, isOrderNoted: &isOrderNoted)
    let range = first.flatMap { first in last.flatMap { moments.range(from: first, to: $0) } }
    let paid = table.value("paid_minutes", in: row)?.integer(in: 0...1500)
    let date = localDate(row, start: first?.instant, range, of: agent)
    if let horizon = structure.horizon, let date, date >= horizon.firstDate, let first, let agent {
      noteInHorizon(row, first.value, start: first.instant, of: agent, horizon: horizon)
    }
    guard let agent, let range, let date, log.errorCount == errorsBefore else { return nil }
    return HistoricShift(
      agent: agent.id,
      range: range,
      localDate: date,
      paidMinutes: paid ?? range.upperBound.minutes(since: range.lowerBound),
      pattern: table.value("shift", in: row)?.text,
      queues: queues(row)
    )
  }

  /// The queues served; those that are no longer there are a hint once each, or a
  /// warning where the id may be mistyped.
  private mutating func queues(_ row: CSVRow) -> [Identifier<Queue>] {
    guard !structure.isWithoutQueues, let value = table.value("queues", in: row) else { return [] }
    return value.words.compactMap { name in
      if structure.queues.isDeclared(name.text) { return Identifier(name.text) }
      guard structure.queues.isKnown, former.insert(name.text).inserted else { return nil }
      let nearest = log.nearest(
        to: name.text,
        in: structure.queues.ids,
        file: HistoryTable.file
      )
      note(.formerQueue(nearest: nearest), at: name, isMistyped: nearest != nil)
      return nil
    }
  }

  /// The agent; nil for one who is no longer there, of which the same holds.
  private mutating func agent(_ name: Value) -> Agent? {
    guard agents.isKnown, !agents.isDeclared(name.text) else { return agents.find(name)?.agent }
    guard former.insert("agent " + name.text).inserted else { return nil }
    let nearest = log.nearest(to: name.text, in: agents.ids, file: HistoryTable.file)
    note(.formerAgent(nearest: nearest), at: name, isMistyped: nearest != nil)
    return nil
  }

  /// Notes what is no longer there: a hint, or a warning where it may be a slip.
  private func note(_ fault: EntryFault, at name: Value, isMistyped: Bool) {
    if isMistyped {
      log.warning(.entry(fault), at: name.place, value: name.text)
    } else {
      log.hint(.entry(fault), at: name.place, value: name.text)
    }
  }

  /// The date in the file, else the one agreed; date and start are at most a day apart, as clocks are.
  private func localDate(
    _ row: CSVRow,
    start: Instant?,
    _ range: Range<Instant>?,
    of agent: Agent?
  ) -> LocalDate? {
    let value = table.value("local_date", in: row)
    guard let start, let agent else { return nil }
    let ownDate = agent.location.zone.local(at: start).date
    guard let value else {
      guard let range else { return ownDate }
      let pattern = table.value("shift", in: row)?.text
      return agent.agreedDate(ofPattern: pattern, range: range)
    }
    return moments.date(value, shown: ownDate)
  }

  /// Notes a shift that starts on a date of the horizon, at the date in the file where it says so.
  private func noteInHorizon(
    _ row: CSVRow,
    _ value: Value,
    start: Instant,
    of agent: Agent,
    horizon: Horizon
  ) {
    let firstDate = "\(horizon.firstDate)"
    if let date = table.value("local_date", in: row) {
      date.error(.unexpected(expected: "a date before the horizon's first date, \(firstDate)"))
      return
    }
    let zone = agent.location.zone
    let fault = EntryFault.startsInHorizon(
      local: "\(zone.local(at: start))",
      zone: zone.identifier,
      firstDate: firstDate
    )
    value.error(.entry(fault))
  }

  /// No agent works two shifts at once.
  private func checkOverlaps(_ entries: [(shift: HistoricShift, line: Int)]) {
    let sorted = entries.sorted {
      ($0.shift.agent, $0.shift.range.lowerBound, $0.line)
        < ($1.shift.agent, $1.shift.range.lowerBound, $1.line)
    }
    for (earlier, later) in zip(sorted, sorted.dropFirst())
    where earlier.shift.agent == later.shift.agent
      && earlier.shift.range.overlaps(later.shift.range)
    {
      let (first, second) = (min(earlier.line, later.line), max(earlier.line, later.line))
      let place = Place(file: HistoryTable.file, line: second, column: nil)
      log.error(.entry(.overlaps(firstLine: first, what: "the shift of the same agent")), at: place)
    }
  }
}
