import CivilTime
import Workforce

/// Every shift lies wholly within the hours of the local clock at which its agent can work.
///
/// The hours follow the wall clock: in the night of a change they last an hour less or more.
struct AvailabilityRule: WorkRule {
  let id = RuleID.availability

  func violations(of schedule: AgentSchedule) -> [Violation] {
    let hours = schedule.agent.availability
    guard !hours.isAlways, let first = schedule.shifts.first else { return [] }
    let end = schedule.shifts.reduce(first.range.upperBound) { max($0, $1.range.upperBound) }
    // Hours that began on the date before may reach into the first shift.
    let available = hours.ranges(
      from: schedule.zone.local(at: first.range.lowerBound).date.adding(days: -1),
      through: schedule.zone.local(at: end).date,
      in: schedule.zone
    )
    return schedule.shifts.compactMap { shift in
      guard !available.contains(shift.range) else { return nil }
      return violation(
        schedule,
        on: shift.localDate,
        over: shift.range,
        found: "a shift from \(schedule.text(of: shift.range))",
        allowed: "within \(hours)"
      )
    }
  }
}
