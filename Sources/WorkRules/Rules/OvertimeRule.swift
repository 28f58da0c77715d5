import CivilTime
import Workforce

/// Paid time of a week beyond a threshold costs extra and has an upper limit.
///
/// Paid time is counted as by ``WeeklyPaidHoursRule``, credits of whole-day time off included. Each
/// hour worked beyond the threshold, and parts of an hour in proportion, has the price of so many percent of
/// the agent's hourly cost; more overtime than the limit is a violation of its own, which is hard.
///
/// Source: ``RuleSet/overtime``.
struct OvertimeRule: WorkRule {
  let name = "overtime"

  func violations(of schedule: AgentSchedule) -> [Violation] {
    guard let rule = schedule.agent.rules.overtime else { return [] }
    return schedule.horizon.weeks.flatMap { week -> [Violation] in
      let overtime = min(
        schedule.paidMinutes(onDays: week) - rule.thresholdMinutes,
        schedule.workedMinutes(onDays: week)
      )
      guard overtime > 0 else { return [] }
      let date = schedule.date(ofDay: week.lowerBound)
      let found = "\(hoursText(minutes: overtime)) of overtime in the week"
      let priced = violation(
        schedule,
        on: date,
        over: schedule.time(ofDays: week),
        found: found,
        allowed: "\(hoursText(minutes: rule.thresholdMinutes)) without overtime",
        price: Double(overtime) / 60 * rule.percent / 100 * schedule.agent.hourlyCost
      )
      guard overtime > rule.mostMinutes else { return [priced] }
      let most = "at most \(hoursText(minutes: rule.mostMinutes))"
      return [
        violation(
          schedule,
          on: date,
          over: schedule.time(ofDays: week),
          found: found,
          allowed: most
        ), priced,
      ]
    }
  }
}
