import CivilTime
import Workforce

/// No more nights start on the horizon's dates than so many.
///
/// The number is that of the horizon's first date. A unit is one night more.
///
/// Source: ``RuleSet/mostNights``.
struct MostNightsRule: WorkRule {
  let id = RuleID.mostNights

  func violations(of schedule: AgentSchedule) -> [Violation] {
    guard let limit = schedule.agent.rules.mostNights,
      let most = limit.value(on: schedule.horizon.firstDate)
    else { return [] }
    let nights = schedule.plannedNights.count
    guard nights > most else { return [] }
    return [
      violation(
        schedule,
        on: nil,
        over: schedule.time,
        found: countText(nights, "night"),
        allowed: "at most \(most)",
        price: limit.enforcement.price(ofUnits: nights - most)
      )
    ]
  }
}
