import CivilTime
import WorkRules
import Workforce

/// Reads `history.csv`: the last `roster.csv`, or only the columns of it that are needed.
struct HistoryTable {
  static let file = "history.csv"
  private static let layout = CSVTable.Layout(
    required: ["agent_id", "start_utc", "end_utc"],
    optional: ["local_date", "paid_minutes", "shift"],
    ignored: [
      "agent_name", "team", "location", "start_local", "end_local", "time_zone", "unpaid_minutes",
      "queues",
    ]
  )

  private let table: CSVTable
  private let agents: Directory<AgentEntry>
  private let horizon: Horizon?
  private let log: ProblemLog

  /// Opens the file; nil when it has no usable header.
  init?(
    _ source: SourceText,
    agents: Directory<AgentEntry>,
    horizon: Horizon?,
    log: ProblemLog
  ) {
    guard let table = CSVTable(source, layout: HistoryTable.layout, log: log) else { return nil }
    self.table = table
    self.agents = agents
    self.horizon = horizon
    self.log = log
  }

  /// All shifts of known agents.
  func read() -> [HistoricShift] {
    var entries: [(shift: HistoricShift, line: Int)] = []
    var former: Set<String> = []
    for row in table.rows {
      if let shift = shift(row, former: &former) { entries.append((shift, row.line)) }
    }
    checkOverlaps(entries)
    return entries.map(\.shift)
  }

  private func shift(_ row: CSVRow, former: inout Set<String>) -> HistoricShift? {
    let errorsBefore = log.errorCount
    let agent = table.required("agent_id", "the id of an agent", in: row)
      .flatMap { self.agent($0, former: &former) }
    let startValue = table.required("start_utc", "a time in UTC", in: row)
    let start = startValue?.instant()
    let endValue = table.required("end_utc", "a time in UTC", in: row)
    let end = endValue?.instant()
    let paid = table.value("paid_minutes", in: row)?.integer(in: 0...1500)
    if let start, let end { checkLength(start, end, endValue) }
    let date = localDate(row, start: start, end: end, of: agent)
    if let horizon, let date, date >= horizon.firstDate {
      startValue?.error(.entry(.startsInHorizon(firstDate: "\(horizon.firstDate)")))
    }
    guard let agent, let start, let end, let date, log.errorCount == errorsBefore else {
      return nil
    }
    return HistoricShift(
      agent: agent.id,
      range: start..<end,
      localDate: date,
      paidMinutes: paid ?? end.minutes(since: start),
      pattern: table.value("shift", in: row)?.text
    )
  }

  /// The agent; nil for one who is no longer there, which is a warning once each.
  private func agent(_ name: Value, former: inout Set<String>) -> Agent? {
    guard agents.isKnown, !agents.isDeclared(name.text) else { return agents.find(name)?.agent }
    guard former.insert(name.text).inserted else { return nil }
    let nearest = log.nearest(to: name.text, in: agents.ids)
    log.warning(.entry(.formerAgent(nearest: nearest)), at: name.place, value: name.text)
    return nil
  }

  /// The date in the file, else the one agreed; date and start are at most a day apart, as clocks are.
  private func localDate(
    _ row: CSVRow,
    start: Instant?,
    end: Instant?,
    of agent: Agent?
  ) -> LocalDate? {
    let value = table.value("local_date", in: row)
    let date = value?.date()
    guard let start, let agent else { return nil }
    let ownDate = agent.location.zone.local(at: start).date
    guard let value else {
      guard let end, start < end else { return ownDate }
      let pattern = table.value("shift", in: row)?.text
      return agent.agreedDate(ofPattern: pattern, range: start..<end)
    }
    guard let date else { return nil }
    guard abs(date.days(since: ownDate)) <= 1 else {
      return value.reject("the local date of the start, \(ownDate)")
    }
    return date
  }

  private func checkLength(_ start: Instant, _ end: Instant, _ endValue: Value?) {
    if end <= start {
      endValue?.error(.entry(.endNotAfterStart(start: "\(start)", end: "\(end)")))
    } else if end.minutes(since: start) > 25 * 60 {
      endValue?.error(.unexpected(expected: "an end at most 25 hours after the start \(start)"))
    }
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
