import Workforce

/// The form of a duty without its start: how long it is, what it pays, which breaks it carries.
struct DutyForm: Hashable, Sendable {
  /// Position of the ``ShiftPattern`` in its contract.
  let pattern: Int
  /// Elapsed slots from start to end.
  let slots: Int
  /// Paid minutes.
  let paidMinutes: Int
  /// Breaks in the order of their windows.
  let breaks: [BreakWindow]
}

/// Where a break may begin, in slots after the duty's start.
struct BreakWindow: Hashable, Sendable {
  /// Position of the ``BreakRule`` in its pattern.
  let rule: Int
  /// Earliest slot after the start.
  let earliest: Int
  /// Latest slot after the start, included.
  let latest: Int
  /// Length in slots.
  let slots: Int
  /// Whether the break is paid.
  let isPaid: Bool
}
