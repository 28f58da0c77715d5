import CivilTime
import Workforce

/// Every shift is one that the contract allows, on a date of the horizon, and the only one of its
/// date; both parts of a split one count as one.
///
/// Pattern, weekday, start on the wall clock and length are the contract's; what becomes of them
/// when the clock changes is what ``CivilTime/ShiftSpan`` says: a start that is left out moves
/// forward by the gap, one that occurs twice is the first occurrence, and the end keeps the elapsed
/// length or the wall clock by ``Contract/clockPolicy``.
///
/// Source: the contract (``Contract/shiftPatterns``).
struct ShiftPatternRule: WorkRule {
  let id = RuleID.shiftPattern

  func violations(of schedule: AgentSchedule) -> [Violation] {
    var seen: Set<LocalDate> = []
    return schedule.shifts.flatMap { shift -> [Violation] in
      var found: [Violation] = []
      if !seen.insert(shift.localDate).inserted {
        found.append(secondShift(shift, schedule))
      }
      if schedule.horizon.dayIndex(of: shift.localDate) == nil {
        found.append(outsideHorizon(shift, schedule))
      }
      return found + [planViolation(of: shift, schedule)].compactMap { $0 }
    }
  }

  private func secondShift(_ shift: Shift, _ schedule: AgentSchedule) -> Violation {
    violation(
      schedule,
      on: shift.localDate,
      over: shift.range,
      found: "a second shift on the date, \(schedule.text(of: shift.range))",
      allowed: "one shift on a local date"
    )
  }

  private func outsideHorizon(_ shift: Shift, _ schedule: AgentSchedule) -> Violation {
    violation(
      schedule,
      on: shift.localDate,
      over: shift.range,
      found: "a shift on \(shift.localDate)",
      allowed: "dates from \(schedule.horizon.firstDate) to \(schedule.horizon.lastDate)"
    )
  }

  /// What keeps the shift from being one of the contract's: the first of pattern, weekday, start
  /// and length that does not fit.
  private func planViolation(of shift: Shift, _ schedule: AgentSchedule) -> Violation? {
    guard schedule.agent.plans(of: shift).isEmpty else { return nil }
    let contract = schedule.agent.contract
    let (date, range) = (shift.localDate, shift.range)
    guard let pattern = contract.shiftPatterns.first(where: { $0.id == shift.pattern }) else {
      return violation(
        schedule,
        on: date,
        over: range,
        found: "a shift of pattern '\(shift.pattern)'",
        allowed: contract.shiftPatterns.map { "'\($0.id)'" }.joined(separator: ", ")
      )
    }
    guard pattern.weekdays.contains(date.weekday) else {
      return violation(
        schedule,
        on: date,
        over: range,
        found: "a shift of pattern '\(pattern.id)' on a \(date.weekday.name)",
        allowed: pattern.weekdays.sorted().map(\.name).joined(separator: ", ")
      )
    }
    let starts = pattern.startMinutesOfDay.filter {
      let local = LocalDateTime(date: date, minuteOfDay: $0)
      return schedule.zone.instant(of: local) == range.lowerBound
    }
    guard !starts.isEmpty else {
      return violation(
        schedule,
        on: date,
        over: range,
        found: "start at \(schedule.zone.local(at: range.lowerBound))",
        allowed: "\(startsText(of: pattern)) on \(date) for pattern '\(pattern.id)'"
      )
    }
    if let split = pattern.split { return splitViolation(of: shift, pattern, split, schedule) }
    return violation(
      schedule,
      on: date,
      over: range,
      found: "\(schedule.text(of: range)), \(hoursText(minutes: range.minutes)) elapsed",
      allowed: "\(lengthsText(of: pattern)) by the policy \(contract.clockPolicy.rawValue)"
        + " for pattern '\(pattern.id)'"
    )
  }

  /// A shift of a pattern that is split, whose parts are none of the contract's.
  private func splitViolation(
    of shift: Shift,
    _ pattern: ShiftPattern,
    _ split: ShiftSplit,
    _ schedule: AgentSchedule
  ) -> Violation {
    let gap = shift.activities.first { $0.kind == .away }?.range
    let parts = gap.map {
      [shift.range.lowerBound..<$0.lowerBound, $0.upperBound..<shift.range.upperBound]
    }
    let first = split.firstMinutes.map { hoursText(minutes: $0) }.joined(separator: ", ")
    let gaps = split.gapMinutes.map { hoursText(minutes: $0) }.joined(separator: ", ")
    return violation(
      schedule,
      on: shift.localDate,
      over: shift.range,
      found: (parts ?? [shift.range]).map(schedule.text).joined(separator: " and "),
      allowed: "\(lengthsText(of: pattern)) in two parts, the first of \(first), with a gap of"
        + " \(gaps), for pattern '\(pattern.id)'"
    )
  }

  private func startsText(of pattern: ShiftPattern) -> String {
    guard pattern.earliestStart != pattern.latestStart else { return "\(pattern.earliestStart)" }
    return "\(pattern.earliestStart) to \(pattern.latestStart)"
      + " every \(pattern.startStepMinutes) minutes"
  }

  private func lengthsText(of pattern: ShiftPattern) -> String {
    pattern.lengthsMinutes.map { hoursText(minutes: $0) }.joined(separator: ", ")
  }
}
