public import CivilTime

/// What paid time costs by kind, in the instance's currency.
public struct LabourCost: Hashable, Sendable {
  /// Paid hours at the hourly cost.
  public var pay: Double
  /// What the premiums of nights, weekends and holidays add.
  public var premiums: Double
  /// What overtime adds.
  public var overtime: Double

  /// Makes a cost of its parts.
  public init(pay: Double = 0, premiums: Double = 0, overtime: Double = 0) {
    self.pay = pay
    self.premiums = premiums
    self.overtime = overtime
  }

  /// All of it.
  public var total: Double { pay + premiums + overtime }

  /// Adds part to part.
  public static func += (sum: inout LabourCost, part: LabourCost) {
    sum.pay += part.pay
    sum.premiums += part.premiums
    sum.overtime += part.overtime
  }
}

extension Agent {
  /// Cost of paid time in a half-open range, premiums included; overtime is a matter of the week:
  /// ``overtimeCost(ofMinutes:)``.
  ///
  /// A paid minute costs a sixtieth of the hourly cost, raised by the sum of the percentages of all
  /// premiums of the agent's location whose hours it falls into on the local clock.
  public func labourCost(of paid: Range<Instant>) -> LabourCost {
    let premiumMinutes = location.premiums.reduce(0) {
      $0 + Double(location.minutes(of: paid, in: $1.hours)) * $1.percent / 100
    }
    return LabourCost(
      pay: Double(paid.minutes) / 60 * hourlyCost,
      premiums: premiumMinutes / 60 * hourlyCost
    )
  }

  /// Minutes of overtime in a week of so many minutes worked and credited: what lies beyond the
  /// threshold, but no more than was worked; none where the rules know no overtime.
  public func overtimeMinutes(worked: Int, credited: Int) -> Int {
    guard let rule = rules.overtime else { return 0 }
    return max(0, min(worked + credited - rule.thresholdMinutes, worked))
  }

  /// What so many minutes of overtime add to their pay.
  public func overtimeCost(ofMinutes minutes: Int) -> LabourCost {
    LabourCost(overtime: Double(minutes) / 60 * (rules.overtime?.percent ?? 0) / 100 * hourlyCost)
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
