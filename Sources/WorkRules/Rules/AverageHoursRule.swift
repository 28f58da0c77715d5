import CivilTime
import Workforce

/// Paid time a week has an upper limit on average over a reference period that ends with each week of
/// the horizon.
///
/// The period reaches back over the weeks of the horizon and over dates before it, of which the
/// history's shifts count; what the history does not tell counts nothing. Credits of time
/// off count on all dates of the period. A last week of fewer than seven days ends a period of that many
/// days less. The number is that of the first date of the week that ends the period; a unit is an hour
/// of the whole period more, parts of an hour in proportion.
///
/// Source: ``RuleSet/averageHours``; Directive 2003/88/EC, articles 6 and 16 (48 h on average over four
/// months), where the location follows it.
struct AverageHoursRule: WorkRule {
  let id = RuleID.averageHours

  func violations(of schedule: AgentSchedule) -> [Violation] {
    guard let rule = schedule.agent.rules.averageHours else { return [] }
    return schedule.horizon.weeks.compactMap { week in
      let first = schedule.date(ofDay: week.lowerBound)
      guard let most = rule.limit.value(on: first) else { return nil }
      let period = week.lowerBound - 7 * (rule.weeks - 1)..<week.upperBound
      let minutes =
        schedule.workedMinutes(onDays: period.clamped(to: 0..<schedule.horizon.days))
        + schedule.creditedMinutes(onDays: period) + schedule.historicPaidMinutes(onDays: period)
      guard minutes > most * rule.weeks else { return nil }
      return violation(
        schedule,
        on: first,
        over: schedule.time(ofDays: period),
        found: "\(hoursText(minutes: minutes)) paid in \(countText(rule.weeks, "week"))",
        allowed: "at most \(hoursText(minutes: most)) a week on average",
        price: rule.limit.enforcement.price(ofUnits: Double(minutes - most * rule.weeks) / 60)
      )
    }
  }
}

extension AgentSchedule {
  /// Paid minutes of the history's shifts on days before the horizon.
  fileprivate func historicPaidMinutes(onDays days: Range<Int>) -> Int {
    history.reduce(0) { minutes, shift in
      let day = shift.localDate.days(since: horizon.firstDate)
      return minutes + (day < 0 && days.contains(day) ? shift.paidMinutes : 0)
    }
  }
}
