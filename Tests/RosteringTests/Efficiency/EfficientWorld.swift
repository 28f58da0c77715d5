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
      let price = Double(random.number(2...6))
      return queue.with(minimumHeads: MinimumHeads(1, enforcement: .priced(price)))
    }
    return plain.with(queues: queues, agents: agents)
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
      return agent.with(efficiency: Efficiency(thousandths: general, thousandthsByQueue: single))
    }
  }
}

extension Instance {
  /// The same instance, whose queues want no fewest heads.
  var withoutMinimumHeads: Instance { with(queues: queues.map { $0.with(minimumHeads: nil) }) }
}
