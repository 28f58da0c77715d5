public import CivilTime

/// A local date of an agent on which the roster is fixed beforehand.
public struct Pin: Hashable, Sendable {
  /// What the date must have.
  public enum Day: Hashable, Sendable {
    /// No shift.
    case off
    /// A shift of this pattern.
    case pattern(String)
    /// A shift of this pattern from start to end.
    case shift(pattern: String, range: Range<Instant>)
  }

  /// The local date; outside the horizon the pin means nothing.
  public let date: LocalDate
  /// What the date must have.
  public let day: Day
  /// Where it was read.
  public let line: SourceLine

  /// Fixes a date.
  public init(date: LocalDate, day: Day, line: SourceLine = .unknown) {
    self.date = date
    self.day = day
    self.line = line
  }
}
