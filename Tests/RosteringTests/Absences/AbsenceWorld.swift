import CivilTime
import SeededNumbers
import Workforce

/// The worlds of ``TinyWorld`` (even seeds) and ``RuledWorld`` (odd ones) with people who are absent
/// for a part of some dates, credited or so that the minimum is less, and whose contracts may ask for much.
enum AbsenceWorld {
  /// The instance of a seed.
  ///
  /// - Throws: ``ZoneError`` when the system has no zone data.
  static func instance(seed: UInt64) throws -> Instance {
    let plain =
      seed.isMultiple(of: 2)
      ? try TinyWorld.instance(seed: seed) : try RuledWorld.instance(seed: seed)
    var random = SeededNumbers(seed: seed &* 11 &+ 5)
    let agents = plain.agents.map { agent in
      agent.absent(absences(of: agent, in: plain.horizon, &random))
    }
    return plain.with(people: agents)
  }

  /// Hours at the begin or the end of one or two dates.
  private static func absences(
    of agent: Agent,
    in horizon: Horizon,
    _ random: inout SeededNumbers
  ) -> [TimeOff] {
    let dates = Set((0..<random.number(1...2)).map { _ in random.number(0...horizon.days - 1) })
    return dates.sorted().map { day in
      let date = horizon.firstDate.adding(days: day)
      let whole = agent.location.zone.day(date)
      let minutes = 60 * random.number(2...9)
      let isMorning = random.chance(1, in: 2)
      let range =
        isMorning
        ? whole.lowerBound..<whole.lowerBound.adding(minutes: minutes)
        : whole.upperBound.adding(minutes: -minutes)..<whole.upperBound
      return TimeOff(
        kind: "leave",
        dates: date...date,
        range: range,
        isWholeDays: false,
        creditMinutesPerDay: random.chance(2, in: 3) ? 60 * random.number(1...4) : 0,
        loweredMinutesPerDay: random.chance(1, in: 3) ? 60 * random.number(0...4) : nil
      )
    }
  }
}

extension Agent {
  /// The same agent with other absences.
  func absent(_ timeOff: [TimeOff]) -> Agent {
    Agent(
      id: id,
      name: name,
      location: location,
      homeDays: homeDays,
      contract: contract,
      languages: languages,
      roles: roles,
      firstDate: firstDate,
      lastDate: lastDate,
      availability: availability,
      timeOff: timeOff,
      pins: pins,
      hourlyCost: hourlyCost
    )
  }
}

extension Instance {
  /// The same instance with other people and contracts, of a ``RuledWorld`` too.
  func with(people agents: [Agent], contracts: [Contract]? = nil) -> Instance {
    Instance(
      name: name,
      revised: revised,
      horizon: horizon,
      locations: locations,
      clients: clients,
      queues: queues,
      contracts: contracts ?? self.contracts,
      agents: agents,
      history: history,
      requirement: requirement,
      handOvers: handOvers,
      requests: requests,
      prices: prices
    )
  }
}
