/// A day of the week; weeks begin on Monday (ISO 8601).
public enum Weekday: Int, CaseIterable, Comparable, Sendable {
  /// The first day of the week, raw value 0.
  case monday
  /// Raw value 1.
  case tuesday
  /// Raw value 2.
  case wednesday
  /// Raw value 3.
  case thursday
  /// Raw value 4.
  case friday
  /// Raw value 5.
  case saturday
  /// The last day of the week, raw value 6.
  case sunday

  /// The English name, such as `Monday`.
  public var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// The first three letters in lower case, such as `mon`, as data files write them.
  public var shortName: String {
    String(name.lowercased().prefix(3))
  }

  /// Reads `mon` … `sun`, in lower case only; nil for everything else.
  public init?(shortName: String) {
    guard let day = Weekday.allCases.first(where: { $0.shortName == shortName }) else {
      return nil
    }
    self = day
  }

  /// Whether the left day comes earlier in a week that begins on Monday.
  public static func < (left: Weekday, right: Weekday) -> Bool {
    left.rawValue < right.rawValue
  }
}
