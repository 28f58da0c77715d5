import CivilTime
import Workforce

/// The reference period of an agent's average hours, week by week of the horizon.
///
/// Periods that begin by the horizon's first day are counted from there, exactly. For a later one a
/// tour would have to remember every week of the period: rosters are planned with no week of it above
/// the average, which keeps the period, and the floor under all rosters is found without it.
struct ReferencePeriod {
  private let rule: AverageHours
  /// What was paid before the horizon: the history's shifts, and credits of time off.
  private let history: [(day: Int, minutes: Int)]

  /// The period of an agent; nil where no average is asked for.
  init?(_ agent: Agent, history: [HistoricShift], horizon: Horizon) {
    guard let rule = agent.rules.averageHours else { return nil }
    self.rule = rule
    let credits = (-7 * rule.weeks..<0).map { day in
      (day, agent.creditedMinutes(on: horizon.firstDate.adding(days: day)))
    }
    self.history =
      history.map { ($0.localDate.days(since: horizon.firstDate), $0.paidMinutes) }
      .filter { $0.0 < 0 } + credits.filter { $0.1 > 0 }
  }

  /// The price of an hour more; nil where none is legal.
  var price: Double? { rule.limit.enforcement.price }

  /// Most paid minutes, credits included, of a week whose period holds no other of the horizon's
  /// weeks; nil where there is no such limit.
  func mostMinutes(ofWeek week: Range<Int>, horizon: Horizon) -> Int? {
    week.lowerBound == 0 || rule.weeks == 1 ? mostMinutes(endingWith: week, horizon) : nil
  }

  /// Most paid minutes, credits included, of a week in planning, where periods that begin after the
  /// horizon's first day hold it; nil where none does.
  func plannedMinutes(ofWeek week: Range<Int>, horizon: Horizon) -> Int? {
    guard rule.weeks > 1 else { return nil }
    let last = week.lowerBound + 7 * (rule.weeks - 1)
    return horizon.weeks
      .filter { (week.lowerBound...last).contains($0.lowerBound) && firstDay(endingWith: $0) > 0 }
      .compactMap { rule.limit.value(on: horizon.firstDate.adding(days: $0.lowerBound)) }
      .min()
  }

  /// The limits on several weeks together that can bind.
  func checks(of agent: Agent, horizon: Horizon) -> [TourCounter.Check] {
    horizon.weeks.dropFirst().compactMap { week in
      guard firstDay(endingWith: week) <= 0, rule.weeks > 1,
        let most = mostMinutes(endingWith: week, horizon)
      else { return nil }
      let weeks = (week.upperBound + 6) / 7
      guard most < agent.contract.weeklyPaidMinutes.upperBound * weeks else { return nil }
      let credits = (0..<week.upperBound).reduce(0) {
        $0 + agent.creditedMinutes(on: horizon.firstDate.adding(days: $1))
      }
      return TourCounter.Check(
        day: week.upperBound,
        mostMinutes: most - credits,
        pricePerHour: price
      )
    }
  }

  private func firstDay(endingWith week: Range<Int>) -> Int {
    week.lowerBound - 7 * (rule.weeks - 1)
  }

  /// Most paid minutes of the horizon's dates in the period that ends with a week.
  private func mostMinutes(endingWith week: Range<Int>, _ horizon: Horizon) -> Int? {
    let date = horizon.firstDate.adding(days: week.lowerBound)
    guard let most = rule.limit.value(on: date) else { return nil }
    let first = firstDay(endingWith: week)
    return history.reduce(most * rule.weeks) { $1.day >= first ? $0 - $1.minutes : $0 }
  }
}
