public import CivilTime

/// A company whose customers are served, with its business hours on its own clock.
public struct Client: Hashable, Sendable {
  /// The stable id.
  public let id: Identifier<Client>
  /// The name people read.
  public let name: String
  /// The clock on which the business hours are written.
  public let zone: Zone
  /// Weekly business hours.
  public let hours: WeeklyHours
  /// Dates with other hours than the weekly ones; no spans means closed.
  public let exceptions: [LocalDate: [DatedSpan]]
  /// Locations from which the work may be done (data residency); nil allows all.
  public let workplaces: Set<Identifier<Location>>?
  /// Multiplies the price of a missing head at all of the client's queues; 1 is usual.
  public let priority: Double

  /// Makes a client; the caller has validated the values.
  public init(
    id: Identifier<Client>,
    name: String,
    zone: Zone,
    hours: WeeklyHours = .always,
    exceptions: [LocalDate: [DatedSpan]] = [:],
    workplaces: Set<Identifier<Location>>? = nil,
    priority: Double = 1
  ) {
    self.id = id
    self.name = name
    self.zone = zone
    self.hours = hours
    self.exceptions = exceptions
    self.workplaces = workplaces
    self.priority = priority
  }

  /// When the client is open: the spans that start on the dates `first` to `last`, both included,
  /// the exceptions standing in for the weekly hours on their dates.
  public func open(from first: LocalDate, through last: LocalDate) -> InstantRanges {
    guard first <= last else { return InstantRanges() }
    var open: [Range<Instant>] = []
    for offset in 0...last.days(since: first) {
      let date = first.adding(days: offset)
      if let spans = exceptions[date] {
        open += spans.map { $0.range(on: date, in: zone) }
      } else {
        open += hours.ranges(from: date, through: date, in: zone).ranges
      }
    }
    return InstantRanges(open)
  }
}

/// A span of the wall clock on one date; an end at or before the start lies on the next date.
public struct DatedSpan: Hashable, Sendable {
  /// Where the span starts on its date.
  public let start: TimeOfDay
  /// Where it ends, excluded.
  public let end: TimeOfDay

  /// Makes a span; an end at or before the start lies on the next date.
  public init(start: TimeOfDay, end: TimeOfDay) {
    self.start = start
    self.end = end
  }

  /// The half-open span of time that the wall clock shows on `date` in `zone`.
  public func range(on date: LocalDate, in zone: Zone) -> Range<Instant> {
    let endDate = end.minutes <= start.minutes ? date.adding(days: 1) : date
    let lower = zone.instant(of: LocalDateTime(date: date, minuteOfDay: start.minutes))
    let upper = zone.instant(of: LocalDateTime(date: endDate, minuteOfDay: end.minutes))
    return lower..<max(lower, upper)
  }
}
