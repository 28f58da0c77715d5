import Rostering
import Workforce

/// How often per second the phases of a run come round, by the number of threads.
struct PhaseRates {
  /// The numbers of threads that are set against one another.
  static let threadCounts = [1, 2]

  /// The instance's name.
  let instance: String
  /// The phases that run more than once, in the order of their first run.
  private(set) var phases: [String] = []
  private var rates: [String: [Int: [Double]]] = [:]

  init(instance: String) {
    self.instance = instance
  }

  /// Solves once and books its phases. No gap ends the run early; the steps alone do.
  mutating func add(_ instance: Instance, threads: Int, iterations: Int) {
    let options = SolveOptions(
      timeLimitSeconds: nil,
      iterationLimit: iterations,
      gapPercent: -1,
      threads: threads
    )
    for phase in RosterSolver(instance: instance, options: options).solve().phases
    where phase.count > 1 && phase.seconds > 0 {
      if !phases.contains(phase.name) { phases.append(phase.name) }
      rates[phase.name, default: [:]][threads, default: []]
        .append(Double(phase.count) / phase.seconds)
    }
  }

  /// Rounds of a phase per second, one figure per run; empty when it never ran.
  func perSecond(_ phase: String, threads: Int) -> Spread {
    Spread(rates[phase]?[threads] ?? [])
  }
}
