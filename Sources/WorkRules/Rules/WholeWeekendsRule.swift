import CivilTime
import Workforce

/// A weekend has shifts on both days or on none.
///
/// Where the horizon begins with a Sunday, the history tells what was on the Saturday; without
/// history of the agent, and where the horizon ends with a Saturday, the weekend is not judged. A unit
/// is one weekend worked by half.
///
/// Source: ``RuleSet/wholeWeekends``.
struct WholeWeekendsRule: WorkRule {
  let id = RuleID.wholeWeekends

  /// False: a later shift may complete a weekend.
  var holdsForParts: Bool { false }

  func violations(of schedule: AgentSchedule) -> [Violation] {
    guard let enforcement = schedule.agent.rules.wholeWeekends else { return [] }
    let worked = schedule.plannedDays().union(schedule.historicDays())
    return schedule.weekends.compactMap { weekend in
      guard schedule.firstKnownDay <= weekend.saturday, weekend.sunday < schedule.horizon.days
      else {
        return nil
      }
      let (saturday, sunday) = (
        worked.contains(weekend.saturday), worked.contains(weekend.sunday)
      )
      guard saturday != sunday else { return nil }
      return violation(
        schedule,
        on: schedule.date(ofDay: saturday ? weekend.saturday : weekend.sunday),
        over: schedule.time(ofDays: weekend.days),
        found: "a shift on the \(saturday ? "Saturday" : "Sunday") of a weekend alone",
        allowed: "shifts on both days of a weekend or on none",
        price: enforcement.price(ofUnits: 1)
      )
    }
  }
}
