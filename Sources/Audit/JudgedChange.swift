public import WorkRules
public import Workforce

/// What a change of a few people's shifts would do to a roster, everybody else as they are.
///
/// It holds what differs alone; ``AuditedRoster/applying(_:)`` gives all of the changed roster.
public struct JudgedChange: Sendable {
  /// By how much each part of the objective would change; less than 0 where it would fall.
  public let change: Objective
  /// Hard rules of single agents that the change breaks and the roster does not.
  public let broken: [Violation]
  /// Hard rules that no agent breaks alone, and that the change breaks and the roster does not.
  public let brokenShared: [SharedViolation]
  /// Whether the changed roster keeps every hard rule.
  public let isLegal: Bool

  /// One person's part of the change.
  struct Part: Sendable {
    let id: Identifier<Agent>
    /// The position in the instance; nil for somebody who is not in it.
    let position: Int?
    /// The shifts taken away.
    let gone: [Shift]
    /// The shifts put in.
    let come: [Shift]
    /// All shifts after the change, by start.
    let shifts: [Shift]
    /// What they come to.
    let account: AgentAccount
  }

  /// What changes, person by person, in the order of ids.
  let parts: [Part]
  /// What is broken at the places that the change touches.
  let findings: [Int: [SharedViolation]]
  let shared: SharedRules
  let sessions: SessionTimes
}
