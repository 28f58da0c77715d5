import WorkRules
public import Workforce

extension AuditReport {
  /// Recomputes coverage, cost and every rule.
  ///
  /// Shifts of people who are not in the instance are reported as ``RuleID/unknownAgent`` and count for
  /// nothing else.
  ///
  /// - Complexity: linear in agents, activities and intervals.
  public init(of roster: Roster, for instance: Instance) {
    self = AuditedRoster(roster, of: instance).report
  }
}

extension AuditedRoster {
  /// What the roster is worth.
  ///
  /// - Complexity: linear in agents and in the cells of the coverage.
  public var report: AuditReport {
    let jobs = jobs.counts
    let shiftCover = cover.counts
    let sharedViolations = sharedViolations
    let surplus = (0..<coverage.queueCount).reduce(0) { $0 + coverage.surplusHours(queue: $1) }
    let idleMinutes = accounts.reduce(0) { $0 + $1.idleMinutes }
    let idleHours =
      Double(idleMinutes) / 60 + surplus + jobs.reduce(0) { $0 + $1.surplusHours }
    let labourCost = accounts.reduce(into: LabourCost()) { $0 += $1.labourCost }
    return AuditReport(
      coverage: coverage,
      objective: Objective(
        shortage: coverage.shortagePrice(queues: instance.queues)
          + jobs.reduce(0) { $0 + $1.price },
        idle: idleHours * instance.prices.idleHour,
        labour: labourCost.total * instance.prices.labourWeight,
        shiftCover: shiftCover.reduce(0) { $0 + $1.price },
        requests: verdicts.reduce(0) { $0 + $1.price },
        rules: violations.reduce(0) { $0 + ($1.price ?? 0) }
          + sharedViolations.reduce(0) { $0 + ($1.price ?? 0) }
      ),
      labourCost: labourCost,
      idleHours: idleHours,
      paidHours: Double(accounts.reduce(0) { $0 + $1.paidMinutes }) / 60,
      overtimeHours: Double(accounts.reduce(0) { $0 + $1.overtimeMinutes }) / 60,
      violations: violations,
      sharedViolations: sharedViolations,
      shiftCover: shiftCover,
      jobs: jobs,
      requests: verdicts,
      clockChanges: clockChanges.flatMap { $0 }
    )
  }
}

extension Coverage {
  /// The price of all missing heads, for as long as they are missing.
  fileprivate func shortagePrice(queues: [Queue]) -> Double {
    var price = 0.0
    for queue in queues.indices {
      for interval in 0..<intervals {
        let missing = shortThousandths(queue: queue, interval: interval)
        price += queues[queue].price(ofMissingThousandths: missing)
      }
    }
    return price * Double(intervalMinutes) / 60
  }
}
