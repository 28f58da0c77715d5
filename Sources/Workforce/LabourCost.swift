public import CivilTime

extension Agent {
  /// Cost of paid time in a half-open range, premiums included, in the instance's currency.
  ///
  /// A paid minute costs a sixtieth of the hourly cost, raised by the sum of the percentages of all
  /// premiums of the agent's location whose hours it falls into on the local clock.
  public func labourCost(of paid: Range<Instant>) -> Double {
    var weightedMinutes = Double(paid.minutes)
    for premium in location.premiums {
      weightedMinutes +=
        Double(location.minutes(of: paid, in: premium.hours)) * premium.percent / 100
    }
    return weightedMinutes / 60 * hourlyCost
  }
}

extension Location {
  /// Minutes of a half-open range that fall into a premium's hours on this location's clock.
  public func minutes(of range: Range<Instant>, in hours: Premium.Hours) -> Int {
    switch hours {
    case .night(let window): window.minutes(of: range, in: zone)
    case .weekend(let weekdays): minutes(of: range) { weekdays.contains($0.weekday) }
    case .holiday: minutes(of: range) { holidays[$0] != nil }
    }
  }

  /// Minutes of a half-open range on the local dates that satisfy a condition.
  private func minutes(of range: Range<Instant>, on isCounted: (LocalDate) -> Bool) -> Int {
    guard !range.isEmpty else { return 0 }
    var total = 0
    var date = zone.local(at: range.lowerBound).date
    while zone.day(date).lowerBound < range.upperBound {
      if isCounted(date) { total += zone.day(date).intersection(range)?.minutes ?? 0 }
      date = date.adding(days: 1)
    }
    return total
  }
}
