public import CivilTime
public import Workforce

/// A pattern, a start on the wall clock and a length: what a shift was planned as.
public struct ShiftPlan: Hashable, Sendable {
  /// The pattern.
  public let pattern: ShiftPattern
  /// The start in minutes of the local day.
  public let startMinuteOfDay: Int
  /// One of the pattern's lengths, breaks included.
  public let lengthMinutes: Int
  /// What became of it on its date.
  public let span: ShiftSpan

  /// The breaks that belong to the shift, each with the offsets at which it may start.
  public var breakWindows: [BreakWindow] {
    pattern.breakWindows(forLengthMinutes: lengthMinutes, elapsedMinutes: span.range.minutes)
  }

  /// Elapsed paid minutes more (or, negative, fewer) than the same plan has on a day without a
  /// change of the clock: the elapsed time gained, and the unpaid breaks that found no room.
  public var paidMinutesChanged: Int {
    let unpaid = breakWindows.reduce(0) { $0 + ($1.rule.isPaid ? 0 : $1.rule.minutes) }
    return span.range.minutes - unpaid - pattern.paidMinutes(ofLengthMinutes: lengthMinutes)
  }
}

extension Contract {
  /// All plans of the contract that have this range when they start on this local date, by the
  /// contract's clock policy; several when a change of the clock makes them the same.
  ///
  /// A start that the clock leaves out moves forward by the gap; one that occurs twice is the first
  /// occurrence: ``CivilTime/ShiftSpan``. The date is that of the start as written: where a gap ends
  /// the date (Nuuk in spring, 23:00 to 24:00), a start in it happens on the next one.
  public func plans(
    ofPattern id: String,
    on date: LocalDate,
    in zone: Zone,
    range: Range<Instant>
  ) -> [ShiftPlan] {
    shiftPatterns.filter { $0.id == id && $0.weekdays.contains(date.weekday) }.flatMap { pattern in
      pattern.startMinutesOfDay.flatMap { start -> [ShiftPlan] in
        let local = LocalDateTime(date: date, minuteOfDay: start)
        guard zone.instant(of: local) == range.lowerBound else { return [] }
        return pattern.lengthsMinutes.compactMap { length in
          let span = ShiftSpan.resolve(
            start: local,
            durationMinutes: length,
            zone: zone,
            policy: clockPolicy
          )
          guard span.range == range else { return nil }
          return ShiftPlan(
            pattern: pattern,
            startMinuteOfDay: start,
            lengthMinutes: length,
            span: span
          )
        }
      }
    }
  }
}

extension Agent {
  /// All plans of the agent's contract that the shift may have been made from.
  public func plans(of shift: Shift) -> [ShiftPlan] {
    contract.plans(
      ofPattern: shift.pattern,
      on: shift.localDate,
      in: location.zone,
      range: shift.range
    )
  }
}
