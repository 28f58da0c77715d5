/// The fewest people of a role who are on shift at a site while anybody is.
public struct Supervision: Hashable, Sendable {
  /// The role that counts (``Agent/roles``).
  public let role: String
  /// The fewest people, at least 1.
  public let heads: Int
  /// What breaking the rule means; a unit is one missing person for one hour.
  public let enforcement: Enforcement

  /// Makes a rule.
  public init(role: String, heads: Int = 1, enforcement: Enforcement = .hard) {
    self.role = role
    self.heads = heads
    self.enforcement = enforcement
  }
}

/// The fewest heads that serve a queue in every interval in which its client is open throughout.
public struct MinimumHeads: Hashable, Sendable {
  /// The fewest heads, at least 1.
  public let heads: Int
  /// What breaking the rule means; a unit is one missing head for one hour, beside the price of the
  /// need.
  public let enforcement: Enforcement

  /// Makes a rule.
  public init(_ heads: Int, enforcement: Enforcement = .hard) {
    self.heads = heads
    self.enforcement = enforcement
  }
}
