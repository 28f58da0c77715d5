public import CivilTime

/// Turns rows on clients' clocks into heads per interval of the horizon's grid.
public struct RequirementExpansion: Sendable {
  /// The horizon whose grid is filled.
  public let horizon: Horizon

  /// Makes an expansion for a horizon.
  public init(horizon: Horizon) { self.horizon = horizon }

  /// The heads of one queue.
  public struct Result: Sendable {
    /// Heads in each interval of the grid.
    public let heads: [Int]
    /// Of each row, the minutes times heads within the horizon that lie outside the business hours
    /// and are left out of ``heads``.
    public let headMinutesOutsideHours: [Int]
    /// Of each row of weekdays, those among them that only an exception of the client closes.
    public let headMinutesClosedByExceptions: [Int]
  }

  /// Heads from rows, within the client's business hours.
  ///
  /// Rows with a date stand in for all weekday rows on that date. Where what is left of a weekday
  /// row of the date before runs into hours of a dated row, the dated row holds. Borders lie on
  /// borders of the grid; the caller has validated that.
  public func heads(of rows: [NeedRow], client: Client) -> Result {
    var rowOfInterval = [Int?](repeating: nil, count: horizon.grid.count)
    for (range, row) in ranges(of: rows, in: client.zone) {
      for interval in intervals(in: range) { rowOfInterval[interval] = row }
    }
    let isOpen = openIntervals(of: client)
    let isOpenElse =
      client.exceptions.isEmpty ? isOpen : openIntervals(of: client.withoutExceptions)
    var closed = [Int](repeating: 0, count: rows.count)
    var heads = [Int](repeating: 0, count: horizon.grid.count)
    var outside = [Int](repeating: 0, count: rows.count)
    for (interval, row) in rowOfInterval.enumerated() {
      guard let row else { continue }
      if isOpen[interval] {
        heads[interval] = rows[row].heads
      } else {
        let minutes = rows[row].heads * horizon.intervalMinutes
        outside[row] += minutes
        if isOpenElse[interval], rows[row].date == nil { closed[row] += minutes }
      }
    }
    return Result(
      heads: heads,
      headMinutesOutsideHours: outside,
      headMinutesClosedByExceptions: closed
    )
  }

  /// The same number of heads in every interval in which the client is open.
  public func heads(whileOpen heads: Int, client: Client) -> [Int] {
    openIntervals(of: client).map { $0 ? heads : 0 }
  }

  /// The elapsed spans that touch the horizon, each with its row's index: of weekday rows first,
  /// then of dated ones, each kind by date in the order of the rows.
  private func ranges(of rows: [NeedRow], in zone: Zone) -> [(range: Range<Instant>, row: Int)] {
    let weekdayRows = rows.indices.filter { rows[$0].date == nil }
    let datedRows = Dictionary(grouping: rows.indices) { rows[$0].date }
    var weekly: [(range: Range<Instant>, row: Int)] = []
    var dated: [(range: Range<Instant>, row: Int)] = []
    for date in dates(in: zone) {
      if let own = datedRows[date] {
        dated += own.map { (rows[$0].range(on: date, in: zone), $0) }
        continue
      }
      for index in weekdayRows where rows[index].weekdays.contains(date.weekday) {
        weekly.append((rows[index].range(on: date, in: zone), index))
      }
    }
    return (weekly + dated).filter { $0.range.intersection(horizon.range) != nil }
  }

  /// The dates of a zone's calendar on which a span that touches the horizon can start.
  public func dates(in zone: Zone) -> [LocalDate] {
    let first = zone.local(at: horizon.range.lowerBound).date.adding(days: -1)
    let last = zone.local(at: horizon.range.upperBound).date
    return (first.dayNumber...last.dayNumber).map { LocalDate(dayNumber: $0) }
  }

  /// Which intervals lie wholly within the client's business hours.
  private func openIntervals(of client: Client) -> [Bool] {
    let dates = dates(in: client.zone)
    var isOpen = [Bool](repeating: false, count: horizon.grid.count)
    guard let first = dates.first, let last = dates.last else { return isOpen }
    for range in client.open(from: first, through: last).ranges {
      for interval in intervals(in: range) { isOpen[interval] = true }
    }
    return isOpen
  }

  /// The intervals of the grid that lie wholly within a range.
  private func intervals(in range: Range<Instant>) -> Range<Int> {
    let grid = horizon.grid
    guard let part = range.intersection(grid.range) else { return 0..<0 }
    let length = grid.intervalMinutes
    let first = (part.lowerBound.minutes(since: grid.start) + length - 1) / length
    let end = part.upperBound.minutes(since: grid.start) / length
    return first..<max(first, end)
  }
}

extension NeedRow {
  /// The date of a dated row.
  fileprivate var date: LocalDate? {
    if case .date(let date) = day { return date }
    return nil
  }

  /// The weekdays of a row without a date.
  fileprivate var weekdays: Set<Weekday> {
    if case .weekdays(let days) = day { return days }
    return []
  }
}

extension Client {
  /// The same client with the hours of the week on all dates.
  fileprivate var withoutExceptions: Client {
    Client(
      id: id,
      name: name,
      zone: zone,
      hours: hours,
      workplaces: workplaces,
      priority: priority
    )
  }
}
