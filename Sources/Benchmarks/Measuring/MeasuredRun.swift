import Audit
import CivilTime
import Rostering
import Workforce

/// One run in this process, from the files to the audited roster.
struct MeasuredRun {
  private let request: RunRequest
  private let watch = Stopwatch()
  private var firstRosterSeconds: Double?
  private var provenSeconds: Double?

  /// Reads, solves and audits.
  ///
  /// - Throws: ``InstanceSourceError`` when the folder holds no instance.
  static func measurement(of request: RunRequest) throws -> Measurement {
    var run = MeasuredRun(request: request)
    return try run.measure()
  }

  private init(request: RunRequest) {
    self.request = request
  }

  private mutating func measure() throws -> Measurement {
    let instance = try InstanceSource.instance(in: request.folder)
    let read = watch.seconds
    let solver = RosterSolver(instance: instance, options: options)
    let translated = watch.seconds
    let isHeld = solver.unsupportedFeatures.isEmpty
    let result = withoutActuallyEscaping({ (progress: SolveProgress) in note(progress) }) {
      solver.solve(progress: $0)
    }
    let total = watch.seconds
    let worth = worth(of: result, for: instance)
    let audited = watch.seconds
    if let worth, worth.gapPercentOfRequiredHours <= Measurement.provenPercent {
      provenSeconds = provenSeconds ?? total
    } else {
      provenSeconds = nil
    }
    if worth != nil { firstRosterSeconds = firstRosterSeconds ?? total }
    let phases =
      [
        .init(name: "reading", seconds: read),
        .init(name: "translation", seconds: translated - read),
      ]
      + result.phases.map { Measurement.Phase(name: $0.name, seconds: $0.seconds) }
      + [.init(name: "audit", seconds: audited - total)]
    return measurement(
      instance,
      result,
      worth,
      endedBy: isHeld ? result.stopReason.rawValue : "not held",
      totalSeconds: total,
      phases: phases
    )
  }

  private var options: SolveOptions {
    SolveOptions(
      timeLimitSeconds: request.seconds,
      gapPercent: request.gapPercent,
      seed: request.seed,
      threads: request.threads,
      strategy: request.strategy
    )
  }

  private mutating func note(_ progress: SolveProgress) {
    if progress.objective != nil { firstRosterSeconds = firstRosterSeconds ?? watch.seconds }
    if let gap = progress.gap, gap.percentOfRequiredHours <= Measurement.provenPercent {
      provenSeconds = provenSeconds ?? watch.seconds
    }
  }

  private func worth(of result: RosterResult, for instance: Instance) -> Measurement.Worth? {
    guard
      let roster = result.roster,
      let solverObjective = result.objective,
      let bound = result.lowerBound
    else { return nil }
    let audit = AuditReport(of: roster, for: instance)
    let objective = audit.objective.total
    let gap = Gap(objective: objective, lowerBound: bound, instance: instance)
    return Measurement.Worth(
      objective: objective,
      solverObjective: solverObjective.total,
      gapHours: gap.hours,
      gapPercentOfRequiredHours: gap.percentOfRequiredHours,
      gapPercentOfObjective: gap.percentOfObjective,
      shortHours: audit.coverage.totals().shortHours,
      violations: audit.hardViolations.count,
      firstViolation: audit.hardViolations.first.map { "\($0)" } ?? ""
    )
  }

  private func measurement(
    _ instance: Instance,
    _ result: RosterResult,
    _ worth: Measurement.Worth?,
    endedBy: String,
    totalSeconds: Double,
    phases: [Measurement.Phase]
  ) -> Measurement {
    Measurement(
      instance: request.name,
      seed: request.seed,
      limitSeconds: request.seconds,
      threads: request.threads,
      strategy: request.strategy.rawValue,
      agents: instance.agents.count,
      queues: instance.queues.count,
      intervals: instance.requirement.grid.count,
      requiredHours: instance.requirement.totalHours,
      firstRosterSeconds: firstRosterSeconds,
      provenSeconds: provenSeconds,
      totalSeconds: totalSeconds,
      status: result.status.rawValue,
      stopReason: endedBy,
      lowerBound: result.lowerBound,
      worth: worth,
      peakMemoryMebibytes: Machine.peakMemoryMebibytes,
      phases: phases
    )
  }
}
