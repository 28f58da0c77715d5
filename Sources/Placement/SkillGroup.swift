import Workforce

/// People between whom the work makes no difference: they can work at the same places and are as much
/// of a head at each.
struct SkillGroup: Hashable {
  /// The places at which they can work, ascending.
  let places: [Int]
  /// Thousandths of a head by place; without meaning at those where they cannot work.
  let thousandths: [Int]

  init(of agent: Agent, at work: WorkPlaces) {
    places = work.places(of: agent)
    thousandths = (0..<work.count).map {
      agent.efficiency.thousandths(at: work.queue(of: $0).id)
    }
  }
}

/// The groups of all agents, numbered in the order of the agents.
struct SkillGroups {
  private(set) var all: [SkillGroup] = []
  /// The number of each agent's group.
  private(set) var ofAgent: [Identifier<Agent>: Int] = [:]

  init(agents: [Agent], work: WorkPlaces) {
    var numbers: [SkillGroup: Int] = [:]
    for agent in agents {
      let group = SkillGroup(of: agent, at: work)
      let number = numbers[group] ?? all.count
      if number == all.count {
        numbers[group] = number
        all.append(group)
      }
      ofAgent[agent.id] = number
    }
  }
}
