/// Agents between whom the program sees no difference: the same duties, limits, skills and cost.
struct AgentType: Hashable, Sendable {
  /// What a week of the horizon still demands of the agent, absences credited.
  struct Week: Hashable, Sendable {
    /// Days to work, both ends allowed.
    let days: ClosedRange<Int>
    /// Paid minutes to work, both ends allowed.
    let paidMinutes: ClosedRange<Int>
  }

  /// Position of the catalogue.
  let catalogue: Int
  /// Position of the skill class.
  let skillClass: Int
  /// Position of the location.
  let location: Int
  /// Cost of a paid hour in the objective, before premiums.
  let weightedHourlyCost: Double
  /// Whether each duty of the catalogue is open to the agent.
  let isAllowed: [Bool]
  /// The first start position that keeps the rest after the history.
  let ready: Int
  /// The weeks of the horizon; nil where the credits alone exceed a limit.
  let weeks: [Week?]
}
