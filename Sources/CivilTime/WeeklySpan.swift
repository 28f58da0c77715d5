/// Opening hours that begin on a weekday, by the wall clock.
public struct WeeklySpan: Sendable, Hashable {
  /// The weekday of the local date on which the span starts.
  public let weekday: Weekday
  /// The start on the clock.
  public let start: TimeOfDay
  /// The end on the clock, on the next date when it is not after the start.
  ///
  /// Equal to the start it means 24 hours; an end of 00:00 is kept as 24:00.
  public let end: TimeOfDay

  /// A span from `start` to `end`; an `end` that is not after `start` is past midnight.
  public init(weekday: Weekday, start: TimeOfDay, end: TimeOfDay) {
    self.weekday = weekday
    self.start = start
    self.end = end == .startOfDay ? .endOfDay : end
  }

  /// Whether the end lies on the date after the start.
  public var endsNextDay: Bool {
    end <= start
  }

  /// Minutes on the clock face, 1…1440, blind to clock changes.
  public var clockMinutes: Int {
    end.minutes - start.minutes + (endsNextDay ? minutesPerDay : 0)
  }

  /// Whether the span is 00:00–24:00.
  public var isWholeDay: Bool {
    start == .startOfDay && end == .endOfDay
  }
}
