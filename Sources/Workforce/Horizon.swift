public import CivilTime

/// The dates a roster is made for, and the grid of intervals on which need is counted.
public struct Horizon: Hashable, Sendable {
  /// The first local date. A shift belongs to the horizon when it starts, on its agent's own
  /// calendar, on one of the horizon's dates.
  public let firstDate: LocalDate
  /// How many local dates the horizon has, at least 1.
  public let days: Int
  /// Length of one interval in minutes: 4, 5, 6, 10, 12, 15, 20, 30 or 60.
  public let intervalMinutes: Int
  /// The zone whose midnights bound the span of time in which need is counted.
  public let reportingZone: Zone

  /// Makes a horizon; the caller has validated the values.
  public init(firstDate: LocalDate, days: Int, intervalMinutes: Int, reportingZone: Zone) {
    self.firstDate = firstDate
    self.days = days
    self.intervalMinutes = intervalMinutes
    self.reportingZone = reportingZone
  }

  /// The last local date, included.
  public var lastDate: LocalDate { firstDate.adding(days: days - 1) }

  /// All local dates in order.
  public var dates: [LocalDate] { (0..<days).map { firstDate.adding(days: $0) } }

  /// The half-open span of time in which need is counted: from the start of the first date to the
  /// end of the last one on the reporting zone's clock.
  public var range: Range<Instant> {
    reportingZone.day(firstDate).lowerBound..<reportingZone.day(lastDate).upperBound
  }

  /// The intervals that tile ``range``.
  public var grid: IntervalGrid {
    IntervalGrid(
      start: range.lowerBound,
      intervalMinutes: intervalMinutes,
      count: range.minutes / intervalMinutes
    )
  }

  /// The grid, continued by three days on both sides: shifts of the horizon's dates lie in it, whatever
  /// their clock.
  public var shiftGrid: IntervalGrid {
    let minutes = 3 * 24 * 60
    return IntervalGrid(
      start: range.lowerBound.adding(minutes: -minutes),
      intervalMinutes: intervalMinutes,
      count: (range.minutes + 2 * minutes) / intervalMinutes
    )
  }

  /// The weeks of the horizon as half-open ranges of day indices: blocks of seven days from the
  /// first date; the last one is shorter when the number of days is not a multiple of seven.
  public var weeks: [Range<Int>] {
    stride(from: 0, to: days, by: 7).map { $0..<min($0 + 7, days) }
  }

  /// The position of a date in the horizon, or nil when it lies outside.
  public func dayIndex(of date: LocalDate) -> Int? {
    let index = date.days(since: firstDate)
    return index >= 0 && index < days ? index : nil
  }
}
