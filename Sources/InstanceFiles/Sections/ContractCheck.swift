import CivilTime
import Workforce

/// Tests whether a contract's days, hours and shifts can go together.
struct ContractCheck {
  let contract: Contract
  let section: YAMLMapping
  let horizon: Horizon?
  let log: ProblemLog

  /// Whether some choice of days and shifts keeps the week's limits; notes why not.
  func isSound() -> Bool {
    let weekdays = contract.shiftPatterns.reduce(into: Set<Weekday>()) { $0.formUnion($1.weekdays) }
    guard contract.daysPerWeek.lowerBound <= weekdays.count else {
      let fault = ContractFault.tooFewWeekdays(
        minimumDays: contract.daysPerWeek.lowerBound,
        weekdays: weekdays.count
      )
      log.error(.contract(fault), at: (section["days_per_week"]?.place ?? section.place))
      return false
    }
    let days = contract.daysPerWeek.clamped(to: 0...weekdays.count)
    let sums = paidSums(days: days)
    guard !sums.contains(where: contract.weeklyPaidMinutes.contains) else {
      return reachesHorizonHours(sums.filter(contract.weeklyPaidMinutes.contains))
    }
    let fault = ContractFault.hoursOutOfReach(
      minimumMinutes: contract.weeklyPaidMinutes.lowerBound,
      maximumMinutes: contract.weeklyPaidMinutes.upperBound,
      nearest: nearest(sums)
    )
    log.error(.contract(fault), at: (section["weekly_hours"]?.place ?? section.place))
    return false
  }

  /// Whether weeks of these paid minutes can come to the paid hours of the horizon; the minima of a
  /// last week of fewer than seven days do not bind.
  private func reachesHorizonHours(_ sums: Set<Int>) -> Bool {
    guard let hours = contract.horizonPaidMinutes, let horizon else { return true }
    let least = (sums.min() ?? 0) * (horizon.days / 7)
    let most = (sums.max() ?? 0) * horizon.weeks.count
    guard hours.lowerBound > most || hours.upperBound < least else { return true }
    let fault = ContractFault.horizonHoursOutOfReach(
      minimumMinutes: hours.lowerBound,
      maximumMinutes: hours.upperBound,
      least: least,
      most: most
    )
    log.error(.contract(fault), at: (section["horizon_hours"]?.place ?? section.place))
    return false
  }

  /// Paid minutes of a week that some choice of shifts on so many days comes to, one a day.
  private func paidSums(days: ClosedRange<Int>) -> Set<Int> {
    let paid = Set(
      contract.shiftPatterns.flatMap { pattern in
        pattern.forms.map { pattern.paidMinutes(of: $0) }
      }
    )
    var sums = [true]
    var reached: Set<Int> = days.contains(0) ? [0] : []
    for day in 1...7 where day <= days.upperBound {
      var next = [Bool](repeating: false, count: sums.count + (paid.max() ?? 0))
      for sum in sums.indices where sums[sum] {
        for minutes in paid { next[sum + minutes] = true }
      }
      sums = next
      if days.contains(day) { reached.formUnion(sums.indices.filter { sums[$0] }) }
    }
    return reached
  }

  /// The largest sum below the minimum and the smallest one above the maximum.
  private func nearest(_ sums: Set<Int>) -> [Int] {
    let below = sums.filter { $0 < contract.weeklyPaidMinutes.lowerBound }.max()
    let above = sums.filter { $0 > contract.weeklyPaidMinutes.upperBound }.min()
    return [below, above].compactMap { $0 }
  }
}
