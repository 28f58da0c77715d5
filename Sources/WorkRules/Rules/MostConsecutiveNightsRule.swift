import CivilTime
import Workforce

/// No more days in a row than so many have a night.
///
/// The run goes on from the history's last nights; only dates of the horizon are judged, each by the
/// number that holds on it. A unit is one date of the horizon beyond the limit.
///
/// Source: ``RuleSet/mostConsecutiveNights``.
struct MostConsecutiveNightsRule: WorkRule {
  let name = "most-consecutive-nights"

  func violations(of schedule: AgentSchedule) -> [Violation] {
    guard let limit = schedule.agent.rules.mostConsecutiveNights else { return [] }
    return schedule.nightRuns.compactMap { run in
      let beyond = schedule.days(of: run, beyond: limit)
      guard let first = beyond.first else { return nil }
      let date = schedule.date(ofDay: first)
      return violation(
        schedule,
        on: date,
        found: "\(countText(run.count, "night")) in a row",
        allowed: "at most \(limit.value(on: date) ?? 0)",
        price: limit.enforcement.price(ofUnits: beyond.count)
      )
    }
  }
}
