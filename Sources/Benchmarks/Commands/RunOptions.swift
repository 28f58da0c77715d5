public import ArgumentParser
public import Rostering

extension SolveStrategy: ExpressibleByArgument {}

/// The options that every run of a table shares.
struct RunOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Threads that may work at the same time.", valueName: "n"))
  var threads = SolveOptions().threads

  @Option(
    help: ArgumentHelp(
      "End a run when the gap is no larger, in percent of the required hours.",
      valueName: "percent"
    )
  )
  var gap = SolveOptions().gapPercent

  func validate() throws {
    guard (1...256).contains(threads) else {
      throw ValidationError("--threads must be 1 to 256.")
    }
    guard gap.isFinite, gap >= 0 else {
      throw ValidationError("--gap must be 0 percent or more.")
    }
  }
}
