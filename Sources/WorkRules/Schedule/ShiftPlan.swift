public import CivilTime
public import Workforce

/// A pattern, a start on the wall clock and a length: what a shift was planned as.
public struct ShiftPlan: Hashable, Sendable {
  /// The pattern.
  public let pattern: ShiftPattern
  /// The start in minutes of the local day.
  public let startMinuteOfDay: Int
  /// How its time is laid out.
  public let form: ShiftForm
  /// What became of it on its date.
  public let span: ShiftSpan

  /// The breaks that belong to the shift, each with the offsets at which it may start.
  public var breakWindows: [BreakWindow] {
    guard form.isSplit else {
      return pattern.breakWindows(
        forLengthMinutes: form.lengthMinutes,
        elapsedMinutes: span.range.minutes
      )
    }
    return form.parts.flatMap { part in
      pattern.breakWindows(forLengthMinutes: part.count, elapsedMinutes: part.count).map {
        BreakWindow(
          rule: $0.rule,
          startOffsets: part.lowerBound + $0.startOffsets.lowerBound...part.lowerBound
            + $0.startOffsets.upperBound
        )
      }
    }
  }

  /// When the agent is off duty between the parts; nil for a shift in one piece.
  public var gap: Range<Instant>? {
    guard form.isSplit else { return nil }
    let start = span.range.lowerBound.adding(minutes: form.firstMinutes)
    return start..<start.adding(minutes: form.gapMinutes)
  }

  /// Elapsed paid minutes more (or, negative, fewer) than the same plan has on a day without a
  /// change of the clock: the elapsed time gained, and the unpaid breaks that found no room.
  public var paidMinutesChanged: Int {
    let unpaid = breakWindows.reduce(0) { $0 + ($1.rule.isPaid ? 0 : $1.rule.minutes) }
    return span.range.minutes - form.gapMinutes - unpaid - pattern.paidMinutes(of: form)
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
        return pattern.forms.compactMap { form in
          let span = ShiftSpan.resolve(
            start: local,
            durationMinutes: form.totalMinutes,
            zone: zone,
            policy: clockPolicy
          )
          guard span.range == range else { return nil }
          return ShiftPlan(
            pattern: pattern,
            startMinuteOfDay: start,
            form: form,
            span: span
          )
        }
      }
    }
  }
}

extension Agent {
  /// All plans of the agent's contract that the shift, both parts of a split one together, may have
  /// been made from.
  public func plans(of shift: Shift) -> [ShiftPlan] {
    let gap = shift.activities.first { $0.kind == .away }?.range
    return contract.plans(
      ofPattern: shift.pattern,
      on: shift.localDate,
      in: location.zone,
      range: shift.range
    ).filter { $0.gap == gap }
  }
}
