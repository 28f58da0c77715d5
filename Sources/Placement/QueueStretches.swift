import WorkRules
public import Workforce

/// Places queues and jobs in the shifts of a roster so that nobody is moved from queue to queue faster than
/// the rules allow (``Workforce/RuleSet/shortestQueueStretch``).
///
/// Shifts, breaks and sessions stay as they are. A hard rule is always kept: people rather stay where
/// they are not needed, or are idle. What that costs is weighed against the price of missing heads
/// (``StretchSearch``); the least price is not proven. The same roster gives the same places.
public struct QueueStretches {
  /// A roster with its work placed.
  public struct Outcome: Sendable {
    /// The roster.
    public let roster: Roster
    /// What the work cost before.
    public let before: WorkPrice
    /// What it costs now.
    public let after: WorkPrice
    /// The price of stretches that are too short.
    public let stretchPrice: Double
  }

  private let instance: Instance
  private let work: WorkPlaces
  private let groups: SkillGroups

  /// Prepares to place the work of an instance's agents.
  public init(instance: Instance) {
    self.instance = instance
    work = WorkPlaces(instance: instance)
    groups = SkillGroups(agents: instance.agents, work: work)
  }

  /// Whether a rule of anybody asks for stretches in one queue.
  public static func areAsked(in instance: Instance) -> Bool {
    instance.agents.contains { $0.rules.shortestQueueStretch != nil }
  }

  /// The roster with other places; shifts of people who are not in the instance are left out.
  ///
  /// - Parameters:
  ///   - roster: The roster.
  ///   - timeUsed: The share of the time that is used up, 0 up to 1, asked often; from 1 on no better
  ///     places are looked for. Where it is always 0, a fixed amount of work is done.
  /// - Returns: The roster, which keeps a hard rule whatever the time, and what its work costs.
  public func placed(_ roster: Roster, timeUsed: () -> Double = { 0 }) -> Outcome {
    var shifts: [StretchedShift] = []
    for agent in instance.agents {
      guard let group = groups.ofAgent[agent.id] else { continue }
      let schedule = AgentSchedule(
        agent: agent,
        horizon: instance.horizon,
        queues: [:],
        shifts: roster.shifts(of: agent.id)
      )
      shifts += schedule.shifts.map {
        StretchedShift($0, of: agent, group: groups.all[group], work: work)
      }
    }
    var search = StretchSearch(
      shifts: shifts,
      work: work,
      missingHeadHour: instance.prices.missingHeadHour
    )
    let before = search.price
    search.run(timeUsed: timeUsed)
    return Outcome(
      roster: Roster(shifts: search.shifts.flatMap { $0.placed(work) }),
      before: before,
      after: search.price,
      stretchPrice: search.shifts.reduce(0) { $0 + $1.stretchPrice }
    )
  }
}
