import CivilTime
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
    var account = RosterAccount(instance: instance)
    for agent in instance.agents {
      account.add(roster.shifts(of: agent.id), of: agent)
    }
    let coverage = account.count.coverage
    let surplus = (0..<coverage.queueCount).reduce(0) { $0 + coverage.surplusHours(queue: $1) }
    jobs = instance.jobCounts(of: roster)
    let idleHours =
      Double(account.idleMinutes) / 60 + surplus + jobs.reduce(0) { $0 + $1.surplusHours }

    violations = (account.violations + roster.violationsOfUnknownAgents(in: instance)).sorted()
    sharedViolations =
      account.shared.violations(coverage: coverage) + account.sessions.violations
    shiftCover = instance.shiftCoverCounts(of: roster)
    requests = instance.requestVerdicts(on: roster)
    self.coverage = coverage
    objective = Objective(
      shortage: coverage.shortagePrice(queues: instance.queues) + jobs.reduce(0) { $0 + $1.price },
      idle: idleHours * instance.prices.idleHour,
      labour: account.labourCost.total * instance.prices.labourWeight,
      shiftCover: shiftCover.reduce(0) { $0 + $1.price },
      requests: requests.reduce(0) { $0 + $1.price },
      rules: violations.reduce(0) { $0 + ($1.price ?? 0) }
        + sharedViolations.reduce(0) { $0 + ($1.price ?? 0) }
    )
    labourCost = account.labourCost
    self.idleHours = idleHours
    paidHours = Double(account.paidMinutes) / 60
    overtimeHours = Double(account.overtimeMinutes) / 60
    clockChanges = account.clockChanges
  }
}

/// What the shifts of the agents seen so far come to.
private struct RosterAccount {
  let instance: Instance
  let queues: [Identifier<Queue>: Queue]
  let jobs: [Identifier<Job>: Job]
  let history: [Identifier<Agent>: [HistoricShift]]
  let leads: FairLeads
  var count: CoverageCount
  var shared: SharedRules
  var sessions: SessionTimes
  var idleMinutes = 0
  var paidMinutes = 0
  var overtimeMinutes = 0
  var labourCost = LabourCost()
  var violations: [Violation] = []
  var clockChanges: [ClockChange] = []

  init(instance: Instance) {
    self.instance = instance
    queues = Dictionary(
      instance.queues.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    jobs = Dictionary(instance.jobs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    history = Dictionary(grouping: instance.history, by: \.agent)
    leads = FairLeads(instance: instance)
    count = CoverageCount(instance: instance)
    shared = SharedRules(instance: instance)
    sessions = SessionTimes(instance: instance)
  }

  /// Adds one agent with all of the agent's shifts.
  mutating func add(_ shifts: ArraySlice<Shift>, of agent: Agent) {
    count.add(shifts, of: agent)
    shared.add(shifts, of: agent)
    sessions.add(shifts)
    for shift in shifts {
      idleMinutes += shift.idleMinutes(within: instance.requirement.grid.range)
      paidMinutes += shift.paidMinutes
    }
    let schedule = AgentSchedule(
      agent: agent,
      horizon: instance.horizon,
      queues: queues,
      jobs: jobs,
      shifts: shifts,
      history: history[agent.id] ?? [],
      leads: leads.leads(of: agent.id)
    )
    clockChanges += schedule.shifts.flatMap { ClockChange.changes(of: $0, by: agent) }
    overtimeMinutes += schedule.overtimeMinutes
    labourCost += schedule.labourCost
    violations += RuleBook.violations(of: schedule)
  }
}

extension Shift {
  /// Minutes of idle activities that lie in a range.
  fileprivate func idleMinutes(within range: Range<Instant>) -> Int {
    activities.reduce(0) { minutes, activity in
      guard case .idle = activity.kind else { return minutes }
      return minutes + (activity.range.intersection(range)?.minutes ?? 0)
    }
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

extension Roster {
  /// One violation per shift whose agent is not in the instance.
  fileprivate func violationsOfUnknownAgents(in instance: Instance) -> [Violation] {
    let known = Set(instance.agents.map(\.id))
    return shifts.filter { !known.contains($0.agent) }.map { shift in
      Violation(
        rule: .unknownAgent,
        agent: shift.agent,
        localDate: shift.localDate,
        range: shift.range,
        zone: instance.horizon.reportingZone,
        found: "a shift of '\(shift.agent)'",
        allowed: "agents of the instance"
      )
    }
  }
}
