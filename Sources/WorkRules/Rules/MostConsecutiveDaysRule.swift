import CivilTime
import Workforce

/// No more days in a row than so many have a shift.
///
/// The run goes on from the history's last days; only dates of the horizon are judged, each by the
/// number that holds on it. A unit is one date of the horizon beyond the limit.
///
/// Source: ``RuleSet/mostConsecutiveDays``.
struct MostConsecutiveDaysRule: WorkRule {
  let name = "most-consecutive-days"

  func violations(of schedule: AgentSchedule) -> [Violation] {
    guard let limit = schedule.agent.rules.mostConsecutiveDays else { return [] }
    return schedule.workRuns.compactMap { run in
      let beyond = schedule.days(of: run, beyond: limit)
      guard let first = beyond.first else { return nil }
      let date = schedule.date(ofDay: first)
      return violation(
        schedule,
        on: date,
        found: "\(countText(run.count, "day")) worked in a row",
        allowed: "at most \(limit.value(on: date) ?? 0)",
        price: limit.enforcement.price(ofUnits: beyond.count)
      )
    }
  }
}
