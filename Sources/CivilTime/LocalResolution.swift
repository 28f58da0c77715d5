/// The moment a wall-clock time means in a zone, and how sure that is.
public struct LocalResolution: Hashable, Sendable {
  /// How often the wall-clock time occurs in the zone.
  public enum Kind: Hashable, Sendable {
    /// It occurs once.
    case unique
    /// It does not occur: a change left out that many minutes around it.
    case gap(minutes: Int)
    /// It occurs twice: a change repeated that many minutes around it.
    case overlap(minutes: Int)
  }

  /// The moment the policies chose.
  public let instant: Instant
  /// How often the wall-clock time occurs.
  public let kind: Kind

  /// A moment and how it was found.
  public init(instant: Instant, kind: Kind) {
    self.instant = instant
    self.kind = kind
  }
}
