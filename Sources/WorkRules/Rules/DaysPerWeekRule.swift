import CivilTime
import Workforce

/// The days worked in each week of the horizon lie between the contract's limits.
///
/// A day worked is a local date on which a shift starts, or one to which time off credits paid time,
/// whole or in part; a date that is both counts once. The lower limit is one less for each date of an
/// absence that lowers it and does not credit it. It does not bind in a last week of fewer than seven
/// days, nor in one in which the agent is employed on some dates only.
///
/// Source: the contract (``Contract/daysPerWeek``).
struct DaysPerWeekRule: WorkRule {
  let id = RuleID.daysPerWeek

  /// False: a later shift may bring a week up to its least days.
  var holdsForParts: Bool { false }

  func violations(of schedule: AgentSchedule) -> [Violation] {
    schedule.horizon.weeks.compactMap { week in
      let credited = Set(schedule.creditedDates(onDays: week).map(\.date))
      let days = credited.union(schedule.shifts(onDays: week).map(\.localDate))
      let least = schedule.agent.leastDays(inWeekOf: schedule.dates(ofDays: week))
      let limits = least...schedule.agent.contract.daysPerWeek.upperBound
      guard !limits.contains(days.count) else { return nil }
      let share = credited.isEmpty ? "" : ", \(credited.count) of them credited"
      return violation(
        schedule,
        on: schedule.horizon.firstDate.adding(days: week.lowerBound),
        over: schedule.time(ofDays: week),
        found: "\(countText(days.count, "day")) worked in the week\(share)",
        allowed: limits.lowerBound == limits.upperBound
          ? "exactly \(countText(limits.lowerBound, "day"))"
          : "\(limits.lowerBound) to \(countText(limits.upperBound, "day"))"
      )
    }
  }
}
