import Audit
import RosterFiles
import Rostering
import ShiftSchedulingFiles
import WorkRules
import Workforce

/// One benchmark instance solved: the figures, the roster's file, and what went wrong.
struct SchedulingRun {
  private let instance: Instance
  private let result: RosterResult
  private let times: SchedulingTimes
  /// The roster's score by the audit; nil without a roster.
  private let score: SchedulingScore?
  /// The roster to be written; nil without one that keeps the rules.
  let file: OutputFile?

  /// Solves an instance and has the roster audited.
  init(of scheduling: SchedulingInstance, options: SolveOptions, isQuiet: Bool) {
    instance = scheduling.instance
    let times = SchedulingTimes()
    let progress = LiveProgress(isQuiet: isQuiet, requiresHours: false)
    result = RosterSolver(instance: instance, options: options).solve(
      progress: { report in
        times.note(report)
        progress.show(report)
      },
      shouldStop: { StopSignals.isStopRequested }
    )
    progress.finish()
    times.finish()
    self.times = times
    let instance = instance
    score = result.roster.map {
      SchedulingScore(instance: instance.name, audit: AuditReport(of: $0, for: instance))
    }
    let isLegal = score?.brokenRules.isEmpty ?? false
    file = result.roster.flatMap { roster in
      guard isLegal else { return nil }
      return OutputFile(
        path: instance.name + ".csv",
        text: RosterText(scheduling).text(of: roster)
      )
    }
  }

  /// The roster's value as the audit counts it; nil without a roster that keeps the rules.
  private var value: Double? { file == nil ? nil : score?.objective.total }

  /// How the run ended, as the exit code of a run of this instance alone.
  private var outcome: Outcome {
    switch result.status {
    case .infeasible: .infeasible
    case .noRoster: .noRoster
    case .optimal, .feasible: file == nil ? .defect : .done
    }
  }

  /// The outcome that the exit code of all runs together says; nil when all went well.
  static func worstOutcome(of runs: [SchedulingRun]) -> Outcome? {
    let failures = runs.map(\.outcome).filter { $0 != .done }
    return failures.contains(.defect) ? .defect : failures.max { $0.rawValue < $1.rawValue }
  }

  /// What has to be said on standard error.
  var complaints: [String] {
    switch outcome {
    case .infeasible:
      ["\(instance.name): no roster keeps all hard rules:"]
        + result.contradictions.map { ($0.agent.map { "  \($0): " } ?? "  ") + $0.sentence }
    case .noRoster:
      ["\(instance.name): no roster was found (\(result.stopReason.rawValue))."]
    case .defect:
      ["\(instance.name): the roster breaks rules; it is not written. This is a defect."]
        + (score?.brokenRules.prefix(20).map { "  \($0)" } ?? [])
    case .done, .badInput: []
    }
  }
}

// MARK: - Words

extension SchedulingRun {
  private var isProven: Bool { result.status == .optimal }

  private var state: String {
    switch outcome {
    case .done: isProven ? "proven" : "feasible"
    case .infeasible: "infeasible"
    case .noRoster: "no roster"
    case .defect, .badInput: "defect"
    }
  }

  private var gapPercent: Double? {
    guard let value, let bound = result.lowerBound else { return nil }
    return Gap(objective: value, lowerBound: bound, instance: instance).percentOfObjective
  }

  private var cells: [String] {
    [
      instance.name,
      value.map(SchedulingFigures.value) ?? "-",
      result.lowerBound.map(SchedulingFigures.bound) ?? "-",
      gapPercent.map { decimal($0, digits: 3) } ?? "-",
      state,
    ] + [times.first, times.best, times.end].map { $0.map { decimal($0, digits: 2) } ?? "-" }
  }

  private static let titles = [
    "Instance", "value", "bound", "gap %", "state", "first s", "best s", "end s",
  ]

  /// A table with a row per run; gaps are in percent of the value.
  static func table(of runs: [SchedulingRun]) -> String {
    var table = TextTable([.left, .right, .right, .right, .left], header: titles)
    runs.forEach { table.append($0.cells) }
    return table.text
  }

  /// The figures of this run alone.
  var text: String {
    var table = TextTable([.left, .left])
    let (cells, seconds) = (cells, cells.suffix(3).map { $0 == "-" ? $0 : $0 + " s" })
    let parts = value == nil ? "" : score.map { " = " + $0.parts } ?? ""
    table.append(["Instance", "\(instance.name): \(cells[4]) (\(result.stopReason.rawValue))"])
    table.append(["Value", cells[1] + parts])
    table.append(["Bound", "\(cells[2]), gap \(cells[3])%"])
    table.append(["Times", "first \(seconds[0]), best \(seconds[1]), end \(seconds[2])"])
    return table.text
  }

  /// Where the time went, phase by phase.
  var profile: String { PhaseTable(result.phases).text }

  /// The figures of this run in one line of JSON; what is not known is null.
  var json: String {
    let seconds: (Double?) -> JSONText = { $0.map { .decimal($0, digits: 3) } ?? .null }
    let parts = value == nil ? nil : score?.objective
    return JSONText.object([
      ("instance", .string(instance.name)),
      ("status", .string(state)),
      ("stop_reason", .string(result.stopReason.rawValue)),
      ("value", SchedulingFigures.json(value: value)),
      ("lower_bound", SchedulingFigures.json(bound: result.lowerBound)),
      ("cover", SchedulingFigures.json(value: parts?.shiftCover)),
      ("requests", SchedulingFigures.json(value: parts?.requests)),
      ("first_roster_seconds", seconds(times.first)),
      ("best_roster_seconds", seconds(times.best)),
      ("seconds", seconds(times.end)),
    ]).line
  }
}
