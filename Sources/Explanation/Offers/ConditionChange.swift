import CivilTime
import WorkRules
import Workforce

/// The change of the data that gives one stretched condition what it asks for.
struct ConditionChange {
  let facts: AgentFacts
  let condition: Condition
  let stretching: Stretching

  private var zone: Zone { facts.agent.location.zone }
  /// The shift that is worked on the condition's date.
  private var shift: Shift? { stretching.shifts.first { $0.localDate == condition.date } }

  /// Makes the change and says it in words; nil where nothing can be offered.
  func apply(_ amount: Double, to changed: inout AgentCase) -> String? {
    if let value = facts.changedLimit(condition, by: amount) {
      return setLimit(value, in: &changed)
    }
    guard let date = condition.date else { return applyInAll(amount, to: &changed) }
    switch condition.rule {
    case .availability: return widenAvailability(&changed)
    case .shiftPattern: return addWeekday(of: date, to: &changed)
    case .pins:
      changed.agent.pins.removeAll { $0.date == date }
      return "no pin on \(date)"
    case .holidaysOff:
      changed.agent.location.holidays[date] = nil
      return "a shift on the holiday \(date)"
    case .employmentDates: return extendEmployment(to: date, &changed)
    case .overlappingShifts: return shortenHistory(&changed)
    case .followOns: return allowFollowOn(on: date, &changed)
    case .wholeWeekends:
      changed.agent.rules.wholeWeekends = nil
      return "weekends also by half"
    case .sameShift:
      changed.agent.rules.sameShift = nil
      return "several kinds of shift in a week"
    default: return nil
    }
  }

  /// A rule over the whole horizon.
  private func applyInAll(_ amount: Double, to changed: inout AgentCase) -> String? {
    switch condition.rule {
    case .sessions:
      let session = changed.agent.sessions.first { $0.id.text == condition.detail }
      changed.agent.sessions.removeAll { $0.id.text == condition.detail }
      return session.map { "without \($0.words)" }
    case .mostShifts:
      let first = facts.horizon.firstDate
      guard let most = facts.rules.mostShifts[condition.detail]?.value(on: first) else {
        return nil
      }
      let more = most + Int((amount - 1e-6).rounded(.up))
      changed.agent.rules.mostShifts[condition.detail] = Limit(more)
      return "at most \(countText(more, "shift")) '\(condition.detail)'"
    default: return nil
    }
  }

  /// Sets a number of the contract, or the overtime of a week.
  private func setLimit(_ value: Int, in changed: inout AgentCase) -> String? {
    let isLeast = condition.side == .least
    func moved(_ limits: ClosedRange<Int>) -> ClosedRange<Int> {
      isLeast
        ? min(value, limits.lowerBound)...limits.upperBound
        : limits.lowerBound...max(value, limits.upperBound)
    }
    let contract = changed.agent.contract
    switch condition.rule {
    case .weeklyPaidHours:
      changed.agent.contract.weeklyPaidMinutes = moved(contract.weeklyPaidMinutes)
    case .horizonPaidHours:
      changed.agent.contract.horizonPaidMinutes = contract.horizonPaidMinutes.map(moved)
    case .daysPerWeek: changed.agent.contract.daysPerWeek = moved(contract.daysPerWeek)
    case .overtime:
      guard let now = changed.agent.rules.overtime else { return nil }
      changed.agent.rules.overtime = Overtime(
        thresholdMinutes: now.thresholdMinutes,
        percent: now.percent,
        mostMinutes: max(now.mostMinutes, value - now.thresholdMinutes)
      )
    default: return nil
    }
    guard let limits = facts.limits(of: condition) else { return nil }
    let word = isLeast ? "at least" : "at most"
    return "\(word) \(limits.text(value)) \(facts.span(of: condition))"
  }

  private func widenAvailability(_ changed: inout AgentCase) -> String? {
    guard let shift else { return nil }
    let start = zone.local(at: shift.range.lowerBound)
    let end = zone.local(at: shift.range.upperBound)
    let span = WeeklySpan(weekday: start.date.weekday, start: start.time, end: end.time)
    changed.agent.availability = WeeklyHours(spans: changed.agent.availability.spans + [span])
    return "availability on \(start.date) from \(start.time) to \(end.time)"
  }

  private func addWeekday(of date: LocalDate, to changed: inout AgentCase) -> String? {
    let patterns = changed.agent.contract.shiftPatterns
    guard let shift, let position = patterns.firstIndex(where: { $0.id == shift.pattern }) else {
      return nil
    }
    changed.agent.contract.shiftPatterns[position].weekdays.insert(date.weekday)
    return "'\(shift.pattern)' also on a \(date.weekday.name) (\(date))"
  }

  private func extendEmployment(to date: LocalDate, _ changed: inout AgentCase) -> String? {
    if let first = changed.agent.firstDate, date < first {
      changed.agent.firstDate = date
      return "employed from \(date)"
    }
    guard let last = changed.agent.lastDate, last < date else { return nil }
    changed.agent.lastDate = date
    return "employed to \(date)"
  }

  /// The last roster's shifts end so early that a shift may follow, after the rest that is asked for.
  private func shortenHistory(_ changed: inout AgentCase) -> String? {
    guard let shift else { return nil }
    let rests = [facts.rules.restBetweenShifts, facts.rules.restAfterNights].map {
      $0?.enforcement == .hard ? $0?.value(on: shift.localDate) ?? 0 : 0
    }
    let end = shift.range.lowerBound.adding(minutes: -(rests.max() ?? 0))
    for position in changed.history.indices {
      let range = changed.history[position].range
      guard range.upperBound > end else { continue }
      guard range.lowerBound < end else { return nil }
      changed.history[position].range = range.lowerBound..<end
    }
    return "an end of the last roster's shift by \(zone.local(at: end))"
  }

  private func allowFollowOn(on date: LocalDate, _ changed: inout AgentCase) -> String? {
    guard let rule = changed.agent.rules.followOns, let shift else { return nil }
    let eve = date.adding(days: -1)
    let before =
      stretching.shifts.first { $0.localDate == eve }?.pattern
      ?? facts.history.last { $0.localDate == eve }?.pattern
    guard let before else { return nil }
    var forbidden = rule.forbidden
    forbidden[before]?.remove(shift.pattern)
    changed.agent.rules.followOns = FollowOns(forbidden: forbidden, enforcement: rule.enforcement)
    return "'\(shift.pattern)' also on the day after '\(before)'"
  }
}
