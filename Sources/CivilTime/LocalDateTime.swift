/// A date and a minute as a wall clock shows them, without a zone.
public struct LocalDateTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The date.
  public let date: LocalDate
  /// Minutes on the clock since 00:00, 0..<1440.
  public let minuteOfDay: Int

  /// Any number of minutes after 00:00 of a date; those outside 0..<1440 move the date.
  public init(date: LocalDate, minuteOfDay: Int) {
    let (days, minute) = minuteOfDay.flooredDivision(by: minutesPerDay)
    self.date = date.adding(days: days)
    self.minuteOfDay = minute
  }

  /// A time on a date; 24:00 becomes 00:00 of the next date.
  public init(date: LocalDate, time: TimeOfDay) {
    self.init(date: date, minuteOfDay: time.minutes)
  }

  /// Reads exactly the form `2027-03-08 22:00`; nil for everything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard
      bytes.count == 16, bytes[10] == UInt8(ascii: " "),
      let date = LocalDate(isoBytes: bytes[..<10]),
      let minute = CivilTime.minuteOfDay(hourMinuteBytes: bytes[11...])
    else { return nil }
    self.init(date: date, minuteOfDay: minute)
  }

  /// The reading that many clock minutes after 1970-01-01 00:00.
  init(clockMinutes: Int) {
    let (day, minute) = clockMinutes.flooredDivision(by: minutesPerDay)
    date = LocalDate(dayNumber: day)
    minuteOfDay = minute
  }

  /// Clock minutes since 1970-01-01 00:00, as if no clock ever changed.
  var clockMinutes: Int {
    date.dayNumber * minutesPerDay + minuteOfDay
  }

  /// The time without the date, 00:00…23:59.
  public var time: TimeOfDay {
    TimeOfDay(checkedMinutes: minuteOfDay)
  }

  /// The reading `minutes` later on the clock face, blind to clock changes.
  public func adding(minutes: Int) -> LocalDateTime {
    LocalDateTime(clockMinutes: clockMinutes + minutes)
  }

  /// Clock minutes from `earlier` to this reading, blind to clock changes.
  public func minutes(since earlier: LocalDateTime) -> Int {
    clockMinutes - earlier.clockMinutes
  }

  /// The form `2027-03-08 22:00`.
  public var description: String {
    "\(date) \(clockText(minuteOfDay: minuteOfDay))"
  }

  /// Whether the left reading is earlier on the calendar and clock.
  public static func < (left: LocalDateTime, right: LocalDateTime) -> Bool {
    left.clockMinutes < right.clockMinutes
  }
}
