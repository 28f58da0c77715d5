import CivilTime
import SeededNumbers
import Workforce

/// The tiny worlds of ``TinyWorld`` with people of different efficiency.
enum EfficientWorld {
  /// The instance of a seed.
  ///
  /// - Throws: ``ZoneError`` when the system has no zone data.
  static func instance(seed: UInt64) throws -> Instance {
    let plain = try TinyWorld.instance(seed: seed)
    var random = SeededNumbers(seed: seed &* 7 &+ 3)
    let agents = varied(plain.agents, of: plain.queues, &random)
    let queues = plain.queues.map { queue -> Queue in
      guard random.chance(1, in: 4) else { return queue }
      return Queue(
        id: queue.id,
        client: queue.client,
        language: queue.language,
        shortagePrices: queue.shortagePrices,
        minimumHeads: MinimumHeads(1, enforcement: .priced(Double(random.number(2...6))))
      )
    }
    return Instance(
      name: plain.name,
      revised: plain.revised,
      horizon: plain.horizon,
      locations: plain.locations,
      clients: plain.clients,
      queues: queues,
      contracts: plain.contracts,
      agents: agents,
      history: plain.history,
      requirement: plain.requirement,
      prices: plain.prices
    )
  }
}

extension EfficientWorld {
  /// The same people, as much of a head as chance has it.
  static func varied(
    _ agents: [Agent],
    of queues: [Queue],
    _ random: inout SeededNumbers
  ) -> [Agent] {
    let choices = [500, 750, 800, 1000, 1250, 1333]
    return agents.map { agent in
      let general = random.element(of: choices)
      let single =
        random.chance(1, in: 2) ? [random.element(of: queues).id: random.element(of: choices)] : [:]
      return agent.with(Efficiency(thousandths: general, thousandthsByQueue: single))
    }
  }
}

extension Instance {
  /// The same instance, whose queues want no fewest heads.
  var withoutMinimumHeads: Instance {
    Instance(
      name: name,
      revised: revised,
      horizon: horizon,
      locations: locations,
      clients: clients,
      queues: queues.map {
        Queue(
          id: $0.id,
          client: $0.client,
          language: $0.language,
          shortagePrices: $0.shortagePrices
        )
      },
      contracts: contracts,
      agents: agents,
      history: history,
      requirement: requirement,
      prices: prices
    )
  }
}

extension Agent {
  /// The same agent, as much of a head as this.
  func with(_ efficiency: Efficiency) -> Agent {
    Agent(
      id: id,
      name: name,
      location: location,
      contract: contract,
      languages: languages,
      firstDate: firstDate,
      lastDate: lastDate,
      availability: availability,
      timeOff: timeOff,
      efficiency: efficiency
    )
  }
}
