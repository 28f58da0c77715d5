import CivilTime
import Workforce

/// Reads `jobs.csv`: work with release and deadline.
struct JobTable {
  static let file = "jobs.csv"
  private static let layout = CSVTable.Layout(
    required: ["job", "queue", "release_day", "deadline_day", "hours"],
    optional: ["release", "deadline", "price"],
    rowLimit: 100_000
  )

  private let table: CSVTable
  private let structure: StructureReader
  private let log: ProblemLog

  /// Opens the file; nil when it has no usable header.
  init?(_ source: SourceText, structure: StructureReader, log: ProblemLog) {
    guard let table = CSVTable(source, layout: JobTable.layout, log: log) else { return nil }
    self.table = table
    self.structure = structure
    self.log = log
  }

  /// All jobs; an id that was given before is an error.
  func read() -> [Job] {
    var lines: [String: Int] = [:]
    return table.rows.compactMap { row in
      guard let id = table.required("job", "an id", in: row) else { return nil }
      if let line = lines[id.text] {
        id.error(.repeated(what: "job id", firstLine: line))
        return nil
      }
      lines[id.text] = row.line
      return job(row, id: id)
    }
  }

  private func job(_ row: CSVRow, id idValue: Value) -> Job? {
    let errorsBefore = log.errorCount
    let id = idValue.identifier(of: Job.self)
    let queue = table.required("queue", "the id of a queue", in: row)
      .flatMap(structure.queues.find)?.queue
    let hours = table.required("hours", "hours and minutes such as 12:30", in: row)?
      .intervalMinutes(in: 5...9999 * 60, horizon: structure.horizon)
    let price = table.value("price", in: row)?.price()
    let release = moment(row, "release", queue: queue) { $0.startTime() } ?? nil
    let deadline = moment(row, "deadline", queue: queue) { $0.endTime() } ?? nil
    guard let id, let queue, let hours, let release, let deadline, log.errorCount == errorsBefore
    else { return nil }
    guard release.instant < deadline.instant else {
      let fault = EntryFault.noTime(
        from: release.local,
        to: deadline.local,
        in: queue.client.zone,
        at: release.instant
      )
      deadline.value.error(.entry(fault))
      return nil
    }
    return Job(
      id: id,
      queue: queue,
      window: release.instant..<deadline.instant,
      minutes: hours,
      hourPrice: price ?? queue.price(ofMissingHead: 0)
    )
  }

  private struct Moment {
    let instant: Instant
    let local: LocalDateTime
    let value: Value
  }

  /// The moment of a pair of columns on the client's clock, within the horizon and on its grid; a time
  /// that is left out is the first, or the last, midnight of its date.
  private func moment(
    _ row: CSVRow,
    _ side: String,
    queue: Queue?,
    _ read: (Value) -> TimeOfDay?
  ) -> Moment? {
    guard let day = table.required("\(side)_day", "a date", in: row), let date = day.date() else {
      return nil
    }
    let timeValue = table.value(side, in: row)
    let midnight: TimeOfDay = side == "release" ? .startOfDay : .endOfDay
    guard let time = timeValue.map(read) ?? midnight, let queue, let horizon = structure.horizon
    else { return nil }
    let zone = queue.client.zone
    let local = LocalDateTime(date: date, time: time)
    let instant = zone.instant(of: local)
    guard horizon.range.lowerBound <= instant, instant <= horizon.range.upperBound else {
      let isBefore = instant < horizon.range.lowerBound
      let border = isBefore ? horizon.range.lowerBound : horizon.range.upperBound
      let fault = EntryFault.outsideGrid(
        local: "\(local)",
        zone: zone.identifier,
        border: "\(zone.local(at: border))",
        isBefore: isBefore
      )
      (timeValue ?? day).error(.entry(fault))
      return nil
    }
    if let fault = horizon.fault(of: instant, shown: local, in: zone) {
      (timeValue ?? day).error(.grid(fault))
      return nil
    }
    return Moment(instant: instant, local: local, value: timeValue ?? day)
  }
}
