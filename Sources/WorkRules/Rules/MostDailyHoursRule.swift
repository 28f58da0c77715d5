import CivilTime
import Workforce

/// The paid time of the shifts that start on one date has an upper limit.
///
/// The number is that of the date; a unit is an hour more, parts of an hour in proportion.
///
/// Source: ``RuleSet/mostDailyMinutes``.
struct MostDailyHoursRule: WorkRule {
  let name = "most-daily-hours"

  func violations(of schedule: AgentSchedule) -> [Violation] {
    guard let limit = schedule.agent.rules.mostDailyMinutes else { return [] }
    let minutes = Dictionary(
      schedule.shifts.map { ($0.localDate, $0.paidMinutes) },
      uniquingKeysWith: +
    )
    return minutes.sorted { $0.key < $1.key }.compactMap { date, minutes in
      guard let most = limit.value(on: date), minutes > most else { return nil }
      return violation(
        schedule,
        on: date,
        over: schedule.time(onDate: date),
        found: "\(hoursText(minutes: minutes)) paid on the date",
        allowed: "at most \(hoursText(minutes: most))",
        price: limit.enforcement.price(ofUnits: Double(minutes - most) / 60)
      )
    }
  }
}
