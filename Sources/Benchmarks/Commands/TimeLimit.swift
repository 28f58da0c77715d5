import ArgumentParser
import Rostering

/// A limit of time: `SECONDS` for every instance, or `NAME=SECONDS` for the one of that name.
struct TimeLimit: ExpressibleByArgument {
  /// The instance that is meant; nil for all that no limit names.
  let instance: String?
  /// Wall-clock seconds, more than 0.
  let seconds: Double

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard
      let text = parts.last,
      let seconds = Double(text),
      seconds.isFinite,
      seconds > 0
    else { return nil }
    let name = parts.count == 2 ? String(parts[0]) : nil
    if name?.isEmpty == true { return nil }
    instance = name
    self.seconds = seconds
  }

  /// The seconds of an instance: its own, else those for all, else the solver's default.
  static func seconds(for instance: String, of limits: [TimeLimit]) -> Double {
    let limit =
      limits.last { $0.instance == instance } ?? limits.last { $0.instance == nil }
    return limit?.seconds ?? SolveOptions().timeLimitSeconds ?? 60
  }
}
