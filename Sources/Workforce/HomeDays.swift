public import CivilTime

/// The dates on which somebody works at home.
public struct HomeDays: Hashable, Sendable {
  /// No date.
  public static let never = HomeDays()
  /// Every date.
  public static let always = HomeDays(weekdays: Set(Weekday.allCases))

  /// The weekdays at home.
  public let weekdays: Set<Weekday>
  /// Dates that are otherwise than their weekday says: whether they are at home.
  public let dates: [LocalDate: Bool]

  /// Makes home days of weekdays, and dates in their place.
  public init(weekdays: Set<Weekday> = [], dates: [LocalDate: Bool] = [:]) {
    self.weekdays = weekdays
    self.dates = dates
  }

  /// Whether a local date is one.
  public func contains(_ date: LocalDate) -> Bool {
    dates[date] ?? weekdays.contains(date.weekday)
  }

  /// The same with some dates in the place of their weekday.
  public func with(dates: [LocalDate: Bool]) -> HomeDays {
    HomeDays(weekdays: weekdays, dates: self.dates.merging(dates) { $1 })
  }
}

extension Agent {
  /// Whether a shift that starts on a local date is worked at home, and takes no seat.
  public func worksAtHome(on date: LocalDate) -> Bool { homeDays.contains(date) }
}
