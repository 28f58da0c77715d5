/// What a user may choose about the form of the files.
public struct OutputOptions: Hashable, Sendable {
  /// How calendars write the moments of shifts.
  public enum CalendarTimes: String, CaseIterable, Sendable {
    /// In UTC (`20270308T140000Z`), which every program reads alike.
    case utc
    /// On the site's clock with its zone (`TZID=Asia/Manila`), and the zone's rules in the file.
    case zoned
  }

  /// What stands between two cells of a CSV file.
  public let delimiter: CSVDelimiter
  /// Whether CSV files begin with the UTF-8 byte-order mark, without which Excel misreads accents.
  public let byteOrderMark: Bool
  /// How calendars write the moments of shifts.
  public let calendarTimes: CalendarTimes

  /// Makes a choice; the defaults are those of the command line.
  public init(
    delimiter: CSVDelimiter = .comma,
    byteOrderMark: Bool = true,
    calendarTimes: CalendarTimes = .utc
  ) {
    self.delimiter = delimiter
    self.byteOrderMark = byteOrderMark
    self.calendarTimes = calendarTimes
  }
}
