public import Workforce

/// Queues whose need is more than those who may serve them can work in all, whatever the roster.
public struct HoursShortage: Hashable, Sendable {
  /// The queues.
  public let queues: [Identifier<Queue>]
  /// Hours needed of them, those left out that nobody could cover anyway.
  public let neededHours: Double
  /// People who may serve some of them.
  public let agents: [Identifier<Agent>]
  /// The most hours at work, breaks left out, that these people can have under their rules.
  public let workableHours: Double
  /// Hours that stay uncovered at least.
  public let missingHours: Double
}
