import CivilTime
import Workforce

/// Days off come in runs of at least so many.
///
/// A run is judged by the number that holds on its last date, or on the horizon's first one where it
/// ended before; as to its length, the history is believed. Exempt is a run that touches the horizon's
/// last date, or its first one where the agent has no history. A run that ended on the date before the
/// horizon is judged, for it might have gone on. A unit is one day less.
///
/// Source: ``RuleSet/fewestConsecutiveDaysOff``.
struct FewestConsecutiveDaysOffRule: WorkRule {
  let id = RuleID.fewestConsecutiveDaysOff

  /// False: a later shift may end a run that is too short.
  var holdsForParts: Bool { false }

  func violations(of schedule: AgentSchedule) -> [Violation] {
    let limit = schedule.agent.rules.fewestConsecutiveDaysOff
    return violations(of: schedule.offRuns, shorterThan: limit, schedule) {
      "\(countText($0, "day")) off in a row"
    }
  }
}
