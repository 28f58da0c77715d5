import CivilTime
import Workforce

/// Paid time in each week of the horizon lies between the contract's limits.
///
/// Paid time is that of the shifts that belong to the week's local dates, all of it even where a
/// shift reaches into the next week, and the credits of time off. The lower limit does
/// not bind in a last week of fewer than seven days, nor in one in which the agent is employed on
/// some dates only.
///
/// Source: the contract (``Contract/weeklyPaidMinutes``).
struct WeeklyPaidHoursRule: WorkRule {
  let name = "weekly-paid-hours"

  /// False: a later shift may bring a week up to its least hours.
  var holdsForParts: Bool { false }

  func violations(of schedule: AgentSchedule) -> [Violation] {
    schedule.horizon.weeks.compactMap { week in
      let worked = schedule.shifts(onDays: week).reduce(0) { $0 + $1.paidMinutes }
      let credited = schedule.creditedMinutes(onDays: week)
      let limits = schedule.limits(schedule.agent.contract.weeklyPaidMinutes, inWeek: week)
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
  /// A contract's limits as they bind in a week, given as a range of day indices: the lower one
  /// falls to 0 where ``Agent/owesMinima(inWeekOf:)`` says so.
  func limits(_ limits: ClosedRange<Int>, inWeek week: Range<Int>) -> ClosedRange<Int> {
    let dates = week.map { horizon.firstDate.adding(days: $0) }
    return agent.owesMinima(inWeekOf: dates) ? limits : 0...limits.upperBound
  }

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
