import CivilTime
public import Workforce

/// One rule of work, hard or priced: its name, and what it means on one agent's roster.
///
/// Every rule is a small value in a file of its own under `Rules`, listed in ``RuleBook/all``.
public protocol WorkRule: Sendable {
  /// Which rule it is.
  var id: RuleID { get }

  /// Whether more shifts can only break the rule further, never mend it.
  ///
  /// A search may then drop a part of a roster as soon as the part breaks the rule. Rules that ask
  /// for a least amount are not of this kind.
  var holdsForParts: Bool { get }

  /// Every place where the schedule breaks the rule, in the order of time.
  func violations(of schedule: AgentSchedule) -> [Violation]
}

extension WorkRule {
  /// True: most rules forbid something.
  public var holdsForParts: Bool { true }

  /// A violation of this rule by the schedule's agent, over the shift that is meant, or over all dates
  /// that are counted.
  func violation(
    _ schedule: AgentSchedule,
    on date: LocalDate?,
    over range: Range<Instant>,
    found: String,
    allowed: String,
    price: Double? = nil
  ) -> Violation {
    Violation(
      rule: id,
      agent: schedule.agent.id,
      localDate: date,
      range: range,
      zone: schedule.zone,
      found: found,
      allowed: allowed,
      price: price
    )
  }
}

extension Enforcement {
  /// The price of so many units; nil where the rule is hard.
  func price(ofUnits units: Int) -> Double? { price(ofUnits: Double(units)) }

  /// The price of so many units; nil where the rule is hard.
  func price(ofUnits units: Double) -> Double? { price.map { $0 * units } }
}
