public import LinearProgram

/// What the simplex method came to.
public struct SimplexOutcome: Hashable, Sendable {
  /// What point there is.
  public var status: SolveStatus
  /// Why the method stopped.
  public var stopReason: StopReason
  /// GLPK's own code of the last run.
  public var code: GLPKReturnCode
  /// The objective at the point in hand; only as good as that point (``status``).
  public var objective: Double
  /// Simplex iterations, over all restarts.
  public var iterations: Int
  /// Whether the row duals are feasible prices within the dual tolerance, so that ``objective`` is
  /// a lower bound.
  public var isDualFeasible: Bool
  /// How often a broken basis was replaced before the method could go on.
  public var basisRebuilds: Int
}
