/// The figures of one run. Seconds count from the moment the instance's files begin to be read.
struct Measurement {
  /// Seconds of one phase.
  struct Phase {
    /// The phase's name.
    let name: String
    /// Wall-clock seconds.
    let seconds: Double
  }

  /// What a roster is worth: the audit's figures, with the solver's bound under them.
  struct Worth {
    /// The audit's objective.
    let objective: Double
    /// The solver's objective, which should be the same.
    let solverObjective: Double
    /// Objective minus bound in hours of a missing head.
    let gapHours: Double
    /// ``gapHours`` in percent of the required hours.
    let gapPercentOfRequiredHours: Double
    /// Objective minus bound in percent of the objective.
    let gapPercentOfObjective: Double
    /// Hours short by the audit.
    let shortHours: Double
    /// How many rules the audit finds broken.
    let violations: Int
    /// The first of them.
    let firstViolation: String
  }

  /// The gap that counts as proven, in percent of the required hours.
  static let provenPercent = 0.25

  /// The instance's name.
  let instance: String
  /// Seed of the pseudo-random numbers.
  let seed: UInt64
  /// Seconds that the solver had.
  let limitSeconds: Double
  /// Threads that it had.
  let threads: Int
  /// The strategy's name.
  let strategy: String
  let agents: Int
  let queues: Int
  let intervals: Int
  let requiredHours: Double
  /// Seconds until the first roster was there; nil when none came.
  let firstRosterSeconds: Double?
  /// Seconds until the gap was at most ``provenPercent``; nil when it never was.
  let provenSeconds: Double?
  /// Seconds until the roster was there in full.
  let totalSeconds: Double
  /// The solver's word for what it found.
  let status: String
  /// The solver's word for why it ended.
  let stopReason: String
  /// A floor under every roster's objective.
  let lowerBound: Double?
  /// What the roster is worth; nil when there is none.
  let worth: Worth?
  /// The most memory that was resident at any time, in MiB; nil when the system does not say.
  let peakMemoryMebibytes: Double?
  /// Where the time went, in order.
  let phases: [Phase]

  /// What a reader must know before trusting the figures; empty when all is well.
  var remarks: [String] {
    let place = "\(instance), \(strategy), seed \(seed): "
    guard let worth else { return [place + "no roster (\(status), \(stopReason))"] }
    var remarks: [String] = []
    if worth.violations > 0 {
      remarks.append(
        place + "the audit finds rules broken (\(worth.violations)), first: \(worth.firstViolation)"
      )
    }
    let tolerance = max(1, abs(worth.objective)) * 1e-6
    if abs(worth.objective - worth.solverObjective) > tolerance {
      remarks.append(
        place + "the audit's objective is \(worth.objective), the solver's "
          + "\(worth.solverObjective)"
      )
    }
    if let lowerBound, lowerBound > worth.objective + tolerance {
      remarks.append(
        place + "the bound \(lowerBound) is above the audit's objective \(worth.objective)"
      )
    }
    return remarks
  }
}
