import CivilTime
import WorkRules
public import Workforce

/// Says what changes of single agents' shifts would do to a roster: the rules they break, and what
/// they cost with everybody else as they are.
///
/// Somebody who is put on shift serves, interval by interval, the queue with the dearest missing
/// head, or works on a job that is dearer still; breaks are taken at the start of their windows. What
/// others could do to make room is not looked at, so a price is an upper one.
public struct AlternativeJudge: Sendable {
  let instance: Instance
  let roster: Roster
  private let coverage: Coverage
  private let jobCounts: [JobCount]
  private let cover: [ShiftCoverCount]
  private let queues: [Identifier<Queue>: Queue]
  private let queueIndices: [Identifier<Queue>: Int]
  private let jobs: [Identifier<Job>: Job]
  private let history: [Identifier<Agent>: [HistoricShift]]
  private let requests: [Identifier<Agent>: [Request]]
  private let leads: FairLeads
  /// The hard rules of sites and queues that the roster breaks.
  private let brokenShared: Set<SharedViolation>

  /// Prepares to judge changes of a roster.
  public init(roster: Roster, instance: Instance) {
    self.roster = roster
    self.instance = instance
    var count = CoverageCount(instance: instance)
    for agent in instance.agents { count.add(roster.shifts(of: agent.id), of: agent) }
    coverage = count.coverage
    jobCounts = instance.jobCounts(of: roster)
    cover = instance.shiftCoverCounts(of: roster)
    jobs = Dictionary(instance.jobs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    queues = Dictionary(
      instance.queues.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    queueIndices = Dictionary(
      instance.queues.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    history = Dictionary(grouping: instance.history, by: \.agent)
    requests = Dictionary(grouping: instance.requests, by: \.agent)
    leads = FairLeads(instance: instance)
    brokenShared = Set(Self.hardShared(roster, instance))
  }

  /// What the change would do.
  ///
  /// - Parameters:
  ///   - agent: whose shifts change.
  ///   - removed: shifts of the roster.
  ///   - added: shifts to be worked; idle time in them goes to queues that lack people.
  /// - Returns: the rules broken, and the change of every part of the objective.
  public func alternative(
    of agent: Agent,
    removing removed: [Shift],
    adding added: [Shift]
  ) -> Alternative {
    let own = Array(roster.shifts(of: agent.id))
    var heads = HeadChanges(coverage: coverage, jobs: jobCounts, instance: instance)
    for shift in removed { heads.remove(shift, of: agent, queueIndices) }
    let sessions = removed.flatMap(\.activities).filter { $0.session != nil }
    let placed = added.flatMap(\.parts).map { heads.place($0.holding(sessions), of: agent) }
    let after = own.filter { !removed.contains($0) } + placed
    let schedules = (before: schedule(of: agent, own), after: schedule(of: agent, after))
    let violations = (
      before: RuleBook.violations(of: schedules.before),
      after: RuleBook.violations(of: schedules.after)
    )
    let hard = violations.after.filter(\.isHard)
    return Alternative(
      removed: removed,
      added: placed,
      broken: hard.filter { !violations.before.contains($0) },
      change: Objective(
        shortage: heads.shortage,
        idle: heads.idleHours * instance.prices.idleHour,
        labour: instance.prices.labourWeight
          * (schedules.after.labourCost.total - schedules.before.labourCost.total),
        shiftCover: coverChange(agent, removed, placed),
        requests: requestPrice(agent, after) - requestPrice(agent, own),
        rules: violations.after.reduce(0) { $0 + ($1.price ?? 0) }
          - violations.before.reduce(0) { $0 + ($1.price ?? 0) }
      )
    )
  }

  /// The roster after a change.
  public func roster(after alternative: Alternative) -> Roster {
    Roster(
      shifts: roster.shifts.filter { !alternative.removed.contains($0) } + alternative.added
    )
  }

  /// Hard rules of sites and queues that a change breaks and the roster does not.
  public func sharedViolations(of alternative: Alternative) -> [SharedViolation] {
    Self.hardShared(roster(after: alternative), instance).filter { !brokenShared.contains($0) }
  }

  private static func hardShared(_ roster: Roster, _ instance: Instance) -> [SharedViolation] {
    guard
      instance.locations.contains(where: { $0.seats != nil || $0.supervision != nil })
        || instance.queues.contains(where: { $0.minimumHeads != nil })
        || !instance.handOvers.isEmpty
    else { return [] }
    var shared = SharedRules(instance: instance)
    var count = CoverageCount(instance: instance)
    for agent in instance.agents {
      let shifts = roster.shifts(of: agent.id)
      shared.add(shifts, of: agent)
      count.add(shifts, of: agent)
    }
    return shared.violations(coverage: count.coverage).filter(\.isHard)
  }

  private func schedule(of agent: Agent, _ shifts: [Shift]) -> AgentSchedule {
    AgentSchedule(
      agent: agent,
      horizon: instance.horizon,
      queues: queues,
      jobs: jobs,
      shifts: shifts,
      history: history[agent.id] ?? [],
      leads: leads.leads(of: agent.id)
    )
  }

  private func requestPrice(_ agent: Agent, _ shifts: [Shift]) -> Double {
    (requests[agent.id] ?? []).reduce(0) { sum, request in
      guard instance.horizon.dayIndex(of: request.date) != nil else { return sum }
      let first = shifts.filter { $0.localDate == request.date }
        .min { $0.range.lowerBound < $1.range.lowerBound }
      return sum + (request.isGranted(by: first?.pattern) ? 0 : request.weight)
    }
  }

  private func coverChange(_ agent: Agent, _ removed: [Shift], _ added: [Shift]) -> Double {
    cover.reduce(0) { sum, row in
      guard row.cover.counts(agent) else { return sum }
      func count(_ shifts: [Shift]) -> Int {
        shifts.count { $0.localDate == row.cover.date && $0.pattern == row.cover.pattern }
      }
      let heads = row.heads + count(added) - count(removed)
      guard heads != row.heads else { return sum }
      return sum + row.cover.price(ofHeads: heads) - row.price
    }
  }
}
