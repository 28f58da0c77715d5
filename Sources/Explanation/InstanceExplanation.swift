public import GLPKSolver
public import Workforce

/// What cannot be had in an instance, and why.
public struct InstanceExplanation: Sendable {
  /// Hard rules that cannot hold together.
  public let contradictions: ContradictionReport
  /// Need that nobody can meet.
  public let shortage: ShortageReport

  /// Looks for both.
  ///
  /// - Parameters:
  ///   - instance: what is to be planned.
  ///   - shouldStop: asked between agents; true ends the search for contradictions.
  /// - Throws: ``GLPKError`` where GLPK gives up.
  public init(of instance: Instance, shouldStop: () -> Bool = { false }) throws(GLPKError) {
    contradictions = try ContradictionReport(of: instance, shouldStop: shouldStop)
    shortage = try ShortageReport(of: instance)
  }

  /// Whether the instance has no legal roster.
  public var isContradictory: Bool {
    contradictions.isContradictory || shortage.uncoverable.contains(where: \.breaksMinimum)
  }
}
