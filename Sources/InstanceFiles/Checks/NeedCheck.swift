import CivilTime
import Workforce

/// Expands the need of all queues, and tests it against the grid, the business hours and the people.
struct NeedCheck {
  let horizon: Horizon
  let queues: [QueueEntry]
  var jobs: [Job] = []
  let rows: [NeedEntry]
  let log: ProblemLog

  /// Notes borders off the grid and rows that overlap.
  func checkRows() {
    let rowsByQueue = Dictionary(grouping: rows, by: \.queue)
    for entry in queues {
      guard let rows = rowsByQueue[entry.queue.id] else { continue }
      let overlapping = checkOverlaps(rows)
      checkBorders(rows.filter { !overlapping.contains($0.line) }, in: entry.queue.client.zone)
    }
  }

  /// Heads of all queues; notes, as warnings, need that is left out or that nobody can meet.
  func requirement(agents: [Agent]) -> Requirement {
    let rowsByQueue = Dictionary(grouping: rows, by: \.queue)
    let heads = queues.map { entry in
      let heads = self.heads(of: entry, rows: rowsByQueue[entry.queue.id] ?? [])
      let minutes =
        heads.reduce(0, +) * horizon.intervalMinutes
        + jobs.reduce(0) { $0 + ($1.queue.id == entry.queue.id ? $1.minutes : 0) }
      checkPeople(entry, headMinutes: minutes, agents: agents)
      return heads
    }
    return Requirement(grid: horizon.grid, headsByQueue: heads)
  }

  private func heads(of entry: QueueEntry, rows: [NeedEntry]) -> [Int] {
    let expansion = RequirementExpansion(horizon: horizon)
    let client = entry.queue.client
    if let heads = entry.heads { return expansion.heads(whileOpen: heads, client: client) }
    let result = expansion.heads(of: rows.map(\.row), client: client)
    let closed = result.headMinutesClosedByExceptions
    let outside = zip(result.headMinutesOutsideHours, closed).map { $0 - $1 }
    if let first = outside.firstIndex(where: { $0 > 0 }) {
      let fault = NeedFault.outsideHours(
        headMinutes: outside.reduce(0, +),
        queue: entry.queue.id.text,
        client: client.id.text
      )
      log.warning(.need(fault), at: rows[first].start)
    }
    if let first = closed.firstIndex(where: { $0 > 0 }) {
      let fault = NeedFault.closedByExceptions(
        headMinutes: closed.reduce(0, +),
        queue: entry.queue.id.text,
        client: client.id.text
      )
      log.hint(.need(fault), at: rows[first].start)
    }
    return result.heads
  }

  /// Every border within the horizon lies on the grid, on every date.
  private func checkBorders(_ rows: [NeedEntry], in zone: Zone) {
    let dates = RequirementExpansion(horizon: horizon).dates(in: zone)
    for entry in rows {
      noteLeftOut(entry, among: dates, in: zone)
      let ranges = entry.row.dates(among: dates).map { entry.row.range(on: $0, in: zone) }
        .filter { $0.intersection(horizon.range) != nil }
      let isStartRight = isRight(ranges.map(\.lowerBound), at: entry.start, in: zone)
      if isStartRight { _ = isRight(ranges.map(\.upperBound), at: entry.end, in: zone) }
    }
  }

  /// Notes, as a hint, a dated row whose hours a clock change leaves out.
  private func noteLeftOut(_ entry: NeedEntry, among dates: [LocalDate], in zone: Zone) {
    guard entry.row.isDated, let date = entry.row.dates(among: dates).first else { return }
    let range = entry.row.range(on: date, in: zone)
    guard range.isEmpty else { return }
    let span = entry.row.span
    let fault = EntryFault.noTime(
      from: LocalDateTime(date: date, time: span.start),
      to: LocalDateTime(date: date, time: span.end),
      in: zone,
      at: range.lowerBound
    )
    log.hint(.entry(fault), at: entry.start)
  }

  /// Whether all borders lie on the grid; notes the first that does not.
  private func isRight(_ borders: [Instant], at place: Place, in zone: Zone) -> Bool {
    for border in borders {
      let local = zone.local(at: border)
      guard let fault = horizon.fault(of: border, shown: local, in: zone) else { continue }
      log.error(.grid(fault), at: place)
      return false
    }
    return true
  }

  /// No two weekday rows and no two dated rows of a queue speak of the same hour; the lines that do.
  private func checkOverlaps(_ rows: [NeedEntry]) -> Set<Int> {
    var lines: Set<Int> = []
    for isDated in [false, true] {
      var sweep = OverlapSweep<Int32>()
      for entry in rows where entry.row.isDated == isDated {
        entry.row.clockRanges { range in
          sweep.add(
            from: Int32(clamping: range.lowerBound),
            to: Int32(clamping: range.upperBound),
            line: entry.line
          )
        }
      }
      for (first, second) in sweep.overlaps() where lines.insert(second).inserted {
        let place = Place(file: RequirementTable.file, line: second)
        log.error(.entry(.overlaps(firstLine: first, what: "the row")), at: place)
      }
    }
    return lines
  }

  /// Somebody speaks the language, and somebody may serve the queue.
  private func checkPeople(_ entry: QueueEntry, headMinutes: Int, agents: [Agent]) {
    let queue = entry.queue
    guard headMinutes > 0 else {
      log.warning(.need(.none), at: entry.place)
      return
    }
    guard !agents.contains(where: { $0.canServe(queue) }) else { return }
    let isSpoken = agents.contains { agent in
      agent.languages[queue.language].map { $0 >= queue.minimumLevel } ?? false
    }
    let fault: NeedFault =
      isSpoken
      ? .unserved(headMinutes: headMinutes)
      : .unspoken(
        headMinutes: headMinutes,
        language: queue.language.code,
        level: queue.minimumLevel.rawValue
      )
    log.warning(.need(fault), at: entry.place)
  }
}

extension NeedRow {
  /// Whether the row is of a date.
  fileprivate var isDated: Bool {
    if case .date = day { return true }
    return false
  }

  /// Those of some dates in a row on which spans of the row may start.
  fileprivate func dates(among dates: [LocalDate]) -> [LocalDate] {
    switch day {
    case .weekdays(let days): return dates.filter { days.contains($0.weekday) }
    case .date(let own):
      guard let first = dates.first, let last = dates.last, first <= own, own <= last else {
        return []
      }
      return [own]
    }
  }

  /// Hands on the spans in clock minutes: of a week that runs in a circle for weekdays, since 1970
  /// for dates.
  fileprivate func clockRanges(_ handle: (Range<Int>) -> Void) {
    let start = span.start.minutes
    let end = span.end.minutes + (span.end <= span.start ? 1440 : 0)
    switch day {
    case .date(let date): handle(date.dayNumber * 1440 + start..<date.dayNumber * 1440 + end)
    case .weekdays(let days):
      for day in days {
        let range = day.rawValue * 1440 + start..<day.rawValue * 1440 + end
        handle(range.lowerBound..<min(range.upperBound, 10_080))
        if range.upperBound > 10_080 { handle(0..<range.upperBound - 10_080) }
      }
    }
  }
}
