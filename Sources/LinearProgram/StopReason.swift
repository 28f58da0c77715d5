/// Why a solver stopped, apart from what point it has in hand (``SolveStatus``).
public enum StopReason: Hashable, Sendable {
  /// The search came to its own end.
  case completed
  /// The allowed number of simplex iterations was used up.
  case iterationLimit
  /// The allowed number of branch-and-bound nodes was used up.
  case nodeLimit
  /// The allowed time was used up.
  case timeLimit
  /// The gap between the best point and the bound is as small as was asked for.
  case gapReached
  /// The objective passed the limit that was set for it.
  case objectiveLimit
  /// The caller asked for the end.
  case stopRequested
  /// The solver could not go on with the precision that it has.
  case numericalDifficulty
  /// The solver refused the program as given.
  case refused
  /// The solver gave a reason that is not known here; its code is kept.
  case unknown(code: Int32)

  /// The reason as one sentence.
  public var sentence: String {
    switch self {
    case .completed: "The search was completed."
    case .iterationLimit: "The iteration limit was reached."
    case .nodeLimit: "The node limit was reached."
    case .timeLimit: "The time limit was reached."
    case .gapReached: "The gap is as small as was asked for."
    case .objectiveLimit: "The objective limit was reached."
    case .stopRequested: "The caller asked to stop."
    case .numericalDifficulty: "The solver met numerical difficulties."
    case .refused: "The solver refused the program."
    case .unknown(let code): "The solver stopped with the code \(code), which is not known."
    }
  }
}
