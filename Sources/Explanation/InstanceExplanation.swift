public import GLPKSolver
public import Workforce

/// What cannot be had in an instance, and why.
public struct InstanceExplanation: Sendable {
  /// Hard rules that cannot hold together.
  public let contradictions: ContradictionReport
  /// Need that nobody can meet; nil where the search was stopped before it was looked at.
  public let shortage: ShortageReport?

  /// Looks for both.
  ///
  /// - Parameters:
  ///   - instance: what is to be planned.
  ///   - progress: told where the search stands.
  ///   - shouldStop: asked again and again; true ends the search with what was found so far.
  /// - Throws: ``GLPKError`` where GLPK gives up.
  public init(
    of instance: Instance,
    progress: (ExplanationProgress) -> Void = { _ in },
    shouldStop: @escaping () -> Bool = { false }
  ) throws(GLPKError) {
    contradictions = try ContradictionReport(
      of: instance,
      progress: progress,
      shouldStop: shouldStop
    )
    shortage = try ShortageReport(of: instance, progress: progress, shouldStop: shouldStop)
  }

  /// Whether the instance has no legal roster.
  public var isContradictory: Bool {
    contradictions.isContradictory
      || shortage?.minimums.isEmpty == false
  }
}
