import CivilTime
import Workforce

/// No more days in a row than so many have a shift.
///
/// The run goes on from the history's last days; only dates of the horizon are judged, each by the
/// number that holds on it. A unit is one date of the horizon beyond the limit.
///
/// Source: ``RuleSet/mostConsecutiveDays``.
struct MostConsecutiveDaysRule: WorkRule {
  let id = RuleID.mostConsecutiveDays

  func violations(of schedule: AgentSchedule) -> [Violation] {
    let limit = schedule.agent.rules.mostConsecutiveDays
    return violations(of: schedule.workRuns, longerThan: limit, schedule) {
      "\(countText($0, "day")) worked in a row"
    }
  }
}
