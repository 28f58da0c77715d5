import Workforce

/// What the rules over days and the counts know of a duty.
struct DutyKind: Hashable, Sendable {
  /// Position of the ``ShiftPattern`` in the contract.
  let pattern: Int
  /// Paid minutes.
  let paidMinutes: Int
  /// Whether it counts as a night.
  let isNight: Bool
  /// Whether it ends after its own local date.
  let endsLater: Bool
  /// The start on the wall clock in minutes.
  let startMinute: Int
  /// The shares of the rules' fairness for which the start counts, as bits by their positions.
  let shares: Int
}

/// What of a ``DutyKind`` the rules over days tell apart: duties of one class may stand in for each
/// other.
struct SequenceClass: Hashable, Sendable {
  /// The pattern; 0 where no rule asks for it.
  let pattern: Int
  /// The group of patterns in ``FollowOnSequence``; 0 where no rule asks for it.
  let followGroup: Int
  /// Whether it counts as a night; false where no rule asks for it.
  let isNight: Bool
  /// Whether it ends after its own local date; false where no rule asks for it.
  let endsLater: Bool
  /// The start on the wall clock in minutes; 0 where no rule asks for it.
  let startMinute: Int
}
