public import GLPKSolver
public import Workforce

/// Need that no roster can meet, and where people are scarcest.
public struct ShortageReport: Sendable {
  /// Spans that nobody can cover, whatever the roster: queues in the instance's order, then by time.
  public let uncoverable: [UncoverableSpan]
  /// Named shifts for which there are too few people, in the instance's order.
  public let shifts: [ShiftShortage]
  /// Queues whose need is more than people can work in all.
  public let hours: [HoursShortage]
  /// Hours needed of all queues, without those that nobody could cover.
  public let neededHours: Double
  /// Hours at work that all who may serve some queue can have at most.
  public let workableHours: Double
  /// Where each queue has the fewest people to spare, the scarcest first.
  public let tightest: [TightSpot]

  /// Whether some need stays uncovered under any roster.
  public var isShort: Bool { !uncoverable.isEmpty || !hours.isEmpty || !shifts.isEmpty }

  /// Works out what people could cover.
  ///
  /// - Throws: ``GLPKError`` where GLPK gives up.
  public init(of instance: Instance) throws(GLPKError) {
    let history = Dictionary(grouping: instance.history, by: \.agent)
    var presences: [PossiblePresence] = []
    var hours: [Double] = []
    for agent in instance.agents {
      let past = history[agent.id] ?? []
      let presence = PossiblePresence(agent: agent, horizon: instance.horizon, history: past)
      presences.append(presence)
      let workable = WorkableHours(
        agent: agent,
        horizon: instance.horizon,
        history: past,
        possibleShifts: presence.possibleShifts
      )
      hours.append(instance.queues.isEmpty ? 0 : try workable.most())
    }
    let capacities = instance.queues.indices.map {
      QueueCapacity(queue: $0, instance: instance, presences: presences)
    }
    uncoverable = capacities.flatMap { $0.uncoverable() }
    shifts = ShiftShortage.all(of: instance, presences: presences)
    tightest = capacities.compactMap { $0.tightest(on: instance.requirement.grid) }
      .sorted { ($0.spare, $0.range.lowerBound) < ($1.spare, $1.range.lowerBound) }
    let balance = HoursBalance(instance: instance, capacities: capacities, hours: hours)
    let result = try balance.result()
    self.hours = result.shortages
    neededHours = result.neededHours
    workableHours = result.workableHours
  }
}
