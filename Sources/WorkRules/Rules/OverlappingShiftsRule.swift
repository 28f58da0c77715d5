import CivilTime
import Workforce

/// No shift starts before all earlier ones, those of the history included, have ended.
struct OverlappingShiftsRule: WorkRule {
  let id = RuleID.overlappingShifts

  func violations(of schedule: AgentSchedule) -> [Violation] {
    schedule.shiftsWithEarlierEnd.compactMap { shift, earlierEnd in
      guard let earlierEnd, shift.range.lowerBound < earlierEnd else { return nil }
      return violation(
        schedule,
        on: shift.localDate,
        over: shift.range,
        found: "start at \(schedule.zone.local(at: shift.range.lowerBound)) while the shift before"
          + " lasts until \(schedule.zone.local(at: earlierEnd))",
        allowed: "one shift at a time"
      )
    }
  }
}

extension AgentSchedule {
  /// Each shift with the latest end of all that started before it, history included; nil for the
  /// first of all.
  var shiftsWithEarlierEnd: [(shift: Shift, earlierEnd: Instant?)] {
    var latestEnd: Instant?
    var nextHistoric = history.startIndex
    return shifts.map { shift in
      while nextHistoric < history.endIndex,
        history[nextHistoric].range.lowerBound <= shift.range.lowerBound
      {
        let end = history[nextHistoric].range.upperBound
        latestEnd = max(latestEnd ?? end, end)
        nextHistoric += 1
      }
      let earlierEnd = latestEnd
      latestEnd = max(earlierEnd ?? shift.range.upperBound, shift.range.upperBound)
      return (shift, earlierEnd)
    }
  }
}
