import CivilTime
import Workforce

/// Rules on hours and days of weeks and of the horizon. A unit of slack is an hour, or a day.
extension AgentRows {
  mutating func addContractHours() {
    let contract = agent.contract
    for week in horizon.weeks {
      let least = agent.leastPaidMinutes(inWeekOf: week.map(date(ofDay:)))
      addHours(.weeklyPaidHours, least, contract.weeklyPaidMinutes.upperBound, week, day: week)
    }
    guard let limits = contract.horizonPaidMinutes else { return }
    let least = agent.leastPaidMinutes(inHorizonOf: horizon.dates)
    addHours(.horizonPaidHours, least, limits.upperBound, 0..<horizon.days, day: nil)
  }

  private mutating func addHours(
    _ rule: RuleID,
    _ least: Int,
    _ most: Int,
    _ days: Range<Int>,
    day: Range<Int>?
  ) {
    let paid = minutes(onDays: days) + .constant(Double(credits(onDays: days)))
    if least > 0 {
      elastic.add(
        condition(rule, .least, day: day?.lowerBound),
        atMostZero: .constant(Double(least)) - paid,
        unit: 60
      )
    }
    elastic.add(
      condition(rule, .most, day: day?.lowerBound),
      atMostZero: paid - .constant(Double(most)),
      unit: 60
    )
  }

  mutating func addDaysPerWeek() {
    let limits = agent.contract.daysPerWeek
    for week in horizon.weeks {
      let worked = week.map { day -> Sum in
        agent.creditedMinutes(on: date(ofDay: day)) > 0 ? .constant(1) : work(day)
      }.reduce(Sum(), +)
      let least = agent.leastDays(inWeekOf: week.map(date(ofDay:)))
      if least > 0 {
        elastic.add(
          condition(.daysPerWeek, .least, day: week.lowerBound),
          atMostZero: .constant(Double(least)) - worked
        )
      }
      if limits.upperBound < week.count {
        elastic.add(
          condition(.daysPerWeek, .most, day: week.lowerBound),
          atMostZero: worked - .constant(Double(limits.upperBound))
        )
      }
    }
  }

  /// Upper limits beside the contract's: the law's week, overtime, the average over several weeks.
  mutating func addHourLimits() {
    for week in horizon.weeks {
      let first = date(ofDay: week.lowerBound)
      let credited = credits(onDays: week)
      if let limit = rules.mostWeeklyMinutes, isHard(limit), let most = limit.value(on: first) {
        addMost(.mostWeeklyHours, week, max(0, most - credited))
      }
      if let overtime = rules.overtime {
        let most = overtime.mostMinutes + max(0, overtime.thresholdMinutes - credited)
        addMost(.overtime, week, most)
      }
      addAverage(week, first)
    }
  }

  private mutating func addMost(_ rule: RuleID, _ week: Range<Int>, _ most: Int) {
    elastic.add(
      condition(rule, day: week.lowerBound),
      atMostZero: minutes(onDays: week) - .constant(Double(most)),
      unit: 60
    )
  }

  private mutating func addAverage(_ week: Range<Int>, _ first: LocalDate) {
    guard let rule = rules.averageHours, isHard(rule.limit),
      let most = rule.limit.value(on: first)
    else { return }
    let period = week.lowerBound - 7 * (rule.weeks - 1)..<week.upperBound
    let days = period.clamped(to: 0..<horizon.days)
    let historic = history.reduce(0) { sum, shift in
      let day = shift.localDate.days(since: horizon.firstDate)
      return sum + (day < 0 && period.contains(day) ? shift.paidMinutes : 0)
    }
    let known = credits(onDays: period) + historic - most * rule.weeks
    elastic.add(
      condition(.averageHours, day: week.lowerBound),
      atMostZero: minutes(onDays: days) + .constant(Double(known)),
      unit: 60
    )
  }
}
