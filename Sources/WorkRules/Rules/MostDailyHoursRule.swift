import CivilTime
import Workforce

/// The paid time of the shifts that start on one date has an upper limit.
///
/// The number is that of the date. A date with a night, or with a shift that is partly at night, may
/// have a number of its own; of several shifts the smallest counts. A unit is an hour more, parts of an
/// hour in proportion.
///
/// Source: ``RuleSet/mostDailyMinutes``, ``RuleSet/mostNightMinutes``, ``RuleSet/mostMixedMinutes``.
struct MostDailyHoursRule: WorkRule {
  let id = RuleID.mostDailyHours

  func violations(of schedule: AgentSchedule) -> [Violation] {
    let rules = schedule.agent.rules
    guard let limit = rules.mostDailyMinutes else { return [] }
    let shifts = Dictionary(grouping: schedule.shifts, by: \.localDate)
    return shifts.sorted { $0.key < $1.key }.compactMap { date, shifts in
      let minutes = shifts.reduce(0) { $0 + $1.paidMinutes }
      let limits = shifts.compactMap { shift -> (most: Int, hours: ShiftHours)? in
        let hours = rules.hours(of: shift.range, in: schedule.agent.location.zone)
        return rules.mostDailyMinutes(of: hours, on: date).map { ($0, hours) }
      }
      guard let (most, hours) = limits.min(by: { $0.most < $1.most }), minutes > most else {
        return nil
      }
      let kind = most == limit.value(on: date) ? "" : hours.words
      return violation(
        schedule,
        on: date,
        over: schedule.time(onDate: date),
        found: "\(hoursText(minutes: minutes)) paid on the date",
        allowed: "at most \(hoursText(minutes: most))\(kind)",
        price: limit.enforcement.price(ofUnits: Double(minutes - most) / 60)
      )
    }
  }
}

extension ShiftHours {
  /// What has a number of its own, for sentences.
  fileprivate var words: String {
    switch self {
    case .day: ""
    case .mixed: " where a part is at night"
    case .night: " at night"
    }
  }
}
