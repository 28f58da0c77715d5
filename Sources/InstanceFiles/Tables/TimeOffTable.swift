import CivilTime
import Workforce

/// Reads `time_off.csv`.
struct TimeOffTable {
  static let file = "time_off.csv"
  private static let layout = CSVTable.Layout(
    required: ["agent", "first_day"],
    optional: ["last_day", "start", "end", "kind", "credit_hours", "lowers_minimum"]
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
    guard let table = CSVTable(source, layout: TimeOffTable.layout, log: log) else { return nil }
    self.table = table
    self.agents = agents
    self.horizon = horizon
    self.log = log
  }

  /// Absences of each agent, in the order of the file.
  func read() -> [Identifier<Agent>: [TimeOff]] {
    var absences: [Identifier<Agent>: [TimeOff]] = [:]
    var counted: [Identifier<Agent>: OverlapSweep<Int>] = [:]
    var creditedLines: Set<Int> = []
    while let row = table.rows.next() {
      guard let (agent, timeOff) = entry(row) else { continue }
      absences[agent, default: []].append(timeOff)
      guard timeOff.isCounted, !timeOff.range.isEmpty else { continue }
      let (start, end) = (timeOff.range.lowerBound.minutes, timeOff.range.upperBound.minutes)
      counted[agent, default: OverlapSweep()].add(from: start, to: end, line: row.line)
      if timeOff.creditMinutesPerDay > 0 { creditedLines.insert(row.line) }
    }
    for agent in counted.keys {
      checkOverlaps(&counted[agent, default: OverlapSweep()], creditedLines)
    }
    return absences
  }

  /// No time is credited, or lowers the minimum, twice.
  private func checkOverlaps(_ counted: inout OverlapSweep<Int>, _ creditedLines: Set<Int>) {
    for (first, second) in counted.overlaps() {
      let what =
        creditedLines.contains(first)
        ? "the credited absence" : "the absence that lowers the minimum"
      let fault = EntryFault.overlaps(firstLine: first, what: what)
      log.error(.entry(fault), at: Place(file: TimeOffTable.file, line: second))
    }
  }

  private func entry(_ row: CSVRow) -> (Identifier<Agent>, TimeOff)? {
    let errorsBefore = log.errorCount
    let agent = table.required("agent", "the id of an agent", in: row).flatMap(agents.find)?.agent
    let first = table.required("first_day", "a date", in: row)?.date()
    let lastValue = table.value("last_day", in: row)
    let last = lastValue.map { $0.date() } ?? first
    let hours = hours(row)
    let credit = table.value("credit_hours", in: row)?.durationMinutes(in: 0...1440) ?? 0
    let kind = table.value("kind", in: row)?.name()
    if let first, let last, last < first {
      lastValue?.error(.entry(.endBeforeStart(start: "\(first)", end: "\(last)")))
    }
    let span = first.flatMap { date in
      agent.flatMap { agent in hours?.range(on: date, in: agent.location.zone) }
    }
    if hours != nil { checkHours(span, row, first: first, last: last, credit: credit) }
    let lowered = lowering(
      row,
      contract: agent?.contract,
      isWholeDays: hours == nil,
      credit: credit
    )
    guard let agent, let first, let last, log.errorCount == errorsBefore else { return nil }
    let zone = agent.location.zone
    let days = zone.day(first).lowerBound..<zone.day(last).upperBound
    if let hours, let span, span.isEmpty {
      let fault = EntryFault.noTime(
        from: LocalDateTime(date: first, time: hours.start),
        to: LocalDateTime(date: first, time: hours.end),
        in: zone,
        at: span.lowerBound
      )
      log.hint(.entry(fault), at: table.place(of: row))
    }
    let timeOff = TimeOff(
      kind: kind ?? "leave",
      dates: first...last,
      range: span ?? days,
      isWholeDays: hours == nil,
      creditMinutesPerDay: credit,
      loweredMinutesPerDay: lowered,
      line: SourceLine(file: Self.file, line: row.line)
    )
    noteOutside(timeOff, row)
    return (agent.id, timeOff)
  }

  /// Notes an absence that touches no date of the horizon: a file may serve a year.
  private func noteOutside(_ timeOff: TimeOff, _ row: CSVRow) {
    guard let horizon, let value = table.value("first_day", in: row),
      timeOff.dates.upperBound < horizon.firstDate || horizon.lastDate < timeOff.dates.lowerBound
    else { return }
    let fault = EntryFault.outsideHorizon(
      firstDate: "\(horizon.firstDate)",
      lastDate: "\(horizon.lastDate)"
    )
    log.hint(.entry(fault), at: value.place, value: value.text)
  }

  /// Minutes by which a date lowers the contract's minimum: `yes` is a day's share of the week, less what
  /// is credited of it.
  private func lowering(
    _ row: CSVRow,
    contract: Contract?,
    isWholeDays: Bool,
    credit: Int
  ) -> Int? {
    guard let value = table.value("lowers_minimum", in: row) else { return nil }
    switch value.text.lowercased() {
    case "no": return nil
    case "yes":
      guard let contract else { return nil }
      guard isWholeDays else {
        return value.reject("the hours by which the minimum is lowered, such as 4:00")
      }
      guard let share = contract.dailyShareMinutes else {
        value.error(.entry(.noDailyShare(contract: contract.id.text)))
        return nil
      }
      return max(0, share - credit)
    default:
      guard value.text.contains(":") else { return value.reject("yes, no or hours such as 8:00") }
      return value.durationMinutes(in: 0...1440)
    }
  }

  /// The hours of the absence; nil for whole days.
  private func hours(_ row: CSVRow) -> DatedSpan? {
    let startValue = table.value("start", in: row)
    let endValue = table.value("end", in: row)
    guard startValue != nil || endValue != nil else { return nil }
    guard let startValue, let endValue else {
      let place = table.place(of: row).under(startValue == nil ? "start" : "end")
      log.error(.missing(expected: "both start and end, or neither"), at: place)
      return nil
    }
    guard let start = startValue.startTime(), let end = endValue.endTime() else { return nil }
    guard start < end else {
      endValue.error(.entry(.endNotAfterStart(start: "\(start)", end: "\(end)")))
      return nil
    }
    return DatedSpan(start: start, end: end)
  }

  /// Hours belong to one date and are credited with no more than they last, clock changes included.
  private func checkHours(
    _ span: Range<Instant>?,
    _ row: CSVRow,
    first: LocalDate?,
    last: LocalDate?,
    credit: Int
  ) {
    if first != last { table.value("last_day", in: row)?.error(.entry(.hoursOfSeveralDates)) }
    guard let span else { return }
    let length = span.upperBound.minutes(since: span.lowerBound)
    guard credit > length else { return }
    table.value("credit_hours", in: row)?.error(.entry(.creditBeyondHours(minutes: length)))
  }
}

extension Contract {
  /// A day's share of the week's least paid time, rounded up; nil where the contract does not say how
  /// many days a week or how many hours there are.
  fileprivate var dailyShareMinutes: Int? {
    let (minutes, days) = (weeklyPaidMinutes.lowerBound, daysPerWeek.lowerBound)
    if minutes == 0 { return (horizonPaidMinutes?.lowerBound ?? 0) == 0 ? 0 : nil }
    return days > 0 ? (minutes + days - 1) / days : nil
  }
}
