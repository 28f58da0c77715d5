import WorkRules
public import Workforce

/// A roster with everything that its audit counted, so that changes of a few people can be judged
/// without counting the others again.
///
/// ``judge(replacing:)`` says what a change breaks and costs; ``applying(_:)`` gives the changed roster
/// with its audit. Both give what an audit of the whole changed roster would give.
public struct AuditedRoster: Sendable {
  /// The roster.
  public internal(set) var roster: Roster
  /// What the roster is for.
  public let instance: Instance
  let tables: AccountTables
  /// The positions of the instance's agents.
  let positions: [Identifier<Agent>: Int]
  /// By position of the agent.
  var accounts: [AgentAccount]
  /// By position of the agent.
  var clockChanges: [[ClockChange]]
  /// The violations of all agents, and of people who are not in the instance, sorted.
  var violations: [Violation]
  var count: CoverageCount
  /// Heads required, scheduled, short and idle per queue and interval.
  public internal(set) var coverage: Coverage
  var jobs: JobTally
  var cover: ShiftCoverTally
  var verdicts: [RequestVerdict]
  /// The positions in ``verdicts`` of an agent's requests.
  let requests: [Identifier<Agent>: [Int]]
  var shared: SharedRules
  var sessions: SessionTimes
  /// What is broken at every place of ``shared``.
  var sharedFindings: [[SharedViolation]]
  /// What is broken at one of the places, or by sessions.
  var sharedBroken: Set<SharedViolation>
  /// The hard violations, those of single agents and the others.
  var hardCount: Int

  /// Audits a roster.
  ///
  /// - Complexity: linear in agents, activities and intervals.
  public init(_ roster: Roster, of instance: Instance) {
    self.roster = roster
    self.instance = instance
    let tables = AccountTables(instance: instance)
    let shifts = instance.agents.map { roster.shifts(of: $0.id) }
    self.tables = tables
    positions = Dictionary(
      instance.agents.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    let known = positions
    accounts = zip(instance.agents, shifts).map { tables.account(of: $0, $1) }
    clockChanges = zip(instance.agents, shifts).map { tables.clockChanges(of: $0, $1) }
    let unknown = roster.shifts.filter { known[$0.agent] == nil }
    violations =
      (accounts.flatMap(\.violations) + tables.violations(ofUnknown: unknown)).sorted()
    count = CoverageCount(instance: instance)
    jobs = JobTally(instance: instance)
    cover = ShiftCoverTally(instance: instance)
    shared = SharedRules(instance: instance)
    sessions = SessionTimes(instance: instance)
    for (agent, shifts) in zip(instance.agents, shifts) {
      count.add(shifts, of: agent)
      jobs.add(shifts, of: agent)
      cover.add(shifts, of: agent)
      shared.add(shifts, of: agent)
      sessions.add(shifts)
    }
    let coverage = count.coverage
    self.coverage = coverage
    let judged = instance.judgedRequests
    verdicts = judged.map { $0.verdict(on: roster.shifts(of: $0.agent)) }
    requests = Dictionary(grouping: judged.indices) { judged[$0].agent }
    let shared = shared
    sharedFindings = shared.places.map { place in
      shared.violations(at: place) { coverage.scheduledThousandths[$0] }
    }
    sharedBroken = []
    hardCount = 0
    countBroken()
  }

  /// Counts what is broken anew, after the violations changed.
  mutating func countBroken() {
    let all = sharedViolations
    sharedBroken = Set(all)
    hardCount = violations.count(where: \.isHard) + all.count(where: \.isHard)
  }

  /// Every broken rule that no agent breaks alone: sites, hand-overs, queues, sessions.
  var sharedViolations: [SharedViolation] { sharedFindings.flatMap { $0 } + sessions.violations }

  /// The shifts of one agent, by start.
  public func shifts(of agent: Identifier<Agent>) -> ArraySlice<Shift> { roster.shifts(of: agent) }
}
