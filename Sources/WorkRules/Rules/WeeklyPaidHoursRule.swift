import CivilTime
import Workforce

/// Paid time in each week of the horizon lies between the contract's limits.
///
/// Paid time is that of the shifts that belong to the week's local dates, all of it even where a
/// shift reaches into the next week, and the credits of time off. The lower limit is less by what
/// absences lower it (``TimeOff/loweredMinutesPerDay``). It does not bind in a last week of fewer than
/// seven days, nor in one in which the agent is employed on some dates only.
///
/// Source: the contract (``Contract/weeklyPaidMinutes``).
struct WeeklyPaidHoursRule: WorkRule {
  let id = RuleID.weeklyPaidHours

  /// False: a later shift may bring a week up to its least hours.
  var holdsForParts: Bool { false }

  func violations(of schedule: AgentSchedule) -> [Violation] {
    schedule.horizon.weeks.compactMap { week in
      let worked = schedule.shifts(onDays: week).reduce(0) { $0 + $1.paidMinutes }
      let credited = schedule.creditedMinutes(onDays: week)
      let least = schedule.agent.leastPaidMinutes(inWeekOf: schedule.dates(ofDays: week))
      let limits = least...schedule.agent.contract.weeklyPaidMinutes.upperBound
      guard !limits.contains(worked + credited) else { return nil }
      let share = credited > 0 ? ", \(hoursText(minutes: credited)) of them credited" : ""
      return violation(
        schedule,
        on: schedule.horizon.firstDate.adding(days: week.lowerBound),
        over: schedule.time(ofDays: week),
        found: "\(hoursText(minutes: worked + credited)) paid in the week\(share)",
        allowed: rangeText(limits) { hoursText(minutes: $0) }
      )
    }
  }
}

extension AgentSchedule {
  /// The dates of a range of day indices of the horizon.
  func dates(ofDays days: Range<Int>) -> [LocalDate] { days.map(date(ofDay:)) }

  /// Paid minutes of a range of day indices of the horizon: those of the shifts that start on them,
  /// and the credits of time off.
  func paidMinutes(onDays days: Range<Int>) -> Int {
    workedMinutes(onDays: days) + creditedMinutes(onDays: days)
  }

  /// Paid minutes of the shifts that start on a range of day indices of the horizon.
  func workedMinutes(onDays days: Range<Int>) -> Int {
    shifts(onDays: days).reduce(0) { $0 + $1.paidMinutes }
  }

  /// Paid minutes that whole-day time off credits to a range of day indices of the horizon.
  func creditedMinutes(onDays days: Range<Int>) -> Int {
    creditedDates(onDays: days).reduce(0) { $0 + $1.minutes }
  }

  /// The dates of a range of day indices that time off credits any paid minutes to, with the minutes.
  func creditedDates(onDays days: Range<Int>) -> [(date: LocalDate, minutes: Int)] {
    guard !agent.timeOff.isEmpty else { return [] }
    return days.compactMap { day in
      let date = horizon.firstDate.adding(days: day)
      let minutes = agent.creditedMinutes(on: date)
      return minutes > 0 ? (date, minutes) : nil
    }
  }
}
