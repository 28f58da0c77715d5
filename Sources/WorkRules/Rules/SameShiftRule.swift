import CivilTime
import Workforce

/// Within a week, a shift is of the same pattern as the one before it.
///
/// The border between two weeks allows any change. A unit is one change, reported on the later date.
///
/// Source: ``RuleSet/sameShift``.
struct SameShiftRule: WorkRule {
  let id = RuleID.sameShift

  func violations(of schedule: AgentSchedule) -> [Violation] {
    guard let enforcement = schedule.agent.rules.sameShift else { return [] }
    return schedule.horizon.weeks.flatMap { week -> [Violation] in
      let shifts = schedule.shifts(onDays: week)
      return zip(shifts, shifts.dropFirst()).compactMap { before, shift in
        guard before.pattern != shift.pattern else { return nil }
        return violation(
          schedule,
          on: shift.localDate,
          over: shift.range,
          found: "pattern '\(shift.pattern)' after '\(before.pattern)' in the week",
          allowed: "one pattern through the week",
          price: enforcement.price(ofUnits: 1)
        )
      }
    }
  }
}
