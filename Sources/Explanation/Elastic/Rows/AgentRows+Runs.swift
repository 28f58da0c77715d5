import CivilTime
import Workforce

/// Rules on days in a row.
extension AgentRows {
  mutating func addMostConsecutiveDays() {
    let facts = facts
    addMostInARow(.mostConsecutiveDays, rules.mostConsecutiveDays, counted: facts.work)
  }

  /// Nights: the most of all, and the most in a row.
  mutating func addNightLimits() {
    let nights = candidates.map { count($0.filter(\.isNight)) }
    let historic = Set(
      facts.wholeHistory.filter { rules.night.isNight($0.range, in: agent.location.zone) }
        .map { $0.localDate.days(since: horizon.firstDate) }
    )
    addMostInARow(.mostConsecutiveNights, rules.mostConsecutiveNights) { day in
      day >= 0 ? nights[day] : .constant(historic.contains(day) ? 1 : 0)
    }
    if let limit = rules.mostNights, isHard(limit),
      let most = limit.value(on: horizon.firstDate)
    {
      let all = nights.reduce(Sum(), +)
      elastic.add(condition(.mostNights), atMostZero: all - .constant(Double(most)))
    }
  }

  /// Of each day and the `most` days before it, one is not counted.
  private mutating func addMostInARow(
    _ rule: RuleID,
    _ limit: Limit?,
    counted: (Int) -> Sum
  ) {
    guard let limit, isHard(limit) else { return }
    for day in 0..<horizon.days {
      guard let most = limit.value(on: date(ofDay: day)), day - most >= -366 else { continue }
      let sum = (day - most...day).map(counted).reduce(Sum(), +)
      elastic.add(condition(rule, day: day), atMostZero: sum - .constant(Double(most)))
    }
  }

  mutating func addFewestConsecutiveDays() {
    let facts = facts
    let limit = rules.fewestConsecutiveDays
    addFewestInARow(.fewestConsecutiveDays, limit, counted: facts.work)
  }

  mutating func addFewestConsecutiveDaysOff() {
    let facts = facts
    addFewestInARow(.fewestConsecutiveDaysOff, rules.fewestConsecutiveDaysOff) { day in
      day < facts.firstKnownDay ? Sum() : .constant(1) - facts.work(day)
    }
  }

  /// Where a run ends before a day, the days that make it long enough belong to it. What lies before
  /// the horizon counts as the history tells; without history a run from the first date is exempt.
  private mutating func addFewestInARow(
    _ rule: RuleID,
    _ limit: Limit?,
    counted: (Int) -> Sum
  ) {
    guard let limit, isHard(limit) else { return }
    let hasHistory = firstKnownDay < 0
    for end in 0..<horizon.days where end > 0 || hasHistory {
      guard let least = limit.value(on: date(ofDay: max(0, end - 1))), least > 1 else { continue }
      let ending = counted(end - 1) - counted(end)
      for back in 2...least where end - back >= 0 || hasHistory {
        elastic.add(condition(rule, day: end - 1), atMostZero: ending - counted(end - back))
      }
    }
  }
}
