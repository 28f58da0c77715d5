import SeededNumbers
import Workforce

/// Random worlds of all kinds that are small enough for brute force.
enum AnyWorld: CaseIterable {
  case plain, ruled, sessions, split, named, jobs, tails, absences, efficient

  /// The instance of a seed.
  func instance(seed: UInt64) throws -> Instance {
    switch self {
    case .plain: try TinyWorld.instance(seed: seed)
    case .ruled: try RuledWorld.instance(seed: seed)
    case .sessions: try SessionWorld.instance(seed: seed)
    case .split: try SplitWorld.instance(seed: seed)
    case .named: try NamedShiftWorld.instance(seed: seed)
    case .jobs: try JobWorld.instance(seed: seed)
    case .tails: try TailWorld.instance(seed: seed)
    case .absences: try AbsenceWorld.instance(seed: seed)
    case .efficient: try EfficientWorld.instance(seed: seed)
    }
  }

  /// What brute force says of a world of the kind.
  enum Optimum {
    /// The best objective; nil where there is no roster.
    case known(Double?)
    /// More rosters than are tried.
    case tooMany
  }

  /// The best objective of an instance of the kind.
  func optimum(of instance: Instance) -> Optimum {
    switch self {
    case .plain, .ruled, .sessions, .split, .tails, .absences, .efficient:
      return .known(BruteForce(instance: instance).optimum()?.objective)
    case .jobs:
      switch JobBruteForce(instance: instance).answer() {
      case .optimum(let optimum): return .known(optimum)
      case .infeasible: return .known(nil)
      case .tooMany: return .tooMany
      }
    case .named: return .known(NamedShiftOracle(instance: instance).optimum()?.objective)
    }
  }

  /// So many seeds for each kind; a debug build takes fewer.
  static var seeds: Range<UInt64> {
    #if DEBUG
      0..<3
    #else
      0..<40
    #endif
  }
}
