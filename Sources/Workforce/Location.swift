public import CivilTime

/// A site where agents work, with its clock, its seats, its prices of labour and its rules.
public struct Location: Hashable, Sendable {
  /// The stable id.
  public let id: Identifier<Location>
  /// The name people read.
  public let name: String
  /// The site's clock.
  public let zone: Zone
  /// Seats in each interval; nil when they are not limited. Agents at home take none.
  public let seats: Int?
  /// Public holidays by local date, with their names.
  public package(set) var holidays: [LocalDate: String]
  /// Cost of one paid hour, in the instance's currency.
  public let hourlyCost: Double
  /// Additions to the hourly cost.
  public let premiums: [Premium]
  /// The people of a role who must be on shift while anybody is; nil asks for none.
  public let supervision: Supervision?
  /// The work rules that hold at this site.
  public let rules: RuleSet

  /// Makes a location; the caller has validated the values.
  public init(
    id: Identifier<Location>,
    name: String,
    zone: Zone,
    seats: Int? = nil,
    holidays: [LocalDate: String] = [:],
    hourlyCost: Double = 0,
    premiums: [Premium] = [],
    supervision: Supervision? = nil,
    rules: RuleSet = RuleSet()
  ) {
    self.id = id
    self.name = name
    self.zone = zone
    self.seats = seats
    self.holidays = holidays
    self.hourlyCost = hourlyCost
    self.premiums = premiums
    self.supervision = supervision
    self.rules = rules
  }
}

/// An addition to the cost of paid time that falls into certain hours of the local clock.
public struct Premium: Hashable, Sendable {
  /// Which paid minutes the addition applies to.
  public enum Hours: Hashable, Sendable {
    /// Minutes inside a window that recurs every local day.
    case night(DailyWindow)
    /// Minutes on these weekdays of the local clock.
    case weekend(Set<Weekday>)
    /// Minutes on the location's public holidays.
    case holiday
  }

  /// The hours that carry the premium.
  public let hours: Hours
  /// The addition in percent of the hourly cost; premiums of several kinds add up.
  public let percent: Double

  /// Makes a premium of some percent of the hourly cost.
  public init(hours: Hours, percent: Double) {
    self.hours = hours
    self.percent = percent
  }
}
