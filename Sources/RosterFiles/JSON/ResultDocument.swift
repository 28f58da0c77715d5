/// `result.json`: what a run reached and why it stopped, as other programs read it.
///
/// Hours, prices and percentages are rounded as they are written; money is in the instance's
/// currency. Moments in UTC have the form `2027-03-08T14:00Z`, dates `2027-03-08`, local times
/// `2027-03-08 22:00`; spans are half-open.
public struct ResultDocument: Hashable, Sendable {
  /// The instance's name.
  public let instance: String
  /// The version of the program that made the roster.
  public let version: String
  /// The version of the time-zone data ("2026f").
  public let zoneDataVersion: String
  /// What point exists: `optimal`, `feasible`, `infeasible` or `no-roster`.
  public let status: String
  /// Why the run ended: `gap-reached`, `time-limit`, `iteration-limit`, `interrupted`,
  /// `exhausted`, `contradiction`.
  public let stopReason: String
  /// What was minimised, recomputed from the roster by the audit; nil without a roster.
  public let objective: Double?
  /// The objective by part; nil without a roster.
  public let objectiveParts: ObjectiveParts?
  /// A floor under the objective of every roster that keeps the hard rules.
  public let lowerBound: Double?
  /// Objective minus bound, in hours of one missing head at the base price.
  public let gapHours: Double?
  /// The gap in hours, in percent of the required hours.
  public let gapPercentOfRequiredHours: Double?
  /// Objective minus bound, in percent of the objective.
  public let gapPercentOfObjective: Double?
  /// The currency of all money; empty when the instance names none.
  public let currency: String
  /// Cost of all paid time, premiums and overtime included, before the objective's weight.
  public let labourCost: Double?
  /// The part of it that is pay of overtime beside the hours' own; nil without a roster, and in results
  /// of earlier versions.
  public let overtimeCost: Double?
  /// Who there is.
  public let agents: AgentCount
  /// Shifts in the roster, both parts of a split one counted as one.
  public let shifts: Int
  /// Those of them that are nights by their agents' rules: the sum of the nights in ``fairness``.
  public let nights: Int
  /// Hours paid in all shifts.
  public let paidHours: Double
  /// Those of them that are overtime; nil without a roster, and in results of earlier versions.
  public let overtimeHours: Double?
  /// Hours of the horizon in which somebody is on shift beyond the need; nil without a roster.
  public let idleHours: Double?
  /// For what span the roster was made.
  public let horizon: HorizonSummary
  /// Intervals in the horizon.
  public let intervals: Int
  /// Hours required and covered; nil without a roster.
  public let coverage: CoverageSummary?
  /// How much of every job is done; nil in results of earlier versions.
  public let jobs: [AuditDocument.JobEntry]?
  /// What became of the wishes; nil in results of earlier versions.
  public let requests: [AuditDocument.RequestEntry]?
  /// How evenly work is shared out; nil without a roster, and in results of earlier versions.
  public let fairness: FairnessEntry?
  /// Shifts that a change of the clock touched.
  public let clockChanges: [ClockChangeEntry]
  /// Rules that single agents break.
  public let violations: [ViolationEntry]
  /// Rules of sites, queues and sessions held together that the roster breaks; nil in results of
  /// earlier versions.
  public let sharedViolations: [AuditDocument.SharedViolationEntry]?
  /// Hard rules that cannot all hold; empty unless infeasible.
  public let contradictions: [ContradictionEntry]
  /// Hard rules that the nearest roster found breaks, where none keeps them all; nil in results of
  /// earlier versions.
  public let stillBroken: [AuditDocument.SharedViolationEntry]?
  /// The seed of the pseudo-random numbers.
  public let seed: UInt64
  /// Improvement steps tried.
  public let iterations: Int
  /// Wall-clock seconds of the search; nil where they were not to be told.
  public let seconds: Double?
  /// Where the time went; empty where seconds were not to be told.
  public let phases: [PhaseEntry]
}

extension ResultDocument: JSONRecord {
  enum CodingKeys: String, CodingKey {
    case instance, version, status, objective, currency, agents, shifts, nights, horizon
    case intervals, coverage, violations, contradictions, seed, iterations, seconds, phases
    case jobs, requests, fairness
    case sharedViolations = "shared_violations"
    case stillBroken = "still_broken"
    case zoneDataVersion = "zone_data_version"
    case stopReason = "stop_reason"
    case objectiveParts = "objective_parts"
    case lowerBound = "lower_bound"
    case gapHours = "gap_hours"
    case gapPercentOfRequiredHours = "gap_percent_of_required_hours"
    case gapPercentOfObjective = "gap_percent_of_objective"
    case labourCost = "labour_cost"
    case overtimeCost = "overtime_cost"
    case paidHours = "paid_hours"
    case overtimeHours = "overtime_hours"
    case idleHours = "idle_hours"
    case clockChanges = "clock_changes"
  }

  var members: KeyValuePairs<CodingKeys, JSONText> {
    [
      .instance: .string(instance), .version: .string(version),
      .zoneDataVersion: .string(zoneDataVersion), .status: .string(status),
      .stopReason: .string(stopReason), .objective: .optional(objective, digits: 2),
      .objectiveParts: objectiveParts?.json ?? .null,
      .lowerBound: .optional(lowerBound, digits: 2), .gapHours: .optional(gapHours, digits: 3),
      .gapPercentOfRequiredHours: .optional(gapPercentOfRequiredHours, digits: 4),
      .gapPercentOfObjective: .optional(gapPercentOfObjective, digits: 4),
      .currency: .string(currency), .labourCost: .optional(labourCost, digits: 2),
      .overtimeCost: .optional(overtimeCost, digits: 2),
      .agents: agents.json, .shifts: .integer(shifts), .nights: .integer(nights),
      .paidHours: .decimal(paidHours, digits: 2),
      .overtimeHours: .optional(overtimeHours, digits: 2),
      .idleHours: .optional(idleHours, digits: 2),
      .horizon: horizon.json,
      .intervals: .integer(intervals), .coverage: coverage?.json ?? .null,
      .jobs: .records(jobs ?? []), .requests: .records(requests ?? []),
      .fairness: fairness?.json ?? .null,
      .clockChanges: .records(clockChanges), .violations: .records(violations),
      .sharedViolations: .records(sharedViolations ?? []),
      .contradictions: .records(contradictions), .stillBroken: .records(stillBroken ?? []),
      .seed: .unsigned(seed),
      .iterations: .integer(iterations), .seconds: .optional(seconds, digits: 2),
      .phases: .records(phases),
    ]
  }

  /// The text of the file, with a line break at its end.
  public var text: String { json.text + "\n" }
}
