import CivilTime
import Workforce

/// The starts of a week lie within so many minutes on the wall clock.
///
/// A start is read as the clock's minutes since the midnight of the shift's date, so 23:30 and 00:30
/// lie 23 hours apart. The number is that of the week's first date; a unit is one week in which the
/// earliest and the latest start are further apart.
///
/// Source: ``RuleSet/startDrift``.
struct StartDriftRule: WorkRule {
  let id = RuleID.startDrift

  func violations(of schedule: AgentSchedule) -> [Violation] {
    guard let limit = schedule.agent.rules.startDrift else { return [] }
    return schedule.horizon.weeks.compactMap { week in
      let starts = schedule.shifts(onDays: week).map(schedule.startMinute).sorted()
      let date = schedule.date(ofDay: week.lowerBound)
      guard let first = starts.first, let last = starts.last, let most = limit.value(on: date),
        last - first > most
      else { return nil }
      return violation(
        schedule,
        on: date,
        over: schedule.time(ofDays: week),
        found: "starts \(hoursText(minutes: last - first)) apart in the week",
        allowed: "at most \(hoursText(minutes: most))",
        price: limit.enforcement.price(ofUnits: 1)
      )
    }
  }
}

extension AgentSchedule {
  /// The clock's minutes from the midnight of the shift's date to its start.
  func startMinute(of shift: Shift) -> Int {
    let midnight = LocalDateTime(date: shift.localDate, minuteOfDay: 0)
    return zone.local(at: shift.range.lowerBound).minutes(since: midnight)
  }
}
