public import Workforce

/// Where a run stands.
public struct SolveProgress: Sendable {
  /// Seconds since the run began.
  public let elapsedSeconds: Double
  /// What the run is doing, in a few words.
  public let activity: String
  /// The objective of the best roster so far.
  public let objective: Double?
  /// The highest floor so far under every possible roster.
  public let lowerBound: Double?
  /// How far the one is from the other.
  public let gap: Gap?
}
