/// A zone's rule for all years after the transitions its file lists: a POSIX TZ string
/// (RFC 9636 section 3.3.1).
public struct PosixZoneRule: Sendable, Hashable {
  /// The day of a year on which a change takes place.
  public enum Day: Sendable, Hashable {
    /// Month 1…12, week 1…5 (5 is the last) and weekday, as `M3.2.0`.
    case monthWeek(month: Int, week: Int, weekday: Weekday)
    /// Day 1…365 of the year, 29 February never counted, as `J60`.
    case julian(Int)
    /// Days 0…365 after 1 January, 29 February counted, as `59`.
    case dayOfYear(Int)
  }

  /// A yearly change of the clock.
  public struct Change: Sendable, Hashable {
    /// The day to which ``clockMinutes`` is added.
    public let day: Day
    /// Minutes on the clock as it runs before the change, after 00:00 of ``day``.
    ///
    /// May be negative or exceed 1440 (−167…167 h), so that the change falls on another date.
    public let clockMinutes: Int

    /// A change at a time after 00:00 of a day.
    public init(day: Day, clockMinutes: Int) {
      self.day = day
      self.clockMinutes = clockMinutes
    }
  }

  /// The half of the rule that holds for part of the year.
  public struct Daylight: Sendable, Hashable {
    /// The abbreviation, such as `EDT`.
    public let name: String
    /// Whole minutes east of UTC; less than standard time in Dublin's winter.
    public let offsetMinutes: Int
    /// When it begins, by the standard clock.
    public let start: Change
    /// When it ends, by the daylight clock.
    public let end: Change

    /// Daylight time between two yearly changes.
    public init(name: String, offsetMinutes: Int, start: Change, end: Change) {
      self.name = name
      self.offsetMinutes = offsetMinutes
      self.start = start
      self.end = end
    }
  }

  /// The abbreviation of standard time, such as `EST`.
  public let standardName: String
  /// Whole minutes of standard time east of UTC (the sign of ISO 8601, not of POSIX).
  public let standardOffsetMinutes: Int
  /// Daylight time; nil where the clock never changes.
  public let daylight: Daylight?

  /// A rule of the given halves.
  public init(standardName: String, standardOffsetMinutes: Int, daylight: Daylight?) {
    self.standardName = standardName
    self.standardOffsetMinutes = standardOffsetMinutes
    self.daylight = daylight
  }

  /// The date of a change in a year, before its time is added.
  public static func date(of day: Day, year: Int) -> LocalDate {
    switch day {
    case .monthWeek(let month, let week, let weekday):
      let first = CivilCalendar.dayNumber(year: year, month: month, day: 1)
      let firstWeekday = LocalDate(dayNumber: first).weekday
      let ahead = (weekday.rawValue - firstWeekday.rawValue + 7) % 7
      let last = first + CivilCalendar.days(inMonth: month, year: year) - 1
      let candidate = first + ahead + (week - 1) * 7
      return LocalDate(dayNumber: candidate > last ? candidate - 7 : candidate)
    case .julian(let number):
      let leapDay = CivilCalendar.isLeap(year: year) && number >= 60 ? 1 : 0
      let first = CivilCalendar.dayNumber(year: year, month: 1, day: 1)
      return LocalDate(dayNumber: first + number - 1 + leapDay)
    case .dayOfYear(let number):
      let first = CivilCalendar.dayNumber(year: year, month: 1, day: 1)
      return LocalDate(dayNumber: first + number)
    }
  }

  /// The moments of a year at which daylight time starts and ends; nil where it never does.
  public func changes(inYear year: Int) -> (start: Instant, end: Instant)? {
    guard let daylight else { return nil }
    return (
      moment(of: daylight.start, year: year, offsetMinutesBefore: standardOffsetMinutes),
      moment(of: daylight.end, year: year, offsetMinutesBefore: daylight.offsetMinutes)
    )
  }

  private func moment(of change: Change, year: Int, offsetMinutesBefore: Int) -> Instant {
    let midnight = PosixZoneRule.date(of: change.day, year: year).dayNumber * minutesPerDay
    return Instant(minutes: midnight + change.clockMinutes - offsetMinutesBefore)
  }
}
