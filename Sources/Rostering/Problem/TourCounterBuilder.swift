import CivilTime
import Workforce

/// Finds the counts over the horizon that can bind for an agent.
struct TourCounterBuilder {
  let agent: Agent
  let catalogue: DutyCatalogue
  let horizon: Horizon
  let period: ReferencePeriod?
  let leads: [FairShare.Load: Int]

  /// The counts; nil where the credits of time off alone exceed a limit.
  func counters() -> [TourCounter]? {
    guard let minutes = minutes() else { return nil }
    let rules = agent.rules
    let weekends = Set(
      horizon.dates.filter { $0.weekday >= .saturday }.map { $0.dayNumber - $0.weekday.rawValue }
    )
    let nightDays = days { $0.isNight }
    var counters =
      [
        counter(.weekends, rules.mostWeekends, most: weekends.count, share(.weekends)),
        counter(.nights, rules.mostNights, most: nightDays, share(.nights)),
      ].compactMap { $0 }
    for (position, pattern) in agent.contract.shiftPatterns.enumerated() {
      let most = days { $0.pattern == position }
      if let counter = counter(.pattern(position), rules.mostShifts[pattern.id], most: most) {
        counters.append(counter)
      }
    }
    for (position, share) in rules.fairness.enumerated()
    where share.load == .earlyStarts || share.load == .lateStarts {
      let most = days { $0.shares >> position & 1 == 1 }
      let own = TourCounter.Share(price: share.price, lead: leads[share.load] ?? 0)
      if let counter = counter(.starts(position), nil, most: most, own) {
        counters.append(counter)
      }
    }
    // The last count is the one that may rise by more than 1: see CounterSpace.
    return counters + minutes
  }

  /// What is to be shared out of a load.
  private func share(_ load: FairShare.Load) -> TourCounter.Share {
    let price = agent.rules.fairness.filter { $0.load == load }.reduce(0) { $0 + $1.price }
    return TourCounter.Share(price: price, lead: leads[load] ?? 0)
  }

  /// A count with a limit, a share or both; nil where neither can cost anything.
  private func counter(
    _ load: TourCounter.Load,
    _ limit: Limit?,
    most reachable: Int,
    _ share: TourCounter.Share? = nil
  ) -> TourCounter? {
    let most = limit?.value(on: horizon.firstDate) ?? reachable
    let isShared = share.map { $0.price > 0 && reachable + min(1, $0.lead) > 1 } ?? false
    guard most < reachable || isShared else { return nil }
    return TourCounter(
      load: load,
      allowed: 0...max(0, min(most, reachable)),
      price: limit?.enforcement.price,
      share: isShared ? share : nil
    )
  }

  /// Days with a duty for which a condition holds.
  private func days(_ isCounted: (DutyKind) -> Bool) -> Int {
    (0..<horizon.days).count { day in
      catalogue.duties(ofDay: day).contains {
        isCounted(catalogue.kinds[catalogue.duties[$0].kind])
      }
    }
  }

  private func minutes() -> [TourCounter]? {
    let checks = period?.checks(of: agent, horizon: horizon) ?? []
    let limits = agent.contract.horizonPaidMinutes
    guard limits != nil || !checks.isEmpty else { return [] }
    let unit = max(1, catalogue.lattice.paidMinutes.reduce(0) { Self.divisor($0, $1) })
    var allowed = 0...TourCounter.noLimit
    if let limits {
      let credits = horizon.dates.reduce(0) { $0 + agent.creditedMinutes(on: $1) }
      let lower = agent.leastPaidMinutes(inHorizonOf: horizon.dates)
      guard credits <= limits.upperBound else { return nil }
      let least = (max(0, lower - credits) + unit - 1) / unit
      let most = (limits.upperBound - credits) / unit
      guard least <= most else { return nil }
      allowed = least...most
    }
    guard checks.allSatisfy({ $0.pricePerHour != nil || $0.mostMinutes >= 0 }) else { return nil }
    return [TourCounter(load: .minutes, unit: unit, allowed: allowed, checks: checks)]
  }

  private static func divisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : divisor(right, left % right)
  }
}
