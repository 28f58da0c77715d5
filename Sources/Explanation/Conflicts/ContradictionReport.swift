public import Workforce

/// What keeps an instance from having any legal roster.
public struct ContradictionReport: Sendable {
  /// The contradictions, those of single agents first, in the instance's order.
  public let conflicts: [Conflict]
  /// Agents for whom neither a legal sequence of shifts nor a contradiction was found within the
  /// limit of time.
  public let unsettled: [Identifier<Agent>]
  /// Hard rules that the elastic program does not model and that its solutions break: nothing is
  /// said of them.
  public let unknownRules: [String]

  /// Whether the instance has no legal roster.
  public var isContradictory: Bool { !conflicts.isEmpty }
}
