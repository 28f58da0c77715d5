import CivilTime
import Workforce

/// Overtime in a week has an upper limit.
///
/// Paid time is counted as by ``WeeklyPaidHoursRule``, credits of time off included; overtime is
/// what lies beyond the threshold, but no more than was worked. More of it than the limit is a violation,
/// which is hard. Overtime within the limit breaks nothing: what it costs is part of
/// ``AgentSchedule/labourCost``.
///
/// Source: ``RuleSet/overtime``.
struct OvertimeRule: WorkRule {
  let id = RuleID.overtime

  func violations(of schedule: AgentSchedule) -> [Violation] {
    guard let rule = schedule.agent.rules.overtime else { return [] }
    return schedule.horizon.weeks.compactMap { week in
      let overtime = schedule.overtimeMinutes(onDays: week)
      guard overtime > rule.mostMinutes else { return nil }
      return violation(
        schedule,
        on: schedule.date(ofDay: week.lowerBound),
        over: schedule.time(ofDays: week),
        found: "\(hoursText(minutes: overtime)) of overtime in the week",
        allowed: "at most \(hoursText(minutes: rule.mostMinutes))"
      )
    }
  }
}
