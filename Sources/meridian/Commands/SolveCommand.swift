import ArgumentParser
import Audit
import Explanation
import Planning
import RosterFiles
import Rostering
import Workforce

/// `meridian solve`: reads an instance, makes a roster, has it audited and writes it.
struct SolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve",
    abstract: "Make the roster of an instance and write its tables and calendars.",
    discussion: """
      Ctrl-C or SIGTERM ends the search and writes the best roster so far; a second one ends at \
      once and writes nothing.
      """
  )

  @OptionGroup var source: InstanceArgument
  @OptionGroup var form: OutputForm
  @OptionGroup var limits: SolveLimits

  @Flag(help: "Show no progress.")
  var quiet = false

  @Flag(help: "Print where the time went to standard error, phase by phase.")
  var profile = false

  func validate() throws {
    if form.output == nil, !form.dryRun {
      throw ValidationError("Name the output folder with --output FOLDER, or ask for a --dry-run.")
    }
  }

  func run() throws {
    let instance = try source.read()
    let folder = try form.claimFolder()
    let result = try search(instance)
    if profile {
      Terminal.printErrors(PhaseTable(result.phases).text)
      Terminal.printErrors("\nPlan of the run\n" + SolvePlan.standard.lines.joined(separator: "\n"))
    }
    let audit = result.roster.map { AuditReport(of: $0, for: instance) }
    if let audit { try refuseViolations(of: audit) }
    let output = RosterOutput(
      instance: instance,
      result: result,
      audit: audit,
      options: form.options,
      version: MeridianVersion.current,
      seconds: limits.isReproducible ? nil : result.phases.reduce(0) { $0 + $1.seconds }
    )
    let files = try form.write(output.files, to: folder, hasRoster: result.roster != nil)
    try report(output.document, files: files)
  }

  private func search(_ instance: Instance) throws -> RosterResult {
    StopSignals.watch(saying: quiet ? nil : .nothing)
    let begin = ContinuousClock.now
    let progress = LiveProgress(isQuiet: quiet)
    let solver = RosterSolver(instance: instance, options: limits.options)
    let missing = solver.unsupportedFeatures
    guard missing.isEmpty else {
      throw Outcome.badInput.because("\(CompactModel.MissingParts(parts: missing))")
    }
    let rules = solver.infeasibleUnderCaps
    guard rules.isEmpty else { throw Outcome.badInput.because(rules) }
    let result = solver.solve(
      progress: { report in
        if !quiet, report.objective != nil {
          StopSignals.announce(form.dryRun ? .summary : .roster)
        }
        progress.show(report)
      },
      shouldStop: { StopSignals.isStopRequested }
    )
    defer { progress.finish() }
    guard result.status == .infeasible else { return result }
    if !quiet { StopSignals.announce(.explanation) }
    let limit = limits.options.timeLimitSeconds.map { begin + .seconds(max(1, $0)) }
    return explained(result, instance, until: limit, progress)
  }

  /// The result with the sentences of `meridian explain`, which knows all rules of the rule book, as
  /// far as the limit of time and the user let it find them.
  private func explained(
    _ result: RosterResult,
    _ instance: Instance,
    until limit: ContinuousClock.Instant?,
    _ progress: LiveProgress
  ) -> RosterResult {
    let concerned = Set(result.contradictions.compactMap(\.agent))
    let report = try? ContradictionReport(
      of: instance.agents.filter { concerned.contains($0.id) },
      in: instance,
      progress: { progress.show(activity: $0.text) },
      shouldStop: {
        StopSignals.isStopRequested || limit.map { ContinuousClock.now >= $0 } ?? false
      }
    )
    guard let report else { return result }
    let contradictions = result.contradictions.map { contradiction in
      guard let agent = contradiction.agent else { return contradiction }
      let sentences = report.conflicts.filter { $0.isOf(agent) }
        .map(\.fullSentence)
      return sentences.isEmpty
        ? contradiction
        : Contradiction(
          agent: agent,
          sentence: sentences.joined(separator: "; and ")
        )
    }
    return .without(
      result.status,
      because: result.stopReason,
      contradictions,
      seed: result.seed,
      phases: result.phases
    )
  }

  /// A roster that breaks a hard rule is a defect of the program: it is not written.
  private func refuseViolations(of audit: AuditReport) throws {
    guard let refusal = RosterRefusal(of: audit) else { return }
    throw refusal.outcome.because(refusal.lines)
  }

  private func report(_ document: ResultDocument, files: [OutputFile]) throws {
    switch document.status {
    case RosterResult.Status.infeasible.rawValue:
      throw Outcome.infeasible.because(
        ["No roster keeps all hard rules:"]
          + document.contradictions.map { "  " + $0.text }
          + ["'meridian explain \(source.instance)' says more."]
      )
    case RosterResult.Status.noRoster.rawValue:
      throw Outcome.noRoster.because(
        NoRosterText(document).lines
          + ["'meridian explain \(source.instance)' says whether hard rules leave one."]
      )
    default:
      try Terminal.print(SolveSummary(document).text)
      if let output = form.output, !form.dryRun {
        try Terminal.print("\n" + FileList(folder: output, files: files).text)
      }
    }
  }
}
