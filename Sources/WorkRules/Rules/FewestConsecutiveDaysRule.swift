import CivilTime
import Workforce

/// Days worked come in runs of at least so many.
///
/// A run is judged by the number that holds on its last date, or on the horizon's first one where it
/// ended before; as to its length, the history is believed. Exempt is a run that touches the horizon's
/// last date, or its first one where the agent has no history. A run that ended on the date before the
/// horizon is judged, for it might have gone on. A unit is one day less.
///
/// Source: ``RuleSet/fewestConsecutiveDays``.
struct FewestConsecutiveDaysRule: WorkRule {
  let id = RuleID.fewestConsecutiveDays

  /// False: a later shift may lengthen a run.
  var holdsForParts: Bool { false }

  func violations(of schedule: AgentSchedule) -> [Violation] {
    let limit = schedule.agent.rules.fewestConsecutiveDays
    return violations(of: schedule.workRuns, shorterThan: limit, schedule) {
      "\(countText($0, "day")) worked in a row"
    }
  }
}
