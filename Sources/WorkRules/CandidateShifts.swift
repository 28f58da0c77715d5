public import CivilTime
public import Workforce

extension Agent {
  /// Every shift that the contract's patterns have on a local date, by pattern, start and length;
  /// whether a rule forbids it is not asked. Two plans that a change of the clock makes the same are
  /// one.
  ///
  /// Breaks begin where their windows open; the rest of the shift is idle. Patterns may be taken on
  /// weekdays that they do not have (`onAnyWeekday`).
  public func candidateShifts(on date: LocalDate, onAnyWeekday: Bool = false) -> [Shift] {
    var shifts: [Shift] = []
    for pattern in contract.shiftPatterns {
      guard onAnyWeekday || pattern.weekdays.contains(date.weekday) else { continue }
      var seen: Set<Range<Instant>> = []
      for start in pattern.startMinutesOfDay {
        for length in pattern.lengthsMinutes {
          let plan = plan(of: pattern, start: start, length: length, on: date)
          let range = plan.span.range
          guard !range.isEmpty, seen.insert(range).inserted else { continue }
          shifts.append(
            Shift(
              agent: id,
              localDate: date,
              pattern: pattern.id,
              range: range,
              activities: plan.activitiesWithEarliestBreaks
            )
          )
        }
      }
    }
    return shifts
  }

  private func plan(
    of pattern: ShiftPattern,
    start: Int,
    length: Int,
    on date: LocalDate
  ) -> ShiftPlan {
    ShiftPlan(
      pattern: pattern,
      startMinuteOfDay: start,
      lengthMinutes: length,
      span: ShiftSpan.resolve(
        start: LocalDateTime(date: date, minuteOfDay: start),
        durationMinutes: length,
        zone: location.zone,
        policy: contract.clockPolicy
      )
    )
  }
}

extension ShiftPlan {
  /// Breaks at the start of their windows, idle time between them, from start to end.
  var activitiesWithEarliestBreaks: [Activity] {
    var activities: [Activity] = []
    var position = span.range.lowerBound
    for window in breakWindows {
      let opening = span.range.lowerBound.adding(minutes: window.startOffsets.lowerBound)
      let start = max(position, opening)
      let end = start.adding(minutes: window.rule.minutes)
      guard end <= span.range.upperBound else { continue }
      if position < start { activities.append(Activity(kind: .idle, range: position..<start)) }
      let kind = Activity.Kind.rest(window.rule.kind, isPaid: window.rule.isPaid)
      activities.append(Activity(kind: kind, range: start..<end))
      position = end
    }
    if position < span.range.upperBound {
      activities.append(Activity(kind: .idle, range: position..<span.range.upperBound))
    }
    return activities
  }
}
