import CivilTime
import Workforce

/// No shift overlaps an absence.
///
/// A shift that ends, or starts, on the absence's border is allowed.
struct TimeOffRule: WorkRule {
  let id = RuleID.timeOff

  func violations(of schedule: AgentSchedule) -> [Violation] {
    schedule.shifts.flatMap { shift in
      schedule.agent.timeOff.compactMap { absence in
        guard absence.range.overlaps(shift.range) else { return nil }
        return violation(
          schedule,
          on: shift.localDate,
          over: shift.range,
          found: "a shift from \(schedule.text(of: shift.range))",
          allowed: "no work during \(absence.kind) from \(schedule.text(of: absence.range))"
        )
      }
    }
  }
}
