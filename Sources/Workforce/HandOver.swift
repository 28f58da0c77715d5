public import CivilTime

/// An overlap in which work passes from one site to another: in a daily window, people of every one of
/// the sites are on shift.
public struct HandOver: Hashable, Sendable {
  /// The stable id.
  public let id: Identifier<HandOver>
  /// The sites, two or more; the first one's clock shows the window.
  public private(set) var locations: [Location]
  /// The client whose work passes on: only people who know it count; nil counts everybody.
  public let client: Identifier<Client>?
  /// When, on the clock of the first site.
  public let window: DailyWindow
  /// The weekdays on which the window begins, on the same clock.
  public let weekdays: Set<Weekday>
  /// The fewest people of each site, at least 1.
  public let heads: Int
  /// What breaking the rule means; a unit is one missing person of a site for one hour.
  public let enforcement: Enforcement

  /// Makes a hand-over; the caller has validated the values.
  public init(
    id: Identifier<HandOver>,
    locations: [Location],
    client: Identifier<Client>? = nil,
    window: DailyWindow,
    weekdays: Set<Weekday> = Set(Weekday.allCases),
    heads: Int = 1,
    enforcement: Enforcement = .hard
  ) {
    self.id = id
    self.locations = locations
    self.client = client
    self.window = window
    self.weekdays = weekdays
    self.heads = heads
    self.enforcement = enforcement
  }

  /// The rule where a location has taken the place of the one with the same id.
  package func replacing(_ location: Location) -> HandOver {
    var rule = self
    rule.locations = locations.map { $0.id == location.id ? location : $0 }
    return rule
  }

  /// Whether somebody counts at one of the sites.
  public func counts(_ agent: Agent, at location: Location) -> Bool {
    agent.location.id == location.id
      && (client.map { client in agent.clients?.contains(client) ?? true } ?? true)
  }

  /// When the windows lie that touch a span of time.
  public func ranges(in range: Range<Instant>) -> InstantRanges {
    guard let zone = locations.first?.zone else { return InstantRanges() }
    var ranges: [Range<Instant>] = []
    var date = zone.local(at: range.lowerBound).date.adding(days: -1)
    let last = zone.local(at: range.upperBound).date
    while date <= last {
      if weekdays.contains(date.weekday) {
        ranges.append(DatedSpan(start: window.start, end: window.end).range(on: date, in: zone))
      }
      date = date.adding(days: 1)
    }
    return InstantRanges(ranges)
  }
}
