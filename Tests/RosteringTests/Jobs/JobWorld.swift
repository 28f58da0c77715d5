import CivilTime
import SeededNumbers
import Workforce

/// A ``TinyWorld`` with one or two jobs that may wait. The same seed gives the same instance.
struct JobWorld {
  /// The instance of a seed.
  static func instance(seed: UInt64) throws -> Instance {
    instance(of: try TinyWorld.instance(seed: seed), seed: seed)
  }

  /// An instance with jobs of a seed.
  static func instance(of plain: Instance, seed: UInt64, prices: Prices? = nil) -> Instance {
    var random = SeededNumbers(seed: seed &+ 55_000)
    let grid = plain.requirement.grid
    let jobs = (0..<random.number(1...2)).map { number in
      let length = min(grid.count, random.number(4...20))
      let first = random.number(0...min(30, grid.count - length))
      let start = grid.range(ofInterval: first).lowerBound
      return Job(
        id: Identifier("job-\(number)"),
        queue: random.element(of: plain.queues),
        window: start..<start.adding(minutes: length * grid.intervalMinutes),
        minutes: grid.intervalMinutes * random.number(1...4),
        hourPrice: Double(random.number(1...14))
      )
    }
    return plain.with(jobs: jobs, prices: prices)
  }
}
