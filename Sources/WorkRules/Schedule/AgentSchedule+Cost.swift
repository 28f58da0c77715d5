import CivilTime
public import Workforce

extension AgentSchedule {
  /// What the shifts cost: the pay of their paid time, premiums by the local clock, and overtime week by
  /// week of the horizon.
  public var labourCost: LabourCost {
    guard agent.hourlyCost != 0 else { return LabourCost() }
    var cost = agent.overtimeCost(ofMinutes: overtimeMinutes)
    for shift in shifts {
      // Paid time that follows on paid time is one range.
      let paid = InstantRanges(shift.activities.filter(\.isPaid).map(\.range))
      for range in paid.ranges { cost += agent.labourCost(of: range) }
    }
    return cost
  }

  /// Minutes of overtime in all weeks of the horizon.
  public var overtimeMinutes: Int {
    guard agent.rules.overtime != nil else { return 0 }
    return horizon.weeks.reduce(0) { $0 + overtimeMinutes(onDays: $1) }
  }

  /// Minutes of overtime in a week, given as a range of day indices of the horizon.
  func overtimeMinutes(onDays week: Range<Int>) -> Int {
    agent.overtimeMinutes(
      worked: workedMinutes(onDays: week),
      credited: creditedMinutes(onDays: week)
    )
  }
}
