import Workforce

/// A change of one rule of an agent, made in the data and asked about anew.
struct AgentOffer {
  /// The rule with its side.
  let family: Condition.Family
  /// What would change, in words.
  let text: String
  /// What the change weighs, by the table of docs/explain.md.
  let weight: Double
  /// The agent after the change.
  let changed: AgentCase
  /// The limit that could be kept, in minutes or days, where the rule has a number of them.
  var limit: Int?
}
