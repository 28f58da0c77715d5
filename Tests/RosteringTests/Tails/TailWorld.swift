import CivilTime
import SeededNumbers
import Workforce

/// The worlds of ``TinyWorld`` (even seeds) and ``RuledWorld`` (odd ones) whose shifts end within an
/// interval.
enum TailWorld {
  /// The instance of a seed.
  ///
  /// - Throws: ``ZoneError`` when the system has no zone data.
  static func instance(seed: UInt64) throws -> Instance {
    let plain =
      seed.isMultiple(of: 2)
      ? try TinyWorld.instance(seed: seed) : try RuledWorld.instance(seed: seed)
    var random = SeededNumbers(seed: seed &* 13 &+ 7)
    var contracts: [Identifier<Contract>: Contract] = [:]
    for contract in plain.contracts { contracts[contract.id] = contract.lengthened(&random) }
    let agents = plain.agents.map { agent in
      contracts[agent.contract.id].map { agent.under($0) } ?? agent
    }
    return plain.with(people: agents, contracts: plain.contracts.map { contracts[$0.id] ?? $0 })
  }
}

extension Contract {
  /// The same contract with shifts that are some minutes longer.
  fileprivate func lengthened(_ random: inout SeededNumbers) -> Contract {
    let patterns = shiftPatterns.map { pattern in
      let minutes = random.element(of: [6, 10, 24, 29])
      return ShiftPattern(
        id: pattern.id,
        lengthsMinutes: pattern.lengthsMinutes.map { $0 + minutes },
        earliestStart: pattern.earliestStart,
        latestStart: pattern.latestStart,
        startStepMinutes: pattern.startStepMinutes,
        weekdays: pattern.weekdays,
        breaks: pattern.breaks
      )
    }
    return Contract(
      id: id,
      weeklyPaidMinutes: weeklyPaidMinutes,
      daysPerWeek: daysPerWeek,
      shiftPatterns: patterns,
      clockPolicy: clockPolicy,
      rules: rules
    )
  }
}

extension Agent {
  /// The same agent under another contract.
  fileprivate func under(_ contract: Contract) -> Agent {
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
      pins: pins.filter { if case .shift = $0.day { false } else { true } },
      hourlyCost: hourlyCost
    )
  }
}
