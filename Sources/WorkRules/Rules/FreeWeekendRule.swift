import CivilTime
import Workforce

/// Of every so many consecutive weekends, one at least is free of shifts.
///
/// Weekends of the history count as far as they are known; those whose Sunday lies in the horizon are
/// judged, by the number of the Sunday. A unit is one such weekend, worked, with which so many or more
/// were worked in a row.
///
/// Source: ``RuleSet/freeWeekendEvery``.
struct FreeWeekendRule: WorkRule {
  let id = RuleID.freeWeekendEvery

  func violations(of schedule: AgentSchedule) -> [Violation] {
    guard let limit = schedule.agent.rules.freeWeekendEvery else { return [] }
    let worked = schedule.plannedDays().union(schedule.historicDays())
    return schedule.weekends.compactMap { weekend in
      let inARow = weekend.workedInARow(worked)
      let date = schedule.date(ofDay: weekend.sunday)
      guard weekend.sunday < schedule.horizon.days, let every = limit.value(on: date), inARow > 0,
        inARow >= every
      else { return nil }
      return violation(
        schedule,
        on: date,
        over: schedule.time(ofDays: weekend.days),
        found: "\(countText(inARow, "weekend")) worked in a row",
        allowed: "one free of every \(every)",
        price: limit.enforcement.price(ofUnits: 1)
      )
    }
  }
}

extension Weekend {
  /// How many weekends up to this one were worked in a row, by the days worked.
  fileprivate func workedInARow(_ worked: Set<Int>) -> Int {
    var count = 0
    var weekend = self
    while worked.contains(weekend.saturday) || worked.contains(weekend.sunday) {
      count += 1
      weekend = Weekend(saturday: weekend.saturday - 7)
    }
    return count
  }
}
