/// A moment from which a zone's clock, or what is said about it, is another.
public struct ZoneTransition: Hashable, Sendable {
  /// The first minute under the new rules.
  public let instant: Instant
  /// Whole minutes east of UTC until the moment.
  public let offsetMinutesBefore: Int
  /// Whole minutes east of UTC from the moment on.
  public let offsetMinutesAfter: Int
  /// Whether the zone's data call the time from the moment on daylight saving time.
  public let isDaylightAfter: Bool
  /// The abbreviation from the moment on, such as `EDT`.
  public let abbreviationAfter: String

  /// A transition of the given parts.
  public init(
    instant: Instant,
    offsetMinutesBefore: Int,
    offsetMinutesAfter: Int,
    isDaylightAfter: Bool,
    abbreviationAfter: String
  ) {
    self.instant = instant
    self.offsetMinutesBefore = offsetMinutesBefore
    self.offsetMinutesAfter = offsetMinutesAfter
    self.isDaylightAfter = isDaylightAfter
    self.abbreviationAfter = abbreviationAfter
  }

  /// Minutes the clock is put forward; negative when it goes back, 0 when only names change.
  public var changeMinutes: Int {
    offsetMinutesAfter - offsetMinutesBefore
  }
}
