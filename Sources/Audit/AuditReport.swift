public import WorkRules
public import Workforce

/// What a roster is worth, recomputed from the roster and the instance alone.
public struct AuditReport: Sendable {
  /// Heads required, scheduled, short and idle per queue and interval.
  public let coverage: Coverage
  /// The objective by part.
  public let objective: Objective
  /// Labour cost, premiums included, before the objective's weight.
  public let labourCost: Double
  /// Every broken rule, sorted by agent, date and rule.
  public let violations: [Violation]
  /// Shifts that a change of the clock touched.
  public let clockChanges: [ClockChange]
}
