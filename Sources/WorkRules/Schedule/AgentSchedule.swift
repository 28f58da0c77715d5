public import CivilTime
public import Workforce

/// Everything the rules may know about one agent's roster.
public struct AgentSchedule: Sendable {
  /// Whose roster.
  public let agent: Agent
  /// The dates planned.
  public let horizon: Horizon
  /// The horizon's intervals.
  public let grid: IntervalGrid
  /// The queues of the instance by id.
  public let queues: [Identifier<Queue>: Queue]
  /// The jobs of the instance by id.
  public let jobs: [Identifier<Job>: Job]
  /// The shifts planned, by start; both parts of a split one are one, ``Activity/Kind/away`` between
  /// them.
  public let shifts: [Shift]
  /// Shifts of the last roster, by start; both parts of a split one are one.
  public let history: [HistoricShift]
  /// By how many of each load the agent is ahead of the colleagues: ``FairLeads``.
  public let leads: [FairShare.Load: Int]

  /// Makes a schedule of one agent's shifts, in any order.
  public init(
    agent: Agent,
    horizon: Horizon,
    queues: [Identifier<Queue>: Queue],
    jobs: [Identifier<Job>: Job] = [:],
    shifts: some Sequence<Shift>,
    history: some Sequence<HistoricShift> = [],
    leads: [FairShare.Load: Int] = [:]
  ) {
    self.agent = agent
    self.horizon = horizon
    grid = horizon.grid
    self.queues = queues
    self.jobs = jobs
    self.shifts = SplitShifts.joined(
      shifts.sorted { $0.range.lowerBound < $1.range.lowerBound },
      contract: agent.contract
    )
    self.history = SplitShifts.joined(Array(history), contract: agent.contract)
    self.leads = leads
  }

  /// The same agent's schedule with other shifts.
  public func with(shifts: some Sequence<Shift>) -> AgentSchedule {
    AgentSchedule(
      agent: agent,
      horizon: horizon,
      queues: queues,
      jobs: jobs,
      shifts: shifts,
      history: history,
      leads: leads
    )
  }

  /// The agent's own clock.
  public var zone: Zone { agent.location.zone }

  /// The shifts of a range of day indices of the horizon.
  func shifts(onDays days: Range<Int>) -> [Shift] {
    shifts.filter { horizon.dayIndex(of: $0.localDate).map(days.contains) ?? false }
  }

  /// `2027-03-08 22:00 to 2027-03-09 07:00` on the agent's clock.
  func text(of range: Range<Instant>) -> String {
    "\(zone.local(at: range.lowerBound)) to \(zone.local(at: range.upperBound))"
  }
}
