public import WorkRules
public import Workforce

/// What a change of one agent's shifts would do, everybody else as they are.
public struct Alternative: Hashable, Sendable {
  /// The shifts taken away.
  public let removed: [Shift]
  /// The shifts put in, at the queues that pay most for them.
  public let added: [Shift]
  /// Hard rules of the agent that the change breaks and the roster does not.
  public let broken: [Violation]
  /// Hard rules that no agent breaks alone, and that the change breaks and the roster does not.
  public let brokenShared: [SharedViolation]
  /// By how much each part of the objective would change; less than 0 where it would fall.
  public let change: Objective

  /// Whether the change keeps every hard rule of the agent that the roster keeps.
  public var isLegal: Bool { broken.isEmpty }
}
