import CivilTime
import Workforce

/// Paid time over the horizon lies between the contract's limits.
///
/// Paid time is that of all shifts that start on the horizon's dates, and the credits of time
/// off. The lower limit is less by what absences lower it, and does not bind where the agent is
/// employed on some of the horizon's dates only.
///
/// Source: the contract (``Contract/horizonPaidMinutes``).
struct HorizonPaidHoursRule: WorkRule {
  let id = RuleID.horizonPaidHours

  /// False: a later shift may bring the horizon up to its least hours.
  var holdsForParts: Bool { false }

  func violations(of schedule: AgentSchedule) -> [Violation] {
    guard let agreed = schedule.agent.contract.horizonPaidMinutes else { return [] }
    let days = 0..<schedule.horizon.days
    let worked = schedule.shifts(onDays: days).reduce(0) { $0 + $1.paidMinutes }
    let credited = schedule.creditedDates(onDays: days).reduce(0) { $0 + $1.minutes }
    let least = schedule.agent.leastPaidMinutes(inHorizonOf: schedule.horizon.dates)
    let limits = least...agreed.upperBound
    guard !limits.contains(worked + credited) else { return [] }
    let share = credited > 0 ? ", \(hoursText(minutes: credited)) of them credited" : ""
    return [
      violation(
        schedule,
        on: nil,
        over: schedule.time,
        found: "\(hoursText(minutes: worked + credited)) paid in the horizon\(share)",
        allowed: rangeText(limits) { hoursText(minutes: $0) }
      )
    ]
  }
}
