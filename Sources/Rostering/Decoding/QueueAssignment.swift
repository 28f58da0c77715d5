/// Gives every head on duty a queue, slot by slot, so that each queue has as many heads as in the
/// best cover and as many people as possible stay where they were in the slot before.
struct QueueAssignment {
  private let problem: RosteringProblem
  private let state: RosterState

  init(state: RosterState) {
    self.state = state
    problem = state.problem
  }

  /// The queue by slot for every agent; slots without work are absent.
  func queueBySlot() -> [[Int: Int]] {
    var result = [[Int: Int]](repeating: [:], count: problem.typeOfAgent.count)
    var previous = [Int?](repeating: nil, count: problem.typeOfAgent.count)
    for (slot, agents) in agentsOnDuty.enumerated() where !agents.isEmpty {
      guard problem.timeline.gridSlots.contains(slot) else { continue }
      // Only people who are as much of a head at a queue can take each other's place there.
      let groups =
        problem.isWeighted
        ? Dictionary(grouping: agents) { state.skillClass(of: $0) }.sorted { $0.key < $1.key }
          .map { (classes: [$0.key], agents: $0.value) }
        : [(classes: Array(problem.classes.indices), agents: agents)]
      for group in groups {
        let places = places(of: group.agents, classes: group.classes, slot: slot, previous)
        for agent in group.agents {
          let queue = places.queue(of: agent)
          result[agent][slot] = queue
          if queue != nil { previous[agent] = queue }
        }
      }
    }
    return result
  }

  /// The places that classes have in a slot, with agents at them.
  private func places(
    of agents: [Int],
    classes: [Int],
    slot: Int,
    _ previous: [Int?]
  ) -> SlotPlaces {
    var places = SlotPlaces(
      open: (0..<problem.queueCount).map { queue in
        classes.reduce(0) { $0 + state.coverage.heads(class: $1, queue: queue, slot: slot) }
      }
    )
    for agent in agents {
      if let queue = previous[agent] { places.stay(agent, at: queue) }
    }
    for agent in agents where places.queue(of: agent) == nil {
      places.enter(agent) { problem.classes[state.skillClass(of: $0)].queues }
    }
    return places
  }

  private var agentsOnDuty: [[Int]] {
    var agents = [[Int]](repeating: [], count: problem.timeline.count)
    for (agent, tour) in state.tours.enumerated() {
      for slot in tour?.workSlots ?? [] { agents[slot].append(agent) }
    }
    return agents
  }
}

/// The places of one slot and who has taken them.
private struct SlotPlaces {
  /// Free places, by queue.
  private var open: [Int]
  private var people: [[Int]]
  private var queues: [Int: Int] = [:]

  init(open: [Int]) {
    self.open = open
    people = [[Int]](repeating: [], count: open.count)
  }

  func queue(of agent: Int) -> Int? { queues[agent] }

  /// Keeps an agent at a queue if a place is free there.
  mutating func stay(_ agent: Int, at queue: Int) {
    if open[queue] > 0 { put(agent, at: queue) }
  }

  /// Finds a place for an agent, moving others along a shortest alternating path.
  mutating func enter(_ agent: Int, queuesOf: (Int) -> QueueSet) {
    var movers: [Int: (from: Int, agent: Int)] = [:]
    var found = queuesOf(agent)
    var order = found.members
    var head = 0
    while head < order.count {
      let queue = order[head]
      head += 1
      if open[queue] > 0 {
        var target = queue
        while let mover = movers[target] {
          leave(mover.agent, queue: mover.from)
          put(mover.agent, at: target)
          target = mover.from
        }
        put(agent, at: target)
        return
      }
      for other in people[queue] {
        let reached = queuesOf(other) & ~found
        for next in reached.members {
          movers[next] = (queue, other)
          order.append(next)
        }
        found |= reached
      }
    }
  }

  private mutating func put(_ agent: Int, at queue: Int) {
    open[queue] -= 1
    people[queue].append(agent)
    queues[agent] = queue
  }

  private mutating func leave(_ agent: Int, queue: Int) {
    open[queue] += 1
    people[queue].removeAll { $0 == agent }
    queues[agent] = nil
  }
}
