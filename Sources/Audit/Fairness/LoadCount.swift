import WorkRules
import Workforce

/// Counts nights, weekends, early and late starts of every agent, planned and in the history, as the rule
/// ``FairShare`` counts them.
struct LoadCount {
  typealias Load = FairnessReport.Load

  /// By agent, in the instance's order: in the horizon.
  let planned: [[Load: Int]]
  /// By agent, in the instance's order: in the history.
  let earlier: [[Load: Int]]

  init(roster: Roster, instance: Instance) {
    let history = Dictionary(grouping: instance.history, by: \.agent)
    let shares = instance.agents.map { agent in Load.allCases.map { ($0, $0.share(of: agent)) } }
    planned = zip(instance.agents, shares).map { agent, shares in
      let schedule = AgentSchedule(
        agent: agent,
        horizon: instance.horizon,
        queues: [:],
        shifts: roster.shifts(of: agent.id),
        history: history[agent.id] ?? []
      )
      return Dictionary(uniqueKeysWithValues: shares.map { ($0, schedule.count(of: $1)) })
    }
    earlier = zip(instance.agents, shares).map { agent, shares in
      let own = history[agent.id] ?? []
      return Dictionary(
        uniqueKeysWithValues: shares.map { ($0, agent.historicCount(of: $1, in: own)) }
      )
    }
  }
}

extension FairnessReport.Load {
  /// What is counted of an agent: by the agent's own rule, if there is one, else as the rule does where
  /// nothing is said.
  fileprivate func share(of agent: Agent) -> FairShare {
    agent.rules.fairness.first { $0.load == load } ?? FairShare(load: load, price: 0)
  }

  private var load: FairShare.Load {
    switch self {
    case .nights: .nights
    case .weekends: .weekends
    case .earlyStarts: .earlyStarts
    case .lateStarts: .lateStarts
    }
  }
}
