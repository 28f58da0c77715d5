import SeededNumbers
import Workforce

/// A ``TinyWorld`` whose contracts ask for stretches in one queue. The same seed gives the same instance.
struct StretchWorld {
  /// The instance of a seed.
  static func instance(seed: UInt64) throws -> Instance {
    instance(of: try TinyWorld.instance(seed: seed), seed: seed)
  }

  /// An instance with the rule, its jobs kept.
  static func instance(of plain: Instance, seed: UInt64) -> Instance {
    var random = SeededNumbers(seed: seed &+ 77_000)
    let contracts = plain.contracts.map { contract in
      var rules = RuleSet.none
      let enforcement: Enforcement =
        random.chance(1, in: 2) ? .hard : .priced(Double(random.number(1...15)))
      rules.shortestQueueStretch = Limit(60 * random.number(2...4), enforcement)
      return Contract(
        id: contract.id,
        weeklyPaidMinutes: contract.weeklyPaidMinutes,
        daysPerWeek: contract.daysPerWeek,
        shiftPatterns: contract.shiftPatterns,
        clockPolicy: contract.clockPolicy,
        // Without a rule of its own a contract has its location's.
        rules: random.chance(1, in: 5) ? .none : rules
      )
    }
    let agents = plain.agents.map { agent in
      agent.with(contract: contracts.first { $0.id == agent.contract.id })
    }
    return plain.with(contracts: contracts, agents: agents, jobs: plain.jobs)
  }
}
