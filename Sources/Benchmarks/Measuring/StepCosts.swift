import InstanceGeneration
import Rostering
import Workforce

/// What one step of each phase of the runs on an instance costs.
struct StepCosts {
  /// The numbers of agents that can be measured.
  static let agentRange = GenerationSettings.agentRange
  /// The intervals, in minutes, that can be measured.
  static let intervals = GenerationSettings.intervals

  /// What the table calls the instance.
  let title: String
  /// The phases, in the order in which they began.
  private(set) var phases: [RosterResult.Phase]

  /// Microseconds of one step of a phase; nil where it took none.
  func microseconds(_ phase: String) -> Double? {
    phases.first { $0.name == phase }.map { $0.seconds / Double($0.count) * 1e6 }
  }

  /// Adds the phases of one more run.
  mutating func add(_ more: [RosterResult.Phase]) {
    for phase in more {
      guard let position = phases.firstIndex(where: { $0.name == phase.name }) else {
        phases.append(phase)
        continue
      }
      phases[position] = RosterResult.Phase(
        name: phase.name,
        seconds: phases[position].seconds + phase.seconds,
        count: phases[position].count + phase.count
      )
    }
  }

  /// Solves an instance once more on one thread, to so many improvement steps; the translation is a
  /// phase of one step.
  mutating func addRun(of instance: Instance, seed: UInt64, iterations: Int) {
    let watch = Stopwatch()
    let options = SolveOptions(
      timeLimitSeconds: nil,
      iterationLimit: iterations,
      gapPercent: -1,
      seed: seed,
      threads: 1
    )
    let solver = RosterSolver(instance: instance, options: options)
    let translation = RosterResult.Phase(name: "translation", seconds: watch.seconds, count: 1)
    add([translation] + solver.solve().phases)
  }
}

extension StepCosts {
  /// Makes the instance, with paid breaks at 15 minutes, and solves it on one thread; only phases of
  /// more than one step are kept.
  ///
  /// - Throws: ``InstanceSourceError`` when the instance has errors; ``ZoneError``.
  init(agents: Int, intervalMinutes: Int, seed: UInt64, seconds: Double) throws {
    let instance = try InstanceSource.generated(
      agents: agents,
      intervalMinutes: intervalMinutes,
      seed: seed
    )
    let options = SolveOptions(
      timeLimitSeconds: seconds,
      gapPercent: -1,
      seed: seed,
      threads: 1
    )
    title = "\(agents) agents"
    phases = RosterSolver(instance: instance, options: options).solve().phases
      .filter { $0.count > 1 }
  }
}
