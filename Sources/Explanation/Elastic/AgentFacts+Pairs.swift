import CivilTime
import Workforce

/// Which shifts may not follow each other.
extension AgentFacts {
  func isRestShort(_ end: Instant, _ next: Candidate) -> Bool {
    guard let limit = rules.restBetweenShifts, limit.enforcement == .hard,
      let least = limit.value(on: next.shift.localDate)
    else { return false }
    let rest = next.range.lowerBound.minutes(since: end)
    return rest >= 0 && rest < least
  }

  func isNightRestShort(_ end: Instant, _ date: LocalDate, _ next: Candidate) -> Bool {
    guard let limit = rules.restAfterNights, limit.enforcement == .hard,
      let least = limit.value(on: date),
      !(next.isNight && next.shift.localDate == date.adding(days: 1))
    else { return false }
    let rest = next.range.lowerBound.minutes(since: end)
    return rest >= 0 && rest < least
  }

  func isForbidden(_ next: Candidate, after pattern: String) -> Bool {
    guard let rule = rules.followOns, rule.enforcement == .hard else { return false }
    return rule.forbidden[pattern]?.contains(next.shift.pattern) ?? false
  }

  /// The latest end of the history's shifts that began before a shift, or with it.
  func historicEnd(before next: Candidate) -> Instant? {
    history.filter { $0.range.lowerBound <= next.range.lowerBound }.map(\.range.upperBound).max()
  }

  func isOverlappingHistory(_ next: Candidate) -> Bool {
    historicEnd(before: next).map { next.range.lowerBound < $0 } ?? false
  }

  func isRestShortAfterHistory(_ next: Candidate) -> Bool {
    historicEnd(before: next).map { isRestShort($0, next) } ?? false
  }

  func isNightRestShortAfterHistory(_ next: Candidate) -> Bool {
    guard let last = wholeHistory.last,
      rules.night.isNight(last.range, in: agent.location.zone)
    else { return false }
    return isNightRestShort(last.range.upperBound, last.localDate, next)
  }

  func isForbiddenAfterHistory(_ next: Candidate) -> Bool {
    let eve = horizon.firstDate.adding(days: -1)
    return history.contains { shift in
      shift.localDate == eve && (shift.pattern.map { isForbidden(next, after: $0) } ?? false)
    }
  }
}
