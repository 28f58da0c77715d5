import CivilTime
import SeededNumbers
import Workforce

/// A ``TinyWorld`` with one or two trainings and meetings: fixed or to be placed, single or held
/// together, hard or priced. The same seed gives the same instance.
struct SessionWorld {
  private var random: SeededNumbers
  private let plain: Instance

  /// The instance of a seed.
  static func instance(seed: UInt64) throws -> Instance {
    var world = SessionWorld(
      random: SeededNumbers(seed: seed &+ 77_000),
      plain: try TinyWorld.instance(seed: seed)
    )
    return world.instance()
  }

  private mutating func instance() -> Instance {
    var sessions: [Identifier<Agent>: [Session]] = [:]
    for number in 0..<random.number(1...2) {
      let session = session(number)
      for agent in plain.agents
      where number == 0 && agent.id == plain.agents[0].id
        || random.chance(2, in: 3)
      {
        sessions[agent.id, default: []].append(session)
      }
    }
    return plain.with(agents: plain.agents.map { $0.with(sessions: sessions[$0.id, default: []]) })
  }

  /// A session at some hours of one or two dates, by the clock of the first agent.
  private mutating func session(_ number: Int) -> Session {
    let zone = plain.agents[0].location.zone
    let pattern = plain.agents[0].contract.shiftPatterns[0]
    let first = random.number(0...(min(plain.horizon.days, 3) - 1))
    let last = random.chance(1, in: 3) ? min(first + 1, plain.horizon.days - 1) : first
    let earliest = pattern.earliestStart.minutes + 60 * random.number(0...3)
    let count = random.chance(1, in: 3) ? 1 : random.number(2...4)
    var starts: Set<Instant> = []
    for day in first...last {
      for step in 0..<count {
        let local = LocalDateTime(
          date: plain.horizon.firstDate.adding(days: day),
          minuteOfDay: earliest + 60 * step
        )
        starts.insert(zone.instant(of: local))
      }
    }
    return Session(
      id: Identifier("session-\(number)"),
      minutes: plain.horizon.intervalMinutes * random.number(1...2),
      starts: starts.sorted(),
      isTogether: random.chance(1, in: 2),
      enforcement: random.chance(1, in: 2) ? .hard : .priced(Double(random.number(1...25)))
    )
  }
}
