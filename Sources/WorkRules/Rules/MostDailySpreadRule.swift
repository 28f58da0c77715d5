import CivilTime
import Workforce

/// From the start of a date's first shift to the end of its last lies at most so much time, breaks and
/// gaps included.
///
/// Time is elapsed time, and shifts belong to the local date on which they start. The number is that of
/// the date; a unit is an hour more, parts of an hour in proportion.
///
/// Source: ``RuleSet/mostSpreadMinutes``.
struct MostDailySpreadRule: WorkRule {
  let id = RuleID.mostDailySpread

  func violations(of schedule: AgentSchedule) -> [Violation] {
    guard let limit = schedule.agent.rules.mostSpreadMinutes else { return [] }
    let spans = Dictionary(schedule.shifts.map { ($0.localDate, $0.range) }) { first, second in
      min(first.lowerBound, second.lowerBound)..<max(first.upperBound, second.upperBound)
    }
    return spans.sorted { $0.key < $1.key }.compactMap { date, span in
      guard let most = limit.value(on: date), span.minutes > most else { return nil }
      return violation(
        schedule,
        on: date,
        over: span,
        found: "\(hoursText(minutes: span.minutes)) from the first start to the last end",
        allowed: "at most \(hoursText(minutes: most))",
        price: limit.enforcement.price(ofUnits: Double(span.minutes - most) / 60)
      )
    }
  }
}
