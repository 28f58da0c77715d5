import Workforce

/// The form of a duty without its start: how long it is, what it pays, which breaks it carries.
package struct DutyForm: Hashable, Sendable {
  /// Position of the ``ShiftPattern`` in its contract.
  package let pattern: Int
  /// Elapsed slots from start to end.
  package let slots: Int
  /// Paid minutes.
  package let paidMinutes: Int
  /// Breaks in the order of their windows.
  package let breaks: [BreakWindow]
}

/// Where a break may begin, in slots after the duty's start.
package struct BreakWindow: Hashable, Sendable {
  /// Position of the ``BreakRule`` in its pattern.
  package let rule: Int
  /// Earliest slot after the start.
  package let earliest: Int
  /// Latest slot after the start, included.
  package let latest: Int
  /// Length in slots.
  package let slots: Int
  /// Whether the break is paid.
  package let isPaid: Bool
}
