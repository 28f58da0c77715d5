import CivilTime
import WorkRules
import Workforce

/// What the shifts of one agent come to.
struct AgentAccount: Sendable {
  /// Minutes of idle activities that lie in the grid.
  var idleMinutes = 0
  var paidMinutes = 0
  var overtimeMinutes = 0
  var labourCost = LabourCost()
  /// In the order of ``RuleBook``.
  var violations: [Violation] = []

  /// The prices of the violations.
  var rulesPrice: Double { violations.reduce(0) { $0 + ($1.price ?? 0) } }
}

/// What is looked up of an instance to judge an agent's shifts.
struct AccountTables: Sendable {
  private let horizon: Horizon
  private let gridRange: Range<Instant>
  private let queues: [Identifier<Queue>: Queue]
  private let jobs: [Identifier<Job>: Job]
  private let history: [Identifier<Agent>: [HistoricShift]]
  private let leads: FairLeads

  init(instance: Instance) {
    horizon = instance.horizon
    gridRange = instance.requirement.grid.range
    queues = Dictionary(
      instance.queues.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    jobs = Dictionary(instance.jobs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    history = Dictionary(grouping: instance.history, by: \.agent)
    leads = FairLeads(instance: instance)
  }

  /// The schedule that an agent's shifts make.
  func schedule(of agent: Agent, _ shifts: some Sequence<Shift>) -> AgentSchedule {
    AgentSchedule(
      agent: agent,
      horizon: horizon,
      queues: queues,
      jobs: jobs,
      shifts: shifts,
      history: history[agent.id] ?? [],
      leads: leads.leads(of: agent.id)
    )
  }

  /// What an agent's shifts come to.
  func account(of agent: Agent, _ shifts: some Sequence<Shift>) -> AgentAccount {
    let schedule = schedule(of: agent, shifts)
    var account = AgentAccount()
    for shift in shifts {
      account.idleMinutes += shift.idleMinutes(within: gridRange)
      account.paidMinutes += shift.paidMinutes
    }
    account.overtimeMinutes = schedule.overtimeMinutes
    account.labourCost = schedule.labourCost
    account.violations = RuleBook.violations(of: schedule)
    return account
  }

  /// The shifts of an agent that a change of the clock touched.
  func clockChanges(of agent: Agent, _ shifts: some Sequence<Shift>) -> [ClockChange] {
    schedule(of: agent, shifts).shifts.flatMap { ClockChange.changes(of: $0, by: agent) }
  }

  /// One violation per shift of somebody who is not in the instance.
  func violations(ofUnknown shifts: some Sequence<Shift>) -> [Violation] {
    shifts.map { shift in
      Violation(
        rule: .unknownAgent,
        agent: shift.agent,
        localDate: shift.localDate,
        range: shift.range,
        zone: horizon.reportingZone,
        found: "a shift of '\(shift.agent)'",
        allowed: "agents of the instance"
      )
    }
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
