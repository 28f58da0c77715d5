import CivilTime
import Workforce

/// No more weekends of the horizon than so many have a shift on the Saturday or the Sunday.
///
/// A weekend of which the horizon holds one date counts by that date alone, and one whose Saturday the
/// history has worked counts there. The number is that of the horizon's first date. A unit is one weekend more.
///
/// Source: ``RuleSet/mostWeekends``.
struct MostWeekendsRule: WorkRule {
  let id = RuleID.mostWeekends

  func violations(of schedule: AgentSchedule) -> [Violation] {
    guard let limit = schedule.agent.rules.mostWeekends,
      let most = limit.value(on: schedule.horizon.firstDate)
    else { return [] }
    let worked = schedule.workedWeekends.count
    guard worked > most else { return [] }
    return [
      violation(
        schedule,
        on: nil,
        over: schedule.time,
        found: "\(countText(worked, "weekend")) worked",
        allowed: "at most \(most)",
        price: limit.enforcement.price(ofUnits: worked - most)
      )
    ]
  }
}
