public import LinearProgram

/// What branch and cut came to.
public struct IntegerOutcome: Hashable, Sendable {
  /// What point there is.
  public var status: SolveStatus
  /// Why the search stopped.
  public var stopReason: StopReason
  /// GLPK's own code.
  public var code: GLPKReturnCode
  /// The objective of the best integer point; `nil` where none is known.
  public var objective: Double?
  /// No integer point has a smaller objective, within the tolerance; `-infinity` where nothing is
  /// known, `infinity` where there is no integer point.
  public var bound: Double
  /// Nodes of the search tree, the root among them.
  public var nodes: Int
  /// Simplex iterations in all nodes, the root's among them.
  public var iterations: Int

  /// Objective less bound, never negative; `nil` where no integer point is known.
  public var gap: Double? { objective.map { max(0, $0 - bound) } }
}
