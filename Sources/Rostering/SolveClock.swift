import Workforce

/// The time of one run: its limit, and what its phases took.
struct SolveClock {
  private let begin = ContinuousClock.now
  private var phases: [(name: String, seconds: Double, count: Int)] = []

  /// Seconds since the run began.
  var elapsedSeconds: Double { Self.seconds(since: begin) }

  /// Says when to stop: once `limit` seconds have passed since the run began, or when the caller
  /// asks to.
  func stopSignal(
    limit: Double?,
    or shouldStop: @escaping @Sendable () -> Bool
  ) -> @Sendable () -> Bool {
    guard let limit else { return shouldStop }
    let deadline = begin + .seconds(limit)
    return { shouldStop() || ContinuousClock.now >= deadline }
  }

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
