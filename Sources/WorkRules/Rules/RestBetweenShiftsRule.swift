import CivilTime
import Workforce

/// Between the end of one shift and the start of the next lies so much rest.
///
/// Rest is elapsed time, so a change of the clock does not shorten it. Shifts of the history count
/// as earlier shifts; rest between two of them is not judged. Shifts that overlap are left to
/// ``OverlappingShiftsRule``. The number is that of the later shift's date; a unit is one rest that
/// is shorter.
///
/// Source: ``RuleSet/restBetweenShifts``; Directive 2003/88/EC, article 3 (11 h of daily rest), where
/// the location follows it.
struct RestBetweenShiftsRule: WorkRule {
  let id = RuleID.restBetweenShifts

  func violations(of schedule: AgentSchedule) -> [Violation] {
    guard let limit = schedule.agent.rules.restBetweenShifts else { return [] }
    return schedule.shiftsWithEarlierEnd.compactMap { shift, earlierEnd in
      guard let earlierEnd, let least = limit.value(on: shift.localDate) else { return nil }
      let rest = shift.range.lowerBound.minutes(since: earlierEnd)
      guard rest >= 0, rest < least else { return nil }
      return violation(
        schedule,
        on: shift.localDate,
        over: shift.range,
        found: "\(hoursText(minutes: rest)) of rest before the shift",
        allowed: "at least \(hoursText(minutes: least))",
        price: limit.enforcement.price(ofUnits: 1)
      )
    }
  }
}
