import CivilTime
import Workforce

/// A pattern does not start on the date after certain others.
///
/// The history's last shift counts where its pattern is known. A unit is one pair of shifts, reported
/// on the later one.
///
/// Source: ``RuleSet/followOns``.
struct FollowOnsRule: WorkRule {
  let id = RuleID.followOns

  func violations(of schedule: AgentSchedule) -> [Violation] {
    guard let rule = schedule.agent.rules.followOns else { return [] }
    var patterns: [LocalDate: [String]] = [:]
    for shift in schedule.history where shift.localDate < schedule.horizon.firstDate {
      if let pattern = shift.pattern { patterns[shift.localDate, default: []].append(pattern) }
    }
    for shift in schedule.shifts { patterns[shift.localDate, default: []].append(shift.pattern) }
    return schedule.shifts.flatMap { shift -> [Violation] in
      let before = patterns[shift.localDate.adding(days: -1)] ?? []
      return before.filter { rule.forbidden[$0]?.contains(shift.pattern) ?? false }.map {
        violation(
          schedule,
          on: shift.localDate,
          over: shift.range,
          found: "a shift of pattern '\(shift.pattern)' on the date after '\($0)'",
          allowed: allowedText(after: $0, rule),
          price: rule.enforcement.price(ofUnits: 1)
        )
      }
    }
  }

  private func allowedText(after pattern: String, _ rule: FollowOns) -> String {
    let forbidden = (rule.forbidden[pattern] ?? []).sorted().map { "'\($0)'" }
    return "after '\(pattern)' none of \(forbidden.joined(separator: ", "))"
  }
}
