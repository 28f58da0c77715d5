import CivilTime
import Workforce

/// Reads `history.csv`: the last `roster.csv`, or only the columns of it that are needed.
struct HistoryTable {
  static let file = "history.csv"
  private static let layout = CSVTable.Layout(
    required: ["agent_id", "start_utc", "end_utc"],
    optional: ["local_date", "paid_minutes"],
    ignored: [
      "agent_name", "team", "location", "start_local", "end_local", "time_zone", "unpaid_minutes",
      "shift", "queues",
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
    for row in table.rows {
      if let shift = shift(row) { entries.append((shift, row.line)) }
    }
    checkOverlaps(entries)
    return entries.map(\.shift)
  }

  private func shift(_ row: CSVRow) -> HistoricShift? {
    let errorsBefore = log.errorCount
    let agentValue = table.required("agent_id", "the id of an agent", in: row)
    let start = table.required("start_utc", "a time in UTC", in: row)?.instant()
    let endValue = table.required("end_utc", "a time in UTC", in: row)
    let end = endValue?.instant()
    let dateValue = table.value("local_date", in: row)
    let date = dateValue?.date()
    let paid = table.value("paid_minutes", in: row)?.integer(in: 0...1440)
    if let start, let end { checkLength(start, end, endValue) }
    guard let agentValue, let start, let end, log.errorCount == errorsBefore else { return nil }
    guard agents.ids.isEmpty || agents.isDeclared(agentValue.text) else {
      let nearest = NearestName.nearest(to: agentValue.text, in: agents.ids)
      log.warning(
        .plan(.formerAgent(nearest: nearest)),
        at: agentValue.place,
        value: agentValue.text
      )
      return nil
    }
    guard let agent = agents.find(agentValue)?.agent else { return nil }
    let localDate = date ?? agent.location.zone.local(at: start).date
    if let horizon, localDate >= horizon.firstDate {
      let place = table.value("start_utc", in: row)?.place ?? table.place(of: row)
      log.error(.plan(.startsInHorizon(firstDate: "\(horizon.firstDate)")), at: place)
    }
    return HistoricShift(
      agent: agent.id,
      range: start..<end,
      localDate: localDate,
      paidMinutes: paid ?? end.minutes(since: start)
    )
  }

  private func checkLength(_ start: Instant, _ end: Instant, _ endValue: Value?) {
    if end <= start {
      endValue?.error(.plan(.endNotAfterStart(start: "\(start)", end: "\(end)")))
    } else if end.minutes(since: start) > 25 * 60 {
      let _: Void? = endValue?.reject("an end at most 25 hours after the start \(start)")
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
      log.error(.plan(.overlaps(firstLine: first, what: "the shift of the same agent")), at: place)
    }
  }
}
