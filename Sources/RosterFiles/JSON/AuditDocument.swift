public import Audit
import WorkRules
import CivilTime
public import Workforce

/// What an audit found in a roster, as other programs read it.
///
/// Numbers, dates and moments are written as in ``ResultDocument``, and so are the parts of the same
/// name.
public struct AuditDocument: Hashable, Sendable {
  /// The instance's name.
  public let instance: String
  /// The version of the program that made the audit.
  public let version: String
  /// The version of the time-zone data ("2026f").
  public let zoneDataVersion: String
  /// Whether the roster keeps every hard rule.
  public let isLegal: Bool
  /// Whether breaks and queues were assumed, since there was no `activities.csv`.
  public let assumesActivities: Bool
  /// What the optimiser would minimise.
  public let objective: Double
  /// The objective by part.
  public let objectiveParts: ResultDocument.ObjectiveParts
  /// The currency of all money; empty when the instance names none.
  public let currency: String
  /// Cost of all paid time, premiums and overtime included, before the objective's weight.
  public let labourCost: Double
  /// The part of it that is pay of overtime beside the hours' own.
  public let overtimeCost: Double
  /// Shifts in the roster, both parts of a split one counted as one.
  public let shifts: Int
  /// Hours paid in all shifts.
  public let paidHours: Double
  /// Those of them that are overtime.
  public let overtimeHours: Double
  /// Hours of the horizon in which somebody is on shift beyond the need.
  public let idleHours: Double
  /// Hours required and covered.
  public let coverage: ResultDocument.CoverageSummary
  /// Heads of every row of the instance's shift cover.
  public let shiftCover: [ShiftCoverEntry]
  /// How much of every job is done.
  public let jobs: [JobEntry]
  /// What became of the requests.
  public let requests: [RequestEntry]
  /// How evenly work is shared out.
  public let fairness: ResultDocument.FairnessEntry
  /// Shifts that a change of the clock touched.
  public let clockChanges: [ResultDocument.ClockChangeEntry]
  /// Every rule broken, hard ones first, then by agent, date and rule.
  public let violations: [ResultDocument.ViolationEntry]
  /// Every rule that no agent breaks alone, hard ones first.
  public let sharedViolations: [SharedViolationEntry]

  /// Says what an audit found.
  ///
  /// - Parameters:
  ///   - instance: What the roster was made for.
  ///   - roster: The roster.
  ///   - audit: What it is worth.
  ///   - assumesActivities: Whether there was no `activities.csv`.
  ///   - version: The program's version.
  public init(
    instance: Instance,
    roster: Roster,
    audit: AuditReport,
    assumesActivities: Bool,
    version: String
  ) {
    self.instance = instance.name
    self.version = version
    zoneDataVersion = instance.zoneDataVersion
    isLegal = audit.isLegal
    self.assumesActivities = assumesActivities
    objective = audit.objective.total
    objectiveParts = ResultDocument.ObjectiveParts(audit.objective)
    currency = instance.currency
    labourCost = audit.labourCost.total
    overtimeCost = audit.labourCost.overtime
    shifts = roster.shiftCount(in: instance)
    paidHours = audit.paidHours
    overtimeHours = audit.overtimeHours
    idleHours = audit.idleHours
    coverage = ResultDocument.CoverageSummary(coverage: audit.coverage, instance: instance)
    shiftCover = audit.shiftCover.map { ShiftCoverEntry($0) }
    jobs = audit.jobs.map { JobEntry($0) }
    let refusals = RequestRefusals(of: audit, roster: roster, instance: instance)
    requests = audit.requests.map { RequestEntry($0, refusals) }
    fairness = ResultDocument.FairnessEntry(
      FairnessReport(of: roster, for: instance, requests: audit.requests)
    )
    clockChanges = audit.clockChanges.map { ResultDocument.ClockChangeEntry($0) }
    violations = (audit.hardViolations + audit.pricedViolations).map {
      ResultDocument.ViolationEntry($0)
    }
    sharedViolations = SharedViolationEntry.all(of: audit)
  }
}

extension AuditDocument: JSONRecord {
  enum CodingKeys: String, CodingKey {
    case instance, version, objective, currency, shifts, coverage, jobs, requests, violations,
      fairness
    case zoneDataVersion = "zone_data_version"
    case isLegal = "is_legal"
    case assumesActivities = "assumes_activities"
    case objectiveParts = "objective_parts"
    case labourCost = "labour_cost"
    case overtimeCost = "overtime_cost"
    case paidHours = "paid_hours"
    case overtimeHours = "overtime_hours"
    case idleHours = "idle_hours"
    case shiftCover = "shift_cover"
    case clockChanges = "clock_changes"
    case sharedViolations = "shared_violations"
  }

  var members: KeyValuePairs<CodingKeys, JSONText> {
    [
      .instance: .string(instance), .version: .string(version),
      .zoneDataVersion: .string(zoneDataVersion), .isLegal: .boolean(isLegal),
      .assumesActivities: .boolean(assumesActivities),
      .objective: .decimal(objective, digits: 2), .objectiveParts: objectiveParts.json,
      .currency: .string(currency), .labourCost: .decimal(labourCost, digits: 2),
      .overtimeCost: .decimal(overtimeCost, digits: 2),
      .shifts: .integer(shifts), .paidHours: .decimal(paidHours, digits: 2),
      .overtimeHours: .decimal(overtimeHours, digits: 2),
      .idleHours: .decimal(idleHours, digits: 2), .coverage: coverage.json,
      .shiftCover: .records(shiftCover), .jobs: .records(jobs),
      .requests: .records(requests),
      .fairness: fairness.json,
      .clockChanges: .records(clockChanges), .violations: .records(violations),
      .sharedViolations: .records(sharedViolations),
    ]
  }

  /// The text of the document, with a line break at its end.
  public var text: String { json.text + "\n" }
}

extension AuditDocument {
  /// Heads of a named shift on one date.
  public struct ShiftCoverEntry: Hashable, Sendable, JSONRecord {
    /// The local date.
    public let localDate: String
    /// The name of the shift.
    public let shift: String
    /// The location whose agents count; nil counts all.
    public let location: String?
    /// The team whose agents count; nil counts all.
    public let team: String?
    /// Heads wanted.
    public let wanted: Int
    /// Heads found.
    public let heads: Int
    /// What the missing heads, or those too many, cost.
    public let price: Double

    init(_ count: ShiftCoverCount) {
      localDate = "\(count.cover.date)"
      shift = count.cover.pattern
      location = count.cover.location?.text
      team = count.cover.team
      wanted = count.cover.heads
      heads = count.heads
      price = count.price
    }

    enum CodingKeys: String, CodingKey {
      case shift, location, team, wanted, heads, price
      case localDate = "local_date"
    }

    var members: KeyValuePairs<CodingKeys, JSONText> {
      [
        .localDate: .string(localDate), .shift: .string(shift), .location: .optional(location),
        .team: .optional(team), .wanted: .integer(wanted), .heads: .integer(heads),
        .price: .decimal(price, digits: 2),
      ]
    }
  }
}
