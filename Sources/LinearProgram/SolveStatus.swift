/// What point a solver has in hand, apart from why it stopped (``StopReason``).
public enum SolveStatus: Hashable, Sendable {
  /// A point that is proven best.
  case optimal
  /// A point that satisfies every condition and is not proven best.
  case feasible
  /// No point, and the proof that there is none.
  case infeasible
  /// The objective falls without end.
  case unbounded
  /// No feasible point is known, nor a proof that there is none.
  case undefined
  /// The solver named a state that is not known here; its code is kept.
  case unknown(code: Int32)

  /// Whether the point in hand satisfies every condition.
  public var hasFeasiblePoint: Bool { self == .optimal || self == .feasible }

  /// The state as one sentence.
  public var sentence: String {
    switch self {
    case .optimal: "The solution is optimal."
    case .feasible: "The solution is feasible and not proven optimal."
    case .infeasible: "There is no feasible solution."
    case .unbounded: "The objective falls without end."
    case .undefined: "No feasible solution is known, and none is ruled out."
    case .unknown(let code): "The solver reported the state \(code), which is not known."
    }
  }
}
