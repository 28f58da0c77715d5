import CivilTime
import Workforce

/// What the weeks of the horizon demand of an agent, absences credited.
struct AgentWeeks {
  let agent: Agent
  let horizon: Horizon
  /// The weight of labour in the objective.
  let labourWeight: Double
  /// The reference period of average hours; nil where none is asked for.
  let period: ReferencePeriod?

  /// A week of days of the horizon as contract and rules allow it; nil where the credits alone exceed a
  /// limit.
  func lawful(_ days: Range<Int>) -> AgentType.Week? {
    let contract = agent.contract
    let first = horizon.firstDate.adding(days: days.lowerBound)
    let dates = days.map { horizon.firstDate.adding(days: $0) }
    let creditDays = dates.count { agent.creditedMinutes(on: $0) > 0 }
    let credits = credits(on: days)
    let mostDays = contract.daysPerWeek.upperBound - creditDays
    let average = period?.mostMinutes(ofWeek: days, horizon: horizon)
    var mostMinutes = mostWorkedMinutes(inWeekOf: first, credits: credits)
    if let average, period?.price == nil { mostMinutes = min(mostMinutes, average - credits) }
    guard mostDays >= 0, mostMinutes >= 0 else { return nil }
    let leastDays = agent.leastDays(inWeekOf: dates) - creditDays
    let leastMinutes = agent.leastPaidMinutes(inWeekOf: dates) - credits
    guard max(0, leastDays) <= mostDays, max(0, leastMinutes) <= mostMinutes else { return nil }
    var excess = excess(inWeekOf: first, credits: credits)
    if let average, let price = period?.price, average < contract.weeklyPaidMinutes.upperBound {
      excess.append(.init(thresholdMinutes: average - credits, pricePerHour: price))
    }
    return AgentType.Week(
      days: max(0, leastDays)...mostDays,
      paidMinutes: max(0, leastMinutes)...mostMinutes,
      excess: excess
    )
  }

  /// A lawful week as rosters are planned, below the averages of later periods; nil where it cannot be.
  func planned(_ week: AgentType.Week, _ days: Range<Int>) -> AgentType.Week? {
    guard let most = period?.plannedMinutes(ofWeek: days, horizon: horizon) else { return week }
    let left = most - credits(on: days)
    guard week.paidMinutes.lowerBound <= left else { return nil }
    return AgentType.Week(
      days: week.days,
      paidMinutes: week.paidMinutes.clamped(to: 0...left),
      excess: week.excess
    )
  }

  private func credits(on days: Range<Int>) -> Int {
    days.reduce(0) { $0 + agent.creditedMinutes(on: horizon.firstDate.adding(days: $1)) }
  }

  /// Most minutes that may be worked in a week by contract and rules; negative where the credits
  /// alone are too many for the contract.
  private func mostWorkedMinutes(inWeekOf first: LocalDate, credits: Int) -> Int {
    var most = agent.contract.weeklyPaidMinutes.upperBound - credits
    if let limit = agent.rules.mostWeeklyMinutes, limit.enforcement == .hard {
      most = min(most, limit.value(on: first).map { max(0, $0 - credits) } ?? most)
    }
    if let overtime = agent.rules.overtime {
      most = min(most, max(0, overtime.thresholdMinutes - credits) + overtime.mostMinutes)
    }
    return most
  }

  private func excess(inWeekOf first: LocalDate, credits: Int) -> [AgentType.Week.Excess] {
    var excess: [AgentType.Week.Excess] = []
    if let limit = agent.rules.mostWeeklyMinutes, let price = limit.enforcement.price,
      let most = limit.value(on: first)
    {
      excess.append(.init(thresholdMinutes: max(0, most - credits), pricePerHour: price))
    }
    if let overtime = agent.rules.overtime, agent.hourlyCost * labourWeight != 0 {
      excess.append(
        .init(
          thresholdMinutes: max(0, overtime.thresholdMinutes - credits),
          pricePerHour: agent.hourlyCost * labourWeight * overtime.percent / 100,
          isPay: true
        )
      )
    }
    return excess
  }
}
