import CivilTime
import Workforce

/// No shift starts on a public holiday of the agent's site.
///
/// A shift that starts on the date before and reaches into the holiday is allowed. A unit is one
/// shift.
///
/// Source: ``RuleSet/holidaysOff``; the dates are ``Location/holidays``.
struct HolidaysOffRule: WorkRule {
  let id = RuleID.holidaysOff

  func violations(of schedule: AgentSchedule) -> [Violation] {
    guard let enforcement = schedule.agent.rules.holidaysOff else { return [] }
    return schedule.shifts.compactMap { shift in
      guard let holiday = schedule.agent.location.holidays[shift.localDate] else { return nil }
      return violation(
        schedule,
        on: shift.localDate,
        over: shift.range,
        found: "a shift on \(holiday)",
        allowed: "no shift on a public holiday",
        price: enforcement.price(ofUnits: 1)
      )
    }
  }
}
