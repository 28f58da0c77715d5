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
    for (id, rows) in Dictionary(grouping: rows, by: \.queue) {
      guard let entry = queues.first(where: { $0.queue.id == id }) else { continue }
      checkBorders(rows, in: entry.queue.client.zone)
      checkOverlaps(rows)
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
    if let first = result.headMinutesOutsideHours.firstIndex(where: { $0 > 0 }) {
      let fault = NeedFault.outsideHours(
        headMinutes: result.headMinutesOutsideHours.reduce(0, +),
        queue: entry.queue.id.text,
        client: client.id.text
      )
      log.warning(.need(fault), at: rows[first].start)
    }
    return result.heads
  }

  /// Every border within the horizon lies on the grid, on every date.
  private func checkBorders(_ rows: [NeedEntry], in zone: Zone) {
    let dates = RequirementExpansion(horizon: horizon).dates(in: zone)
    for entry in rows {
      let ranges = dates.filter(entry.row.speaks).map { entry.row.range(on: $0, in: zone) }
        .filter { $0.intersection(horizon.range) != nil }
      let isStartRight = isRight(ranges.map(\.lowerBound), at: entry.start, in: zone)
      if isStartRight { _ = isRight(ranges.map(\.upperBound), at: entry.end, in: zone) }
    }
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

  /// No two weekday rows and no two dated rows of a queue speak of the same hour.
  private func checkOverlaps(_ rows: [NeedEntry]) {
    var spans: [(range: Range<Int>, isDated: Bool, line: Int)] = []
    for entry in rows {
      let line = entry.start.line ?? 0
      for range in entry.row.clockRanges { spans.append((range, entry.row.isDated, line)) }
    }
    var noted: Set<Int> = []
    for isDated in [false, true] {
      let sorted = spans.filter { $0.isDated == isDated }.sorted {
        ($0.range.lowerBound, $0.line) < ($1.range.lowerBound, $1.line)
      }
      var open: (end: Int, line: Int)?
      for span in sorted {
        if let open, span.range.lowerBound < open.end {
          let (first, second) = (min(open.line, span.line), max(open.line, span.line))
          if noted.insert(second).inserted {
            let place = Place(file: RequirementTable.file, line: second)
            log.error(.entry(.overlaps(firstLine: first, what: "the row")), at: place)
          }
        }
        if span.range.upperBound > open?.end ?? .min {
          open = (span.range.upperBound, span.line)
        }
      }
    }
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

  /// Whether the row may speak of spans that start on a date.
  fileprivate func speaks(on date: LocalDate) -> Bool {
    switch day {
    case .weekdays(let days): days.contains(date.weekday)
    case .date(let own): own == date
    }
  }

  /// The spans in clock minutes: of a week that runs in a circle for weekdays, since 1970 for dates.
  fileprivate var clockRanges: [Range<Int>] {
    let start = span.start.minutes
    let end = span.end.minutes + (span.end <= span.start ? 1440 : 0)
    switch day {
    case .date(let date):
      return [date.dayNumber * 1440 + start..<date.dayNumber * 1440 + end]
    case .weekdays(let days):
      return days.flatMap { day in
        let range = day.rawValue * 1440 + start..<day.rawValue * 1440 + end
        guard range.upperBound > 10_080 else { return [range] }
        return [range.lowerBound..<10_080, 0..<range.upperBound - 10_080]
      }
    }
  }
}
