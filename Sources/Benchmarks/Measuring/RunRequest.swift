import Rostering

/// What one run is asked to do.
struct RunRequest {
  /// The instance's folder.
  let folder: String
  /// Wall-clock seconds that the solver has.
  let seconds: Double
  /// The gap at which the solver stops, in percent of the required hours.
  let gapPercent: Double
  /// Seed of the pseudo-random numbers.
  let seed: UInt64
  /// Threads that may work at the same time.
  let threads: Int
  /// How the roster is found.
  let strategy: SolveStrategy

  /// The last part of the folder's path.
  var name: String { RunRequest.name(ofFolder: folder) }

  /// Instance, strategy and seed, for those who wait.
  var title: String { "\(name), \(strategy.rawValue), seed \(seed)" }

  /// The limit in words.
  var limitText: String { "at most \(fixed(seconds, digits: seconds < 10 ? 1 : 0)) s" }

  /// The arguments with which this program makes the run.
  var arguments: [String] {
    [
      "measure", "--seconds", "\(seconds)", "--gap", "\(gapPercent)", "--seed", "\(seed)",
      "--threads", "\(threads)", "--strategy", strategy.rawValue, "--", folder,
    ]
  }

  /// The last part of a path, slashes at its end left out.
  static func name(ofFolder folder: String) -> String {
    folder.split(separator: "/").last.map(String.init) ?? folder
  }
}
