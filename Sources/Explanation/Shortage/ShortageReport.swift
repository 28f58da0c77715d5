public import GLPKSolver
public import Workforce

/// Need that no roster can meet, and where people are scarcest.
public struct ShortageReport: Sendable {
  /// Spans that nobody can cover, whatever the roster: queues in the instance's order, then by time.
  public let uncoverable: [UncoverableSpan]
  /// Queues whose hard minimum of heads cannot be kept, in the instance's order.
  public let minimums: [MinimumShortage]
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
  public var isShort: Bool {
    !uncoverable.isEmpty || !minimums.isEmpty || !hours.isEmpty || !shifts.isEmpty
  }

  /// Whether the hours of some people were only bounded by their contracts, since the search was
  /// stopped: more may be used up than ``hours`` tells.
  public let isRough: Bool

  /// Works out what people could cover; nil where a stop came before anything was known.
  ///
  /// - Parameters:
  ///   - instance: what is to be planned.
  ///   - progress: told where the search stands.
  ///   - shouldStop: asked again and again; true ends the search with what is sure by then.
  /// - Throws: ``GLPKError`` where GLPK gives up.
  public init?(
    of instance: Instance,
    progress: (ExplanationProgress) -> Void = { _ in },
    shouldStop: @escaping () -> Bool = { false }
  ) throws(GLPKError) {
    let history = Dictionary(grouping: instance.history, by: \.agent)
    var presences: [PossiblePresence] = []
    for agent in instance.agents {
      if shouldStop() { return nil }
      presences.append(
        PossiblePresence(
          agent: agent,
          horizon: instance.horizon,
          history: history[agent.id] ?? []
        )
      )
    }
    var hours: [Double] = []
    for (position, agent) in instance.agents.enumerated() where !instance.queues.isEmpty {
      progress(.hours(number: position + 1, of: instance.agents.count))
      let workable = WorkableHours(
        agent: agent,
        horizon: instance.horizon,
        history: history[agent.id] ?? [],
        possibleShifts: presences[position].possibleShifts
      )
      hours.append(try workable.most(shouldStop: shouldStop))
    }
    isRough = shouldStop()
    let capacities = instance.queues.indices.map {
      QueueCapacity(queue: $0, instance: instance, presences: presences)
    }
    uncoverable = capacities.flatMap { $0.uncoverable() }
    minimums = capacities.compactMap { $0.minimumShortage(on: instance.requirement.grid) }
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
