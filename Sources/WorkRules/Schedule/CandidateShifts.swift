public import CivilTime
public import Workforce

/// A shift that may be planned on a date, and the plan that it is made from.
public struct CandidateShift: Hashable, Sendable {
  /// The shift as rules look at it: both parts of a split one are one, ``Activity/Kind/away`` between
  /// them. Breaks begin where their windows open; the rest is idle.
  public let shift: Shift
  /// The plan.
  public let plan: ShiftPlan

  /// The breaks, and the gap of a split shift, in minutes after the start, each with the offsets at
  /// which it may begin; ascending.
  public var pauses: [(startOffsets: ClosedRange<Int>, minutes: Int)] {
    var pauses = plan.breakWindows.map { ($0.startOffsets, $0.rule.minutes) }
    if let gap = plan.gap {
      let start = gap.lowerBound.minutes(since: plan.span.range.lowerBound)
      pauses.append((start...start, gap.minutes))
    }
    return pauses.sorted { $0.0.lowerBound < $1.0.lowerBound }
      .map { (startOffsets: $0.0, minutes: $0.1) }
  }
}

extension Agent {
  /// Every shift that the contract's patterns have on a local date, by pattern, start and form;
  /// whether a rule forbids it is not asked. Two plans that a change of the clock makes the same are
  /// one. Patterns may be taken on weekdays that they do not have (`onAnyWeekday`).
  public func candidates(on date: LocalDate, onAnyWeekday: Bool = false) -> [CandidateShift] {
    var candidates: [CandidateShift] = []
    for pattern in contract.shiftPatterns {
      guard onAnyWeekday || pattern.weekdays.contains(date.weekday) else { continue }
      var seen: Set<[Range<Instant>?]> = []
      for start in pattern.startMinutesOfDay {
        for form in pattern.forms {
          let plan = plan(of: pattern, start: start, form: form, on: date)
          let range = plan.span.range
          guard !range.isEmpty, seen.insert([range, plan.gap]).inserted else { continue }
          let shift = Shift(
            agent: id,
            localDate: date,
            pattern: pattern.id,
            range: range,
            activities: plan.activitiesWithEarliestBreaks
          )
          candidates.append(CandidateShift(shift: shift, plan: plan))
        }
      }
    }
    return candidates
  }

  /// The shifts of ``candidates(on:onAnyWeekday:)``.
  public func candidateShifts(on date: LocalDate, onAnyWeekday: Bool = false) -> [Shift] {
    candidates(on: date, onAnyWeekday: onAnyWeekday).map(\.shift)
  }

  private func plan(
    of pattern: ShiftPattern,
    start: Int,
    form: ShiftForm,
    on date: LocalDate
  ) -> ShiftPlan {
    ShiftPlan(
      pattern: pattern,
      startMinuteOfDay: start,
      form: form,
      span: ShiftSpan.resolve(
        start: LocalDateTime(date: date, minuteOfDay: start),
        durationMinutes: form.totalMinutes,
        zone: location.zone,
        policy: contract.clockPolicy
      )
    )
  }
}

extension ShiftPlan {
  /// Breaks at the start of their windows, the gap of a split shift, and idle time between them, from
  /// start to end.
  var activitiesWithEarliestBreaks: [Activity] {
    let begin = span.range.lowerBound
    var rests = breakWindows.map { window in
      let start = begin.adding(minutes: window.startOffsets.lowerBound)
      return Activity(
        kind: .rest(window.rule.kind, isPaid: window.rule.isPaid),
        range: start..<start.adding(minutes: window.rule.minutes)
      )
    }
    if let gap { rests.append(Activity(kind: .away, range: gap)) }
    rests.sort { $0.range.lowerBound < $1.range.lowerBound }
    var activities: [Activity] = []
    var position = begin
    for rest in rests {
      let start = max(position, rest.range.lowerBound)
      let end = start.adding(minutes: rest.range.minutes)
      guard end <= span.range.upperBound else { continue }
      if position < start { activities.append(Activity(kind: .idle, range: position..<start)) }
      activities.append(Activity(kind: rest.kind, range: start..<end))
      position = end
    }
    if position < span.range.upperBound {
      activities.append(Activity(kind: .idle, range: position..<span.range.upperBound))
    }
    return activities
  }
}

extension Shift {
  /// The shift as rosters have it: a split one is two shifts, one for each part.
  public var parts: [Shift] {
    guard let gap = activities.first(where: { $0.kind == .away })?.range else { return [self] }
    let ranges = [range.lowerBound..<gap.lowerBound, gap.upperBound..<range.upperBound]
    return ranges.enumerated().map { ordinal, range in
      Shift(
        agent: agent,
        localDate: localDate,
        ordinal: ordinal,
        pattern: pattern,
        range: range,
        activities: activities.filter { range.contains($0.range.lowerBound) }
      )
    }
  }
}
