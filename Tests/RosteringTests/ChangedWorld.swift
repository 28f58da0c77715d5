import Workforce

extension Instance {
  /// The same instance with some parts changed, of those that ``TinyWorld`` makes; without jobs unless
  /// some are given.
  func with(
    queues: [Queue]? = nil,
    contracts: [Contract]? = nil,
    agents: [Agent]? = nil,
    jobs: [Job] = [],
    prices: Prices? = nil
  ) -> Instance {
    Instance(
      name: name,
      revised: revised,
      horizon: horizon,
      locations: locations,
      clients: clients,
      queues: queues ?? self.queues,
      contracts: contracts ?? self.contracts,
      agents: agents ?? self.agents,
      history: history,
      requirement: requirement,
      jobs: jobs,
      prices: prices ?? self.prices
    )
  }
}

extension Agent {
  /// The same agent with some parts changed, of those that ``TinyWorld`` makes; without sessions and as
  /// one head unless told.
  func with(
    contract: Contract? = nil,
    sessions: [Session] = [],
    efficiency: Efficiency = .full
  ) -> Agent {
    Agent(
      id: id,
      name: name,
      location: location,
      contract: contract ?? self.contract,
      languages: languages,
      firstDate: firstDate,
      lastDate: lastDate,
      availability: availability,
      timeOff: timeOff,
      sessions: sessions,
      hourlyCost: hourlyCost,
      efficiency: efficiency
    )
  }
}

extension Queue {
  /// The same queue, which wants some fewest heads, or none.
  func with(minimumHeads: MinimumHeads?) -> Queue {
    Queue(
      id: id,
      client: client,
      language: language,
      shortagePrices: shortagePrices,
      minimumHeads: minimumHeads
    )
  }
}
