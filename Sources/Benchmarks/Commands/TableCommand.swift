import ArgumentParser
import Rostering

/// `Benchmarks INSTANCE…`: solves every instance with every seed and prints tables in Markdown.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Solve instances, each run in a process of its own, and print tables in Markdown.",
    discussion: """
      The exit code is 1 when a run gives no roster or the audit finds one wrong; the tables are \
      printed all the same.
      """
  )

  @Argument(help: ArgumentHelp("Folders of instances.", valueName: "instance"))
  var instances: [String]

  @Option(
    help: ArgumentHelp(
      "Seconds for all instances, or NAME=SECONDS for one; may be given several times.",
      valueName: "limit"
    )
  )
  var timeLimit: [TimeLimit] = []

  @Option(
    help: ArgumentHelp("Seed; given several times, medians and ranges appear.", valueName: "n")
  )
  var seed: [UInt64] = []

  @Option(
    help: """
      full, no-glpk or compact, as for meridian solve; given several times, each has a row \
      (default: full).
      """
  )
  var strategy: [SolveStrategy] = []

  @OptionGroup var options: RunOptions
  @OptionGroup var recording: RecordingOptions

  func validate() throws {
    let names = Set(instances.map(RunRequest.name(ofFolder:)))
    guard names.count == instances.count else {
      throw ValidationError("Two instances have the same name.")
    }
    if let name = timeLimit.compactMap(\.instance).first(where: { !names.contains($0) }) {
      throw ValidationError("--time-limit names '\(name)', which is not among the instances.")
    }
  }

  func run() throws {
    try recording.prepare(section: .table)
    let load = Machine.loadAverage
    var measurements: [Measurement] = []
    var remarks: [String] = []
    for request in requests {
      Terminal.printError("\(request.title), \(request.limitText)")
      do {
        let measurement = try MeasuringProcess.measurement(of: request)
        measurements.append(measurement)
        remarks += measurement.remarks
      } catch {
        remarks.append("\(request.title): \(error)")
      }
    }
    let report = TableReport(
      header: recording.header(load: load),
      measurements: measurements,
      remarks: remarks
    )
    try recording.publish(report.text, section: .table)
    if !remarks.isEmpty { throw ExitCode.failure }
  }

  private var requests: [RunRequest] {
    instances.flatMap { folder in
      (strategy.isEmpty ? [.full] : strategy).flatMap { strategy in
        (seed.isEmpty ? [1] : seed).map { seed in
          RunRequest(
            folder: folder,
            seconds: TimeLimit.seconds(for: RunRequest.name(ofFolder: folder), of: timeLimit),
            gapPercent: options.gap,
            seed: seed,
            threads: options.threads,
            strategy: strategy
          )
        }
      }
    }
  }
}
