import CivilTime
import Workforce

/// A date that is fixed beforehand has what it was fixed to.
///
/// Source: ``Agent/pins``.
struct PinsRule: WorkRule {
  let id = RuleID.pins

  /// False: the shift that a pin asks for may still come.
  var holdsForParts: Bool { false }

  func violations(of schedule: AgentSchedule) -> [Violation] {
    schedule.agent.pins.sorted { $0.date < $1.date }.compactMap { pin in
      guard schedule.horizon.dayIndex(of: pin.date) != nil else { return nil }
      let shifts = schedule.shifts.filter { $0.localDate == pin.date }
      guard !pin.day.isKept(by: shifts) else { return nil }
      let found = shifts.map { "'\($0.pattern)' from \(schedule.text(of: $0.range))" }
      return violation(
        schedule,
        on: pin.date,
        over: schedule.time(onDate: pin.date),
        found: found.isEmpty ? "no shift" : "a shift " + found.joined(separator: ", "),
        allowed: text(of: pin.day, schedule)
      )
    }
  }

  private func text(of day: Pin.Day, _ schedule: AgentSchedule) -> String {
    switch day {
    case .off: "no shift, as pinned"
    case .pattern(let pattern): "a shift '\(pattern)', as pinned"
    case .shift(let pattern, let range):
      "a shift '\(pattern)' from \(schedule.text(of: range)), as pinned"
    }
  }
}

extension Pin.Day {
  fileprivate func isKept(by shifts: [Shift]) -> Bool {
    switch self {
    case .off: shifts.isEmpty
    case .pattern(let pattern): shifts.contains { $0.pattern == pattern }
    case .shift(let pattern, let range):
      shifts.contains { $0.pattern == pattern && $0.range == range }
    }
  }
}
