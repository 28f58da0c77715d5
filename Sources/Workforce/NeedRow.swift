public import CivilTime

/// Heads needed at a queue over some hours of certain days, on the client's clock.
public struct NeedRow: Hashable, Sendable {
  /// The days for which a row speaks.
  public enum Day: Hashable, Sendable {
    /// Every date of these weekdays for which no row of the queue names the date itself.
    case weekdays(Set<Weekday>)
    /// This date alone, in place of all weekday rows of the queue.
    case date(LocalDate)
  }

  /// The days on which the span starts.
  public let day: Day
  /// The hours; an end at or before the start lies on the next date.
  public let span: DatedSpan
  /// Heads through the whole span.
  public let heads: Int

  /// Makes a row.
  public init(day: Day, span: DatedSpan, heads: Int) {
    self.day = day
    self.span = span
    self.heads = heads
  }

  /// The half-open span of time that the wall clock shows from a date on.
  ///
  /// A border that the clock leaves out is the moment of the change, and one that it shows twice is
  /// the first of the two. So rows that follow each other on the clock follow each other in time.
  public func range(on date: LocalDate, in zone: Zone) -> Range<Instant> {
    let endDate = span.end <= span.start ? date.adding(days: 1) : date
    let lower = NeedRow.border(LocalDateTime(date: date, time: span.start), in: zone)
    let upper = NeedRow.border(LocalDateTime(date: endDate, time: span.end), in: zone)
    return lower..<max(lower, upper)
  }

  private static func border(_ local: LocalDateTime, in zone: Zone) -> Instant {
    zone.resolve(local, gap: .earlier, overlap: .first)?.instant ?? zone.instant(of: local)
  }
}
