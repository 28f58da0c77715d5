public import Workforce

/// An instance of the public shift scheduling format, and what only its files know.
public struct SchedulingInstance: Sendable {
  /// The instance as the optimiser and the audit see it.
  public let instance: Instance
  /// The employees in the order of the file, which rosters keep.
  public let employees: [Identifier<Agent>]

  /// The shifts that exist, by their name.
  let patterns: [String: ShiftPattern]
}
