import Workforce

/// The time of one run: its limit, and what its phases took.
struct SolveClock {
  private let begin = ContinuousClock.now
  private var phases: [(name: String, seconds: Double, count: Int)] = []

  /// Seconds since the run began.
  var elapsedSeconds: Double { Self.seconds(since: begin) }

  /// The moment a number of seconds after the run began.
  func deadline(seconds: Double) -> ContinuousClock.Instant { begin + .seconds(seconds) }

  /// Adds the seconds since `start` to a phase.
  mutating func book(_ phase: String, since start: ContinuousClock.Instant, count: Int = 1) {
    let seconds = Self.seconds(since: start)
    if let position = phases.firstIndex(where: { $0.name == phase }) {
      phases[position].seconds += seconds
      phases[position].count += count
    } else {
      phases.append((phase, seconds, count))
    }
  }

  /// The phases in the order of their first entry.
  var report: [RosterResult.Phase] {
    phases.map { RosterResult.Phase(name: $0.name, seconds: $0.seconds, count: $0.count) }
  }

  private static func seconds(since start: ContinuousClock.Instant) -> Double {
    let parts = (ContinuousClock.now - start).components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }
}
