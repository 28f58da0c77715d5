import CivilTime
import Workforce

/// Each week of the horizon has so much time without work on end.
///
/// The rest begins within the week, from its first local midnight to its last one, and may last beyond
/// it; time after the last shift of the horizon counts as free without end. Rest is elapsed time. Where
/// a weekday is named, the rest has to hold the whole of that local date. A last week of fewer than seven
/// days owes none. The number is that of the week's first date; a unit is one week without such a rest.
///
/// Source: ``RuleSet/weeklyRest``; Directive 2003/88/EC, article 5 (24 h and the 11 h of daily rest),
/// where the location follows it.
struct WeeklyRestRule: WorkRule {
  let id = RuleID.weeklyRest

  func violations(of schedule: AgentSchedule) -> [Violation] {
    guard let limit = schedule.agent.rules.weeklyRest else { return [] }
    let free = schedule.freeTime
    return schedule.horizon.weeks.compactMap { week in
      let first = schedule.date(ofDay: week.lowerBound)
      guard week.count == 7, let least = limit.value(on: first) else { return nil }
      let range = schedule.time(ofDays: week)
      let day = schedule.agent.rules.weeklyRestDay
      let held = day.map { schedule.time(of: $0, in: week) }
      let longest =
        free.ranges.lazy
        .filter { $0.lowerBound <= min(range.upperBound, held?.lowerBound ?? range.upperBound) }
        .filter { $0.upperBound >= held?.upperBound ?? $0.upperBound }
        .map { $0.upperBound.minutes(since: max($0.lowerBound, range.lowerBound)) }.max() ?? 0
      guard longest < least else { return nil }
      let place = day.map { "around \($0.name)" } ?? "in the week"
      return violation(
        schedule,
        on: first,
        over: range,
        found: longest > 0 || day == nil
          ? "\(hoursText(minutes: max(0, longest))) without work on end \(place)"
          : "work on \(day.map(\.name) ?? "")",
        allowed: "at least \(hoursText(minutes: least))"
          + (day.map { " with the whole of \($0.name)" } ?? ""),
        price: limit.enforcement.price(ofUnits: 1)
      )
    }
  }
}

extension AgentSchedule {
  /// The time of a weekday within a whole week of day indices.
  fileprivate func time(of weekday: Weekday, in week: Range<Int>) -> Range<Instant> {
    let day = week.first { date(ofDay: $0).weekday == weekday } ?? week.lowerBound
    return time(ofDays: day..<day + 1)
  }

  /// The time without a shift, those of the history included, from the horizon's first local midnight
  /// on, and without end after the last shift.
  fileprivate var freeTime: InstantRanges {
    let worked = InstantRanges(shifts.map(\.range) + history.map(\.range))
    let start = time.lowerBound
    return InstantRanges([start..<Instant(minutes: .max)]).subtracting(worked)
  }
}
