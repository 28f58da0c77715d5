import CivilTime
import Workforce

/// Every shift belongs to a local date on which its agent is employed.
///
/// A shift of the last date may end on the date after it.
struct EmploymentDatesRule: WorkRule {
  let id = RuleID.employmentDates

  func violations(of schedule: AgentSchedule) -> [Violation] {
    schedule.shifts.compactMap { shift in
      guard !schedule.agent.isEngaged(on: shift.localDate) else { return nil }
      return violation(
        schedule,
        on: shift.localDate,
        over: shift.range,
        found: "a shift on \(shift.localDate)",
        allowed: datesText(of: schedule.agent)
      )
    }
  }

  private func datesText(of agent: Agent) -> String {
    let bounds = [
      agent.firstDate.map { "from \($0)" },
      agent.lastDate.map { "to \($0)" },
    ]
    return "dates " + bounds.compactMap { $0 }.joined(separator: " ")
  }
}
