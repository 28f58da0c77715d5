import Workforce

/// The time of one run: its limit, and what its phases took.
struct SolveClock {
  private let begin = ContinuousClock.now
  private var phases: [(phase: SolvePhase, seconds: Double, count: Int)] = []

  /// Seconds since the run began.
  var elapsedSeconds: Double { Self.seconds(since: begin) }

  /// Says when to stop: once `limit` seconds have passed since the run began, or when the caller
  /// asks to.
  func stopSignal(
    limit: Double?,
    or shouldStop: @escaping @Sendable () -> Bool
  ) -> @Sendable () -> Bool {
    guard let end = end(limit: limit) else { return shouldStop }
    return { shouldStop() || ContinuousClock.now >= end }
  }

  /// When `limit` seconds have passed since the run began; nil without a limit.
  func end(limit: Double?) -> ContinuousClock.Instant? { limit.map { begin + .seconds($0) } }

  /// Adds the seconds since `start` to a phase; those of masters and pricing in them are phases of their
  /// own.
  mutating func book(
    _ phase: SolvePhase,
    since start: ContinuousClock.Instant,
    count: Int = 1,
    with effort: ProgramEffort = ProgramEffort()
  ) {
    let inner = effort.master.seconds + effort.pricing.seconds
    add(phase, seconds: max(0, Self.seconds(since: start) - inner), count: count)
    for (phase, part) in [(SolvePhase.master, effort.master), (.pricing, effort.pricing)]
    where part.count > 0 {
      add(phase, seconds: part.seconds, count: part.count)
    }
  }

  private mutating func add(_ phase: SolvePhase, seconds: Double, count: Int) {
    if let position = phases.firstIndex(where: { $0.phase == phase }) {
      phases[position].seconds += seconds
      phases[position].count += count
    } else {
      phases.append((phase, seconds, count))
    }
  }

  /// What a phase took so far; nil where it was not entered.
  func past(_ phase: SolvePhase) -> (seconds: Double, count: Int)? {
    phases.first { $0.phase == phase }.map { ($0.seconds, $0.count) }
  }

  /// The phases in the order of their first entry.
  var report: [RosterResult.Phase] {
    phases.map { RosterResult.Phase(name: $0.phase.rawValue, seconds: $0.seconds, count: $0.count) }
  }

  private static func seconds(since start: ContinuousClock.Instant) -> Double {
    (ContinuousClock.now - start) / .seconds(1)
  }
}
