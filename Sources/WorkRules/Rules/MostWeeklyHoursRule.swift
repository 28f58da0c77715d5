import CivilTime
import Workforce

/// Paid time in each week of the horizon has an upper limit, beside that of the contract.
///
/// Paid time is counted as by ``WeeklyPaidHoursRule``, credits of time off included. The
/// number is that of the week's first date; a unit is an hour more, parts of an hour in proportion,
/// but no more than was worked.
///
/// Source: ``RuleSet/mostWeeklyMinutes``.
struct MostWeeklyHoursRule: WorkRule {
  let id = RuleID.mostWeeklyHours

  func violations(of schedule: AgentSchedule) -> [Violation] {
    guard let limit = schedule.agent.rules.mostWeeklyMinutes else { return [] }
    return schedule.horizon.weeks.compactMap { week in
      let first = schedule.date(ofDay: week.lowerBound)
      let minutes = schedule.paidMinutes(onDays: week)
      guard let most = limit.value(on: first) else { return nil }
      let beyond = min(minutes - most, schedule.workedMinutes(onDays: week))
      guard beyond > 0 else { return nil }
      return violation(
        schedule,
        on: first,
        over: schedule.time(ofDays: week),
        found: "\(hoursText(minutes: minutes)) paid in the week",
        allowed: "at most \(hoursText(minutes: most))",
        price: limit.enforcement.price(ofUnits: Double(beyond) / 60)
      )
    }
  }
}
