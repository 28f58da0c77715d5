import ArgumentParser
import LinearProgram
import Rostering
import SafeFiles
import Workforce

/// `meridian model`: writes the linear program of an instance.
struct ModelCommand: ParsableCommand {
  /// The formats in which a program can be written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case lp
  }

  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Write the linear program of an instance, for other solvers.",
    discussion: """
      The master over the tours found so far or, with --compact, the whole problem as one integer \
      program without tours. Ctrl-C, SIGTERM or the time limit end the search for tours, and the \
      program over those found by then is written.
      """
  )

  @OptionGroup var source: InstanceArgument

  @Option(help: "The format: lp, the LP format of CPLEX.")
  var format = Format.lp

  @Option(help: ArgumentHelp("File to write; standard output by default.", valueName: "file"))
  var output: String?

  @Flag(help: "The compact program: every duty and break of every agent, no tours.")
  var compact = false

  @Option(
    help: ArgumentHelp(
      "Seconds after which the tours found so far do (default: none).",
      valueName: "seconds"
    )
  )
  var timeLimit: Double?

  @Flag(help: "Show no progress.")
  var quiet = false

  func validate() throws {
    if let timeLimit { try SolveLimits.check(timeLimit: timeLimit) }
    if compact, timeLimit != nil {
      throw ValidationError("--time-limit goes without --compact, which looks for no tours.")
    }
  }

  func run() throws {
    let instance = try source.read()
    let program = compact ? try compactProgram(of: instance) : masterProgram(of: instance)
    let text: String
    do {
      text = try LPFormatWriter(title: instance.name).text(of: program)
    } catch {
      throw Outcome.defect.because("The program cannot be written: \(error)")
    }
    do {
      if let output { try SingleFile(output).write(text) } else { try Terminal.write(text) }
    } catch {
      throw Outcome.badInput.because("Cannot \(error.action) '\(error.path)': \(error.reason).")
    }
  }

  /// The master; where the search for tours was stopped, standard error says so.
  private func masterProgram(of instance: Instance) -> LinearProgram {
    StopSignals.watch(saying: quiet ? nil : .program)
    let progress = LiveProgress(isQuiet: quiet, firstSeconds: 2)
    let model = MasterModel(
      of: instance,
      timeLimitSeconds: timeLimit,
      progress: { progress.show($0) },
      shouldStop: { StopSignals.isStopRequested }
    )
    progress.finish()
    if model.isStopped {
      Terminal.printError(
        "Stopped before all tours were found: the program has the \(model.tourCount) found by then."
      )
    }
    return model.program
  }

  private func compactProgram(of instance: Instance) throws -> LinearProgram {
    do { return try CompactModel(instance: instance).program } catch {
      throw Outcome.badInput.because("\(error)")
    }
  }
}
