import CivilTime
import InstanceFiles
import InstanceGeneration
import Rostering
import Workforce

/// What one step of each phase of a run on a generated instance costs.
struct StepCosts {
  /// The numbers of agents that can be measured.
  static let agentRange = GenerationSettings.agentRange
  /// The intervals, in minutes, that can be measured.
  static let intervals = GenerationSettings.intervals

  /// People in the instance.
  let agents: Int
  /// The phases that have more than one step, in the order in which they began.
  let phases: [RosterResult.Phase]

  /// Microseconds of one step of a phase; nil where it took none.
  func microseconds(_ phase: String) -> Double? {
    phases.first { $0.name == phase }.map { $0.seconds / Double($0.count) * 1e6 }
  }
}

extension StepCosts {
  /// Makes the instance, with paid breaks at 15 minutes, and solves it on one thread.
  ///
  /// - Throws: ``InstanceSourceError`` when the instance has errors; ``ZoneError``.
  init(agents: Int, intervalMinutes: Int, seed: UInt64, seconds: Double) throws {
    let zones = try ZoneDatabase()
    let settings = GenerationSettings(
      agents: agents,
      intervalMinutes: intervalMinutes,
      seed: seed,
      hasShortBreaks: intervalMinutes == 15
    )
    let files = try InstanceGenerator(settings: settings, zones: zones).files()
    let reading = InstanceReader(zones: zones).read(
      InstanceFolder(
        files: Dictionary(files.map { ($0.name, Array($0.text.utf8)) }) { first, _ in first }
      )
    )
    guard let instance = reading.instance else {
      throw InstanceSourceError(
        folder: "generated, \(agents) agents",
        errors: reading.errors.map { "\($0)" }
      )
    }
    let options = SolveOptions(
      timeLimitSeconds: seconds,
      gapPercent: -1,
      seed: seed,
      threads: 1
    )
    self.agents = agents
    phases = RosterSolver(instance: instance, options: options).solve().phases
      .filter { $0.count > 1 }
  }
}
