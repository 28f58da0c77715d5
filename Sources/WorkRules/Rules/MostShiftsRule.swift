import CivilTime
import Workforce

/// No more shifts of a pattern start on the horizon's dates than so many.
///
/// The number is that of the horizon's first date. A unit is one shift more.
///
/// Source: ``RuleSet/mostShifts``.
struct MostShiftsRule: WorkRule {
  let id = RuleID.mostShifts

  func violations(of schedule: AgentSchedule) -> [Violation] {
    let limits = schedule.agent.rules.mostShifts
    guard !limits.isEmpty else { return [] }
    return limits.sorted { $0.key < $1.key }.compactMap { pattern, limit in
      guard let most = limit.value(on: schedule.horizon.firstDate) else { return nil }
      let count = schedule.shifts.count {
        $0.pattern == pattern && schedule.horizon.dayIndex(of: $0.localDate) != nil
      }
      guard count > most else { return nil }
      return violation(
        schedule,
        on: nil,
        over: schedule.time,
        found: "\(countText(count, "shift")) of pattern '\(pattern)'",
        allowed: "at most \(most)",
        price: limit.enforcement.price(ofUnits: count - most)
      )
    }
  }
}
