import CivilTime
import Workforce

/// No more days in a row than so many have a night.
///
/// The run goes on from the history's last nights; only dates of the horizon are judged, each by the
/// number that holds on it. A unit is one date of the horizon beyond the limit.
///
/// Source: ``RuleSet/mostConsecutiveNights``.
struct MostConsecutiveNightsRule: WorkRule {
  let id = RuleID.mostConsecutiveNights

  func violations(of schedule: AgentSchedule) -> [Violation] {
    let limit = schedule.agent.rules.mostConsecutiveNights
    return violations(of: schedule.nightRuns, longerThan: limit, schedule) {
      "\(countText($0, "night")) in a row"
    }
  }
}
