import CivilTime
import Workforce

/// Finds the counts over the horizon that can bind for an agent.
struct TourCounterBuilder {
  let agent: Agent
  let catalogue: DutyCatalogue
  let horizon: Horizon

  /// The counts; nil where the credits of time off alone exceed a limit.
  func counters() -> [TourCounter]? {
    guard let minutes = minutes() else { return nil }
    let rules = agent.rules
    let first = horizon.firstDate
    let weekends = Set(
      horizon.dates.filter { $0.weekday >= .saturday }.map { $0.dayNumber - $0.weekday.rawValue }
    )
    var counters: [TourCounter] = []
    if let limit = rules.mostWeekends, let most = limit.value(on: first), most < weekends.count {
      counters.append(counter(.weekends, most, limit))
    }
    let nightDays = days { catalogue.kinds[$0.kind].isNight }
    if let limit = rules.mostNights, let most = limit.value(on: first), most < nightDays {
      counters.append(counter(.nights, most, limit))
    }
    for (position, pattern) in agent.contract.shiftPatterns.enumerated() {
      guard let limit = rules.mostShifts[pattern.id], let most = limit.value(on: first) else {
        continue
      }
      if most < days({ catalogue.kinds[$0.kind].pattern == position }) {
        counters.append(counter(.pattern(position), most, limit))
      }
    }
    // The last count is the one that may rise by more than 1: see CounterSpace.
    return counters + minutes
  }

  private func counter(_ load: TourCounter.Load, _ most: Int, _ limit: Limit) -> TourCounter {
    TourCounter(load: load, allowed: 0...max(0, most), price: limit.enforcement.price)
  }

  /// Days with a duty for which a condition holds.
  private func days(_ isCounted: (DutyCatalogue.Duty) -> Bool) -> Int {
    (0..<horizon.days).count { day in
      catalogue.duties(ofDay: day).contains { isCounted(catalogue.duties[$0]) }
    }
  }

  private func minutes() -> [TourCounter]? {
    guard let limits = agent.contract.horizonPaidMinutes else { return [] }
    let credits = horizon.dates.reduce(0) { $0 + agent.creditedMinutes(on: $1) }
    guard credits <= limits.upperBound else { return nil }
    let unit = max(1, catalogue.lattice.paidMinutes.reduce(0) { Self.divisor($0, $1) })
    let least = (max(0, limits.lowerBound - credits) + unit - 1) / unit
    let most = (limits.upperBound - credits) / unit
    guard least <= most else { return nil }
    return [TourCounter(load: .minutes, unit: unit, allowed: least...most)]
  }

  private static func divisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : divisor(right, left % right)
  }
}
