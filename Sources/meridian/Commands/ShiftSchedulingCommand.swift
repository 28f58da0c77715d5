import ArgumentParser
import Audit
import CivilTime
import RosterFiles
import Rostering
import SafeFiles
import ShiftSchedulingFiles
import Workforce

/// `meridian benchmark nrp`: the shift scheduling instances of schedulingbenchmarks.org.
struct ShiftSchedulingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nrp",
    abstract: "Solve shift scheduling instances of schedulingbenchmarks.org.",
    discussion: """
      Each file is solved in turn, within the limits. With --roster, a roster is scored instead: \
      exit code 1 says that it breaks rules, which are listed. Ctrl-C ends the search with the \
      best roster so far, and the files that follow are left out.
      """
  )

  @Argument(help: ArgumentHelp("Instances, one file each.", valueName: "file"))
  var files: [String]

  @OptionGroup var limits: SolveLimits

  @Option(help: ArgumentHelp("Score this roster of the one file named.", valueName: "file"))
  var roster: String?

  @Option(
    help: ArgumentHelp(
      "Folder for a roster per instance: new, empty, or with earlier rosters, which are replaced.",
      valueName: "folder"
    )
  )
  var output: String?

  @Flag(help: "Print one line of JSON per instance, and nothing else.")
  var json = false

  @Flag(help: "Print where the time went to standard error, phase by phase.")
  var profile = false

  func validate() throws {
    guard roster == nil || files.count == 1 else {
      throw ValidationError("--roster scores a roster of one file: name that file alone.")
    }
    guard roster == nil || output == nil else {
      throw ValidationError("--roster writes nothing: leave --output out.")
    }
  }

  func run() throws {
    let instances = try readInstances()
    if let roster {
      try score(roster, of: instances[0])
    } else {
      try solve(instances)
    }
  }

  // MARK: - Reading

  private func readInstances() throws -> [SchedulingInstance] {
    let reader: SchedulingReader
    do {
      reader = try SchedulingReader(zones: ZoneDatabase())
    } catch {
      throw Outcome.badInput.because("\(error)")
    }
    var errors: [String] = []
    var instances: [SchedulingInstance] = []
    for (path, name) in zip(files, SchedulingNames.short(for: files)) {
      do {
        instances.append(try reader.read(text(of: path), file: path, name: name))
      } catch let failure as FileFailure {
        errors.append("Cannot \(failure.action) '\(failure.path)': \(failure.reason).")
      } catch let error as SchedulingFileError {
        errors += error.problems.map { "error: \($0)" }
      }
    }
    guard errors.isEmpty else { throw Outcome.badInput.because(errors) }
    return instances
  }

  private func text(of path: String) throws(FileFailure) -> String {
    guard let text = try InputFile.text(of: path) else { throw FileFailure("read", path) }
    return text
  }

  // MARK: - Scoring

  private func score(_ path: String, of scheduling: SchedulingInstance) throws {
    let roster: Roster
    do {
      roster = try RosterText(scheduling).roster(from: text(of: path), file: path)
    } catch let failure as FileFailure {
      throw Outcome.badInput.because(
        "Cannot \(failure.action) '\(failure.path)': \(failure.reason)."
      )
    } catch let error as SchedulingFileError {
      throw Outcome.badInput.because(error.problems.map { "error: \($0)" })
    }
    let audit = AuditReport(of: roster, for: scheduling.instance)
    let score = SchedulingScore(instance: scheduling.instance.name, audit: audit)
    if json { try Terminal.write(score.json + "\n") } else { try Terminal.print(score.text) }
    guard score.brokenRules.isEmpty else {
      throw Outcome.brokenRules.because(
        ["The roster breaks \(count(score.brokenRules.count, "rule")):"]
          + score.brokenRules.map { "  \($0)" }
      )
    }
  }

  // MARK: - Solving

  private func solve(_ instances: [SchedulingInstance]) throws {
    try refuseStrategy(for: instances)
    let folder = try claimFolder(for: instances)
    StopSignals.watch(saying: json ? nil : .series)
    var runs: [SchedulingRun] = []
    var written: [OutputFile] = []
    for scheduling in instances where !StopSignals.isStopRequested {
      let run = SchedulingRun(of: scheduling, options: limits.options, isQuiet: json)
      runs.append(run)
      if let folder, let file = run.file {
        written.append(file)
        try write(written, to: folder)
      }
      if json { try Terminal.write(run.json + "\n") } else { try Terminal.print(run.text) }
      if profile { Terminal.printErrors(run.profile) }
      run.complaints.forEach { Terminal.printError($0) }
    }
    if !json, runs.count > 1 { try Terminal.print("\n" + SchedulingRun.table(of: runs)) }
    let left = instances.count - runs.count
    if left > 0 { Terminal.printError("Stopped: \(count(left, "file")) left out.") }
    if let worst = SchedulingRun.worstOutcome(of: runs) { throw ExitCode(worst.rawValue) }
  }

  /// Ends where the compact program does not hold an instance.
  private func refuseStrategy(for instances: [SchedulingInstance]) throws {
    guard limits.options.strategy == .compact else { return }
    let errors = instances.compactMap { scheduling -> String? in
      let solver = RosterSolver(instance: scheduling.instance, options: limits.options)
      let missing = solver.unsupportedFeatures
      guard !missing.isEmpty else { return nil }
      return "\(scheduling.instance.name): \(CompactModel.MissingParts(parts: missing))"
    }
    guard errors.isEmpty else { throw Outcome.badInput.because(errors) }
  }

  private func claimFolder(for instances: [SchedulingInstance]) throws -> OutputFolder? {
    guard let output else { return nil }
    guard Set(instances.map(\.instance.name)).count == instances.count else {
      throw Outcome.badInput.because(
        "Two of the files have the same name: their rosters cannot stand in one folder."
      )
    }
    do {
      return try OutputFolder(claiming: output, access: .shared)
    } catch {
      throw Outcome.badInput.because("\(error)")
    }
  }

  private func write(_ files: [OutputFile], to folder: OutputFolder) throws {
    do { try folder.write(files) } catch { throw Outcome.badInput.because("\(error)") }
  }
}
