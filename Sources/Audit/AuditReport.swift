public import WorkRules
public import Workforce

/// What a roster is worth, recomputed from the roster and the instance alone.
///
/// Nothing here comes from the optimiser: so the report can show that the optimiser is wrong.
public struct AuditReport: Sendable {
  /// Heads required, scheduled, short and idle per queue and interval.
  public let coverage: Coverage
  /// The objective by part.
  ///
  /// - Shortage: in every interval, the queue's price of so many missing heads for that long, and
  ///   the price of the undone hours of ``jobs``.
  /// - Idle: the price of every hour of the grid that someone on shift spends idle, serves a
  ///   queue beyond its need or works on a job beyond its hours. Outside the grid no need is known, and nobody is idle.
  /// - Labour: all of ``labourCost`` times its weight.
  /// - Shift cover: the price of the heads of every row of ``shiftCover``.
  /// - Requests: the weights of those in ``requests`` that are not granted.
  /// - Rules: the prices of ``violations`` and ``sharedViolations``.
  public let objective: Objective
  /// Labour cost of all paid activities, premiums and overtime included, before the objective's weight.
  public let labourCost: LabourCost
  /// Hours of the grid without use: idle, or beyond a queue's need.
  public let idleHours: Double
  /// Elapsed paid hours of all shifts.
  public let paidHours: Double
  /// Those of them that are overtime by the agents' rules.
  public let overtimeHours: Double
  /// Every broken rule, hard or priced, sorted by agent, date and rule.
  public let violations: [Violation]
  /// Every rule that no agent breaks alone, sites first, in the instance's order.
  public let sharedViolations: [SharedViolation]
  /// Heads of every row of the instance's shift cover, in its order.
  public let shiftCover: [ShiftCoverCount]
  /// Work done on every job of the instance, in its order.
  public let jobs: [JobCount]
  /// What became of the instance's requests, in its order; those of people who are not in the
  /// instance, or for dates outside the horizon, are left out.
  public let requests: [RequestVerdict]
  /// Shifts that a change of the clock touched, sorted by agent and time.
  public let clockChanges: [ClockChange]

  /// Makes a report of given parts, for those who write reports down.
  package init(
    coverage: Coverage,
    objective: Objective,
    labourCost: LabourCost,
    idleHours: Double,
    paidHours: Double,
    overtimeHours: Double = 0,
    violations: [Violation],
    sharedViolations: [SharedViolation] = [],
    shiftCover: [ShiftCoverCount] = [],
    jobs: [JobCount] = [],
    requests: [RequestVerdict] = [],
    clockChanges: [ClockChange]
  ) {
    self.coverage = coverage
    self.objective = objective
    self.labourCost = labourCost
    self.idleHours = idleHours
    self.paidHours = paidHours
    self.overtimeHours = overtimeHours
    self.violations = violations
    self.sharedViolations = sharedViolations
    self.shiftCover = shiftCover
    self.jobs = jobs
    self.requests = requests
    self.clockChanges = clockChanges
  }

  /// The violations of hard rules by single agents: no roster may have any.
  public var hardViolations: [Violation] { violations.filter(\.isHard) }

  /// The violations of rules that have a price, by single agents.
  public var pricedViolations: [Violation] { violations.filter { !$0.isHard } }

  /// Whether the roster keeps every hard rule.
  public var isLegal: Bool {
    violations.allSatisfy { !$0.isHard } && sharedViolations.allSatisfy { !$0.isHard }
  }
}
