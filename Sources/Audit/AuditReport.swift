public import WorkRules
public import Workforce

/// What a roster is worth, recomputed from the roster and the instance alone.
///
/// Nothing here comes from the optimiser: the report can therefore convict it.
public struct AuditReport: Sendable {
  /// The name of the violation of a shift whose agent is not in the instance.
  public static let unknownAgentRule = "unknown-agent"

  /// Heads required, scheduled, short and idle per queue and interval.
  public let coverage: Coverage
  /// The objective by part.
  ///
  /// - Shortage: in every interval, the queue's price of so many missing heads for that long.
  /// - Idle: the price of every hour of the grid that someone on shift spends idle, or serves a
  ///   queue beyond its need. Outside the grid no need is known, and nobody is idle.
  /// - Labour: ``labourCost`` times its weight.
  public let objective: Objective
  /// Labour cost of all paid activities, premiums included, before the objective's weight.
  public let labourCost: Double
  /// Hours of the grid without use: idle, or beyond a queue's need.
  public let idleHours: Double
  /// Elapsed paid hours of all shifts.
  public let paidHours: Double
  /// Every broken rule, sorted by agent, date and rule.
  public let violations: [Violation]
  /// Shifts that a change of the clock touched, sorted by agent and time.
  public let clockChanges: [ClockChange]

  /// Makes a report of given parts, for those who write reports down.
  package init(
    coverage: Coverage,
    objective: Objective,
    labourCost: Double,
    idleHours: Double,
    paidHours: Double,
    violations: [Violation],
    clockChanges: [ClockChange]
  ) {
    self.coverage = coverage
    self.objective = objective
    self.labourCost = labourCost
    self.idleHours = idleHours
    self.paidHours = paidHours
    self.violations = violations
    self.clockChanges = clockChanges
  }
}
