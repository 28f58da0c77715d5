public import Audit
import CivilTime
import WorkRules
public import Workforce

extension ResultDocument {
  /// Says what a run reached.
  ///
  /// - Parameters:
  ///   - instance: What the roster was made for.
  ///   - result: What the run found.
  ///   - audit: What the roster is worth; nil without a roster.
  ///   - version: The program's version.
  ///   - seconds: Wall-clock seconds of the search; nil leaves all seconds out, so that equal
  ///     runs give equal bytes.
  public init(
    instance: Instance,
    result: RosterResult,
    audit: AuditReport?,
    version: String,
    seconds: Double?
  ) {
    let shifts = result.roster?.shifts ?? []
    let gap = audit.flatMap { Gap(of: result, worth: $0.objective.total, instance: instance) }
    self.instance = instance.name
    self.version = version
    zoneDataVersion = instance.zoneDataVersion
    status = result.status.rawValue
    stopReason = result.stopReason.rawValue
    objective = audit?.objective.total
    objectiveParts = audit.map { ObjectiveParts($0.objective) }
    lowerBound = result.lowerBound
    gapHours = gap?.hours
    gapPercentOfRequiredHours = gap?.percentOfRequiredHours
    gapPercentOfObjective = gap?.percentOfObjective
    currency = instance.currency
    labourCost = audit?.labourCost.total
    overtimeCost = audit?.labourCost.overtime
    agents = AgentCount(count: instance.agents.count, used: Set(shifts.map(\.agent)).count)
    self.shifts = result.roster?.shiftCount(in: instance) ?? 0
    paidHours = Double(shifts.reduce(0) { $0 + $1.paidMinutes }) / 60
    overtimeHours = audit?.overtimeHours
    idleHours = audit?.idleHours
    horizon = HorizonSummary(instance.horizon)
    intervals = instance.requirement.grid.count
    coverage = audit.map { CoverageSummary(coverage: $0.coverage, instance: instance) }
    jobs = audit?.jobs.map { AuditDocument.JobEntry($0) } ?? []
    let judged = audit.flatMap { audit in result.roster.map { ($0, audit) } }
    requests =
      judged.map { roster, audit in
        let refusals = RequestRefusals(of: audit, roster: roster, instance: instance)
        return audit.requests.map { AuditDocument.RequestEntry($0, refusals) }
      } ?? []
    let report = judged.map { roster, audit in
      FairnessReport(of: roster, for: instance, requests: audit.requests)
    }
    nights = report?.total(of: .nights) ?? 0
    fairness = report.map { FairnessEntry($0) }
    clockChanges = audit?.clockChanges.map { ClockChangeEntry($0) } ?? []
    violations = audit?.violations.map { ViolationEntry($0) } ?? []
    sharedViolations = audit.map { AuditDocument.SharedViolationEntry.all(of: $0) } ?? []
    contradictions = result.contradictions.map { ContradictionEntry($0) }
    stillBroken =
      result.nearest.map { nearest in
        AuditDocument.SharedViolationEntry.all(of: AuditReport(of: nearest, for: instance))
          .filter { $0.price == nil }
      } ?? []
    seed = result.seed
    iterations = result.iterations
    self.seconds = seconds
    phases = seconds == nil ? [] : result.phases.map { PhaseEntry($0) }
  }
}

extension Gap {
  /// The gap of what a run found; nil without a bound.
  fileprivate init?(of result: RosterResult, worth objective: Double, instance: Instance) {
    guard let bound = result.lowerBound else { return nil }
    self.init(objective: objective, lowerBound: bound, instance: instance)
  }
}

extension ResultDocument.ObjectiveParts {
  init(_ objective: Objective) {
    shortage = objective.shortage
    idle = objective.idle
    labour = objective.labour
    shiftCover = objective.shiftCover
    requests = objective.requests
    rules = objective.rules
  }
}

extension ResultDocument.HorizonSummary {
  fileprivate init(_ horizon: Horizon) {
    firstDate = "\(horizon.firstDate)"
    lastDate = "\(horizon.lastDate)"
    days = horizon.days
    intervalMinutes = horizon.intervalMinutes
    reportingZone = horizon.reportingZone.identifier
    startUTC = "\(horizon.range.lowerBound)"
    endUTC = "\(horizon.range.upperBound)"
  }
}

extension ResultDocument.ClockChangeEntry {
  init(_ change: ClockChange) {
    agent = change.agent.text
    localDate = "\(change.localDate)"
    atUTC = "\(change.instant)"
    clockMovesMinutes = change.clockMovesMinutes
    policy = change.policy.rawValue
    paidMinutesChanged = change.paidMinutesChanged
  }
}

extension ResultDocument.ViolationEntry {
  init(_ violation: Violation) {
    rule = violation.rule.rawValue
    agent = violation.agent.text
    localDate = violation.localDate.map { "\($0)" }
    startLocal = "\(violation.zone.local(at: violation.range.lowerBound))"
    endLocal = "\(violation.zone.local(at: violation.range.upperBound))"
    startUTC = "\(violation.range.lowerBound)"
    endUTC = "\(violation.range.upperBound)"
    found = violation.found
    allowed = violation.allowed
    price = violation.price
  }
}

extension ResultDocument.ContradictionEntry {
  fileprivate init(_ contradiction: Contradiction) {
    agent = contradiction.agent?.text
    sentence = contradiction.sentence
  }
}

extension ResultDocument.PhaseEntry {
  fileprivate init(_ phase: RosterResult.Phase) {
    name = phase.name
    seconds = phase.seconds
    count = phase.count
  }
}
