public import CivilTime
public import Workforce

/// A shift that a change of its agent's clock touched.
public struct ClockChange: Hashable, Sendable {
  /// Whose shift.
  public let agent: Identifier<Agent>
  /// The local date of the shift.
  public let localDate: LocalDate
  /// When the clock changes, or the shift's start where the start itself was moved or doubled.
  public let instant: Instant
  /// Minutes by which the clock moves forward; negative when it moves back.
  public let clockMovesMinutes: Int
  /// The policy by which the shift's end was found.
  public let policy: ShiftClockPolicy
  /// Paid minutes more (or, negative, fewer) than the same shift has on a day without a change.
  public let paidMinutesChanged: Int
}
