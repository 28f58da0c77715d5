public import CivilTime
public import Workforce

/// One place where a roster breaks a rule.
public struct Violation: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The rule.
  public let rule: RuleID
  /// Who is concerned.
  public let agent: Identifier<Agent>
  /// The local date on which the rule is broken; nil when it is a matter of the whole horizon.
  public let localDate: LocalDate?
  /// When, half-open: from start to end of the shift that breaks the rule, or from midnight to midnight
  /// of all dates that are counted.
  public let range: Range<Instant>
  /// The agent's own clock.
  public let zone: Zone
  /// What the roster has ("9:30 h of rest").
  public let found: String
  /// What the rule allows ("at least 11:00 h").
  public let allowed: String
  /// What it adds to the objective; nil where the rule is hard.
  public let price: Double?

  /// Makes a violation.
  public init(
    rule: RuleID,
    agent: Identifier<Agent>,
    localDate: LocalDate?,
    range: Range<Instant>,
    zone: Zone,
    found: String,
    allowed: String,
    price: Double? = nil
  ) {
    self.rule = rule
    self.agent = agent
    self.localDate = localDate
    self.range = range
    self.zone = zone
    self.found = found
    self.allowed = allowed
    self.price = price
  }

  /// Whether the rule is hard, so that no roster may break it.
  public var isHard: Bool { price == nil }

  /// `2027-03-08 22:00 to 2027-03-09 07:00` on the agent's clock.
  public var localTime: String {
    "\(zone.local(at: range.lowerBound)) to \(zone.local(at: range.upperBound))"
  }

  /// The sentence with the time: `10:30 h of rest before the shift (2027-03-09 06:00 to 14:00); allowed:
  /// at least 11:00 h (rest-between-shifts)`.
  public var timedSentence: String {
    let span = LocalSpan(
      from: zone.local(at: range.lowerBound),
      to: zone.local(at: range.upperBound)
    )
    return "\(found) (\(span)); allowed: \(allowed) (\(rule))"
  }

  /// Orders violations by agent, date and rule; those of the whole horizon come first.
  public static func < (left: Violation, right: Violation) -> Bool {
    let (leftDay, rightDay) = (left.localDate?.dayNumber, right.localDate?.dayNumber)
    return (left.agent, leftDay ?? .min, left.rule, left.found, left.allowed)
      < (right.agent, rightDay ?? .min, right.rule, right.found, right.allowed)
  }

  /// The form `A017 on 2027-03-08: 9:30 h of rest; allowed: at least 11:00 h (rest-between-shifts)`.
  public var description: String {
    let place = localDate.map { "\(agent) on \($0)" } ?? "\(agent)"
    return "\(place): \(found); allowed: \(allowed) (\(rule))"
  }
}
