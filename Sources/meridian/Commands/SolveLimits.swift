public import ArgumentParser
public import Rostering

/// The options that bound a search.
struct SolveLimits: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Seconds after which the best roster so far is taken (default: 60, or none when "
        + "--iterations is given).",
      valueName: "seconds"
    )
  )
  var timeLimit: Double?

  @Option(
    help: ArgumentHelp(
      "Stop when the gap is no larger than this, in percent of the required hours.",
      valueName: "percent"
    )
  )
  var gap = SolveOptions().gapPercent

  @Option(help: ArgumentHelp("Seed of the pseudo-random numbers.", valueName: "n"))
  var seed = SolveOptions().seed

  @Option(help: ArgumentHelp("Threads that may work at the same time.", valueName: "n"))
  var threads = SolveOptions().threads

  @Option(
    help: ArgumentHelp(
      "Improvement steps to try; without --time-limit, equal runs write equal bytes.",
      valueName: "n"
    )
  )
  var iterations: Int?

  @Option(
    help: """
      How the roster is found: full; no-glpk, bound and search alone; compact, the plain program \
      given whole to GLPK, for tiny instances.
      """
  )
  var strategy = SolveOptions().strategy

  func validate() throws {
    if let timeLimit { try Self.check(timeLimit: timeLimit) }
    guard gap.isFinite, gap >= 0 else {
      throw ValidationError("--gap must be 0 percent or more.")
    }
    guard (1...256).contains(threads) else {
      throw ValidationError("--threads must be 1 to 256.")
    }
    if let iterations, iterations < 1 {
      throw ValidationError("--iterations must be 1 or more.")
    }
  }

  /// Refuses a limit that is no number of seconds above 0, or too many.
  static func check(timeLimit: Double) throws {
    guard timeLimit > 0, timeLimit <= longestTimeLimit else {
      throw ValidationError("--time-limit must be more than 0 and at most 1000000 seconds.")
    }
  }

  /// Eleven days; what clocks count with holds far more, but not any number.
  private static let longestTimeLimit = 1_000_000.0

  /// Whether the clock has no say: the same instance, options and seed give the same bytes.
  var isReproducible: Bool { iterations != nil && timeLimit == nil }

  /// The options of the solver.
  var options: SolveOptions {
    SolveOptions(
      timeLimitSeconds: isReproducible ? nil : timeLimit ?? SolveOptions().timeLimitSeconds,
      iterationLimit: iterations,
      gapPercent: gap,
      seed: seed,
      threads: threads,
      strategy: strategy
    )
  }
}

extension SolveStrategy: ExpressibleByArgument {}
