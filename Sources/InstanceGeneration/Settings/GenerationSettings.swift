/// What an instance to be generated is to be like.
public struct GenerationSettings: Hashable, Sendable {
  /// Minutes of the grid for which instances are made.
  public static let intervals = [15, 30]
  /// The numbers of agents that can be asked for.
  public static let agentRange = 1...20_000
  /// The numbers of days that can be asked for.
  public static let dayRange = 1...364

  /// How many people there are, within ``agentRange``.
  public let agents: Int
  /// Minutes of an interval, one of ``intervals``.
  public let intervalMinutes: Int
  /// Days of the horizon, within ``dayRange``.
  public let days: Int
  /// Seed of the pseudo-random numbers.
  public let seed: UInt64
  /// Whether people of one contract, with the same skills, are alike in all that binds them;
  /// otherwise nobody is like anybody else.
  public let isGrouped: Bool
  /// Whether shifts have paid breaks of 15 minutes beside the meal; only with intervals of 15.
  public let hasShortBreaks: Bool

  /// Makes settings; the caller has validated the values.
  public init(
    agents: Int,
    intervalMinutes: Int,
    days: Int = 7,
    seed: UInt64 = 1,
    isGrouped: Bool = false,
    hasShortBreaks: Bool
  ) {
    self.agents = agents
    self.intervalMinutes = intervalMinutes
    self.days = days
    self.seed = seed
    self.isGrouped = isGrouped
    self.hasShortBreaks = hasShortBreaks
  }
}
