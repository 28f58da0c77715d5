/// Agents between whom the program sees no difference: the same duties, limits, skills and cost.
package struct AgentType: Hashable, Sendable {
  /// What a week of the horizon still demands of the agent, absences credited.
  struct Week: Hashable, Sendable {
    /// Days to work, both ends allowed.
    let days: ClosedRange<Int>
    /// Paid minutes to work, both ends allowed.
    let paidMinutes: ClosedRange<Int>
  }

  /// Position of the catalogue.
  package let catalogue: Int
  /// Position of the skill class.
  package let skillClass: Int
  /// Position of the location.
  package let location: Int
  /// Cost of a paid hour in the objective, before premiums.
  package let weightedHourlyCost: Double
  /// Whether each duty of the catalogue is open to the agent.
  package let isAllowed: [Bool]
  /// The first start position that keeps the rest after the history.
  package let ready: Int
  /// The weeks of the horizon; nil where the credits alone exceed a limit.
  let weeks: [Week?]
}
