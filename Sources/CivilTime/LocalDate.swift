/// A date of the Gregorian calendar, without a zone.
public struct LocalDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01; negative before it.
  public let dayNumber: Int

  /// The date that many days after 1970-01-01.
  public init(dayNumber: Int) {
    self.dayNumber = dayNumber
  }

  /// The date of a year 1…9999, month 1…12 and day; nil when there is no such date.
  public init?(year: Int, month: Int, day: Int) {
    guard
      (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= CivilCalendar.days(inMonth: month, year: year)
    else { return nil }
    self.init(dayNumber: CivilCalendar.dayNumber(year: year, month: month, day: day))
  }

  /// Reads exactly the form `2027-03-08`; nil for everything else.
  public init?(iso: String) {
    self.init(isoBytes: Array(iso.utf8)[...])
  }

  /// Reads exactly the form `2027-03-08` from ASCII bytes.
  init?(isoBytes bytes: ArraySlice<UInt8>) {
    let first = bytes.startIndex
    guard
      bytes.count == 10,
      bytes[first + 4] == UInt8(ascii: "-"), bytes[first + 7] == UInt8(ascii: "-"),
      let year = number(digits: bytes[first..<first + 4]),
      let month = number(digits: bytes[first + 5..<first + 7]),
      let day = number(digits: bytes[first + 8..<first + 10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The year.
  public var year: Int { CivilCalendar.date(dayNumber: dayNumber).year }

  /// The month, 1…12.
  public var month: Int { CivilCalendar.date(dayNumber: dayNumber).month }

  /// The day of the month, 1…31.
  public var day: Int { CivilCalendar.date(dayNumber: dayNumber).day }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday, three days after a Monday.
    Weekday.allCases[(dayNumber + 3).flooredDivision(by: 7).remainder]
  }

  /// The date `days` later (earlier when negative).
  public func adding(days: Int) -> LocalDate {
    LocalDate(dayNumber: dayNumber + days)
  }

  /// Days from `earlier` to this date; negative when `earlier` lies after it.
  public func days(since earlier: LocalDate) -> Int {
    dayNumber - earlier.dayNumber
  }

  /// The form `2027-03-08`.
  public var description: String {
    let (year, month, day) = CivilCalendar.date(dayNumber: dayNumber)
    return
      "\(fixedDigits(year, width: 4))-\(fixedDigits(month, width: 2))-\(fixedDigits(day, width: 2))"
  }

  /// Whether the left date is before the right one.
  public static func < (left: LocalDate, right: LocalDate) -> Bool {
    left.dayNumber < right.dayNumber
  }
}
