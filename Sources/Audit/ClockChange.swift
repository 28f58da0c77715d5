public import CivilTime
import WorkRules
public import Workforce

/// A shift that a change of its agent's clock touched.
public struct ClockChange: Hashable, Sendable {
  /// Whose shift.
  public let agent: Identifier<Agent>
  /// The local date of the shift.
  public let localDate: LocalDate
  /// When the clock changes: within the shift, or, where it left out or doubled the shift's start,
  /// before it or at its start.
  public let instant: Instant
  /// Minutes by which the clock moves forward; negative when it moves back.
  public let clockMovesMinutes: Int
  /// The policy by which the shift's end was found.
  public let policy: ShiftClockPolicy
  /// Paid minutes more (or, negative, fewer) than the same shift has on a day without a change; 0
  /// for a shift that is none of the contract's.
  public let paidMinutesChanged: Int

  /// Makes a change.
  package init(
    agent: Identifier<Agent>,
    localDate: LocalDate,
    instant: Instant,
    clockMovesMinutes: Int,
    policy: ShiftClockPolicy,
    paidMinutesChanged: Int
  ) {
    self.agent = agent
    self.localDate = localDate
    self.instant = instant
    self.clockMovesMinutes = clockMovesMinutes
    self.policy = policy
    self.paidMinutesChanged = paidMinutesChanged
  }
}

extension ClockChange {
  /// What changes of the clock did to a shift, both parts of a split one together: its start moved or
  /// doubled, and every change after its start and before its end, in the order of time. A change at
  /// the very start of a shift whose start occurs once does not touch it.
  static func changes(of shift: Shift, by agent: Agent) -> [ClockChange] {
    let zone = agent.location.zone
    // A day earlier, too: a skipped hour that moved the start lies before it.
    let near = shift.range.lowerBound.adding(minutes: -1440)..<shift.range.upperBound
    guard zone.offsetMinutes(at: near.lowerBound) != zone.offsetMinutes(at: near.upperBound) else {
      return []
    }
    let plans = agent.plans(of: shift)
    // Where the shift may have been planned in two ways, the one that the clock left alone is meant.
    let plan = plans.first { $0.span.startResolution.kind == .unique } ?? plans.first
    var moved: ZoneTransition?
    if let span = plan?.span, span.startResolution.kind != .unique { moved = span.clockChange }
    let inside = zone.transitions(in: shift.range).filter {
      $0.changeMinutes != 0 && shift.range.lowerBound < $0.instant && $0 != moved
    }
    let touching = ((moved.map { [$0] } ?? []) + inside).sorted { $0.instant < $1.instant }
    return touching.map { transition in
      ClockChange(
        agent: agent.id,
        localDate: shift.localDate,
        instant: transition.instant,
        clockMovesMinutes: transition.changeMinutes,
        policy: agent.contract.clockPolicy,
        paidMinutesChanged: plan?.paidMinutesChanged ?? 0
      )
    }
  }
}
