import ArgumentParser
import Rostering

/// `Benchmarks measure`: one run, reported to the process that started this one.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Make one run and print its figures as lines of key and value.",
    shouldDisplay: false
  )

  @Argument var folder: String
  @Option var seconds: Double
  @Option var gap: Double
  @Option var seed: UInt64
  @Option var threads: Int
  @Option var strategy: SolveStrategy

  func run() throws {
    let request = RunRequest(
      folder: folder,
      seconds: seconds,
      gapPercent: gap,
      seed: seed,
      threads: threads,
      strategy: strategy
    )
    print(MeasurementText.text(of: try MeasuredRun.measurement(of: request)))
  }
}
