public import CivilTime
public import Workforce

/// One span of time in which the roster as a whole breaks a rule, at a site or at a queue.
public struct SharedViolation: Hashable, Sendable, CustomStringConvertible {
  /// Where the rule holds.
  public enum Place: Hashable, Sendable, CustomStringConvertible {
    case location(Identifier<Location>)
    case queue(Identifier<Queue>)
    case session(Identifier<Session>)

    /// `location manila`, `queue northwind-en`, `session coaching`.
    public var description: String {
      switch self {
      case .location(let id): "location \(id)"
      case .queue(let id): "queue \(id)"
      case .session(let id): "session \(id)"
      }
    }
  }

  /// The rule.
  public let rule: RuleID
  /// Where.
  public let place: Place
  /// When, half-open: intervals side by side in which the same is found.
  public let range: Range<Instant>
  /// The clock of the site, or of the queue's client.
  public let zone: Zone
  /// What the roster has ("41 people on shift").
  public let found: String
  /// What the rule allows ("at most 40").
  public let allowed: String
  /// What it adds to the objective; nil where the rule is hard.
  public let price: Double?

  /// Makes a violation.
  package init(
    rule: RuleID,
    place: Place,
    range: Range<Instant>,
    zone: Zone,
    found: String,
    allowed: String,
    price: Double? = nil
  ) {
    self.rule = rule
    self.place = place
    self.range = range
    self.zone = zone
    self.found = found
    self.allowed = allowed
    self.price = price
  }

  /// Whether the rule is hard, so that no roster may break it.
  public var isHard: Bool { price == nil }

  /// `2027-03-08 22:00 to 2027-03-08 23:00` on the place's clock.
  public var localTime: String {
    "\(zone.local(at: range.lowerBound)) to \(zone.local(at: range.upperBound))"
  }

  /// The form `location manila from … to …: 41 people on shift; allowed: at most 40 (seats)`.
  public var description: String {
    "\(place) from \(localTime): \(found); allowed: \(allowed) (\(rule))"
  }
}
