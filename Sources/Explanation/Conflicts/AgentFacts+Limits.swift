import CivilTime
import WorkRules
import Workforce

/// The numbers of rules on hours and days.
extension AgentFacts {
  /// A number of hours or days that a condition asks for.
  struct LimitOfCondition {
    /// In minutes, or days; of the contract's least hours and days before absences lower them.
    let value: Int
    /// By how much absences lower it.
    var lowered = 0
    /// What one unit of slack is in these.
    let unit: Int

    /// `, lowered by 16:00 h of absence` where it is.
    var loweredText: String { lowered > 0 ? ", lowered by \(text(lowered)) of absence" : "" }

    func text(_ value: Int) -> String {
      unit == 60 ? hoursText(minutes: value) : countText(value, "day")
    }
  }

  /// The number of a condition on hours or days; nil for other rules.
  func limits(of condition: Condition) -> LimitOfCondition? {
    let date = condition.date ?? horizon.firstDate
    let minutes: Int?
    var lowered = 0
    switch (condition.rule, condition.side) {
    case (.weeklyPaidHours, .least):
      minutes = agent.contract.weeklyPaidMinutes.lowerBound
      lowered = agent.loweredMinutes(on: dates(ofWeekFrom: date))
    case (.weeklyPaidHours, _): minutes = agent.contract.weeklyPaidMinutes.upperBound
    case (.horizonPaidHours, .least):
      minutes = agent.contract.horizonPaidMinutes?.lowerBound
      lowered = agent.loweredMinutes(on: horizon.dates)
    case (.horizonPaidHours, _): minutes = agent.contract.horizonPaidMinutes?.upperBound
    case (.mostWeeklyHours, _): minutes = rules.mostWeeklyMinutes?.value(on: date)
    case (.overtime, _):
      minutes = rules.overtime.map { $0.thresholdMinutes + $0.mostMinutes }
    case (.daysPerWeek, .least):
      let days = agent.loweredDays(on: dates(ofWeekFrom: date))
      return LimitOfCondition(
        value: agent.contract.daysPerWeek.lowerBound,
        lowered: days,
        unit: 1
      )
    case (.daysPerWeek, _):
      return LimitOfCondition(value: agent.contract.daysPerWeek.upperBound, unit: 1)
    default: return nil
    }
    return minutes.map { LimitOfCondition(value: $0, lowered: lowered, unit: 60) }
  }

  private func dates(ofWeekFrom date: LocalDate) -> [LocalDate] {
    (0..<7).map { date.adding(days: $0) }
  }

  /// The number of a condition after it was stretched, in minutes or days.
  func changedLimit(_ condition: Condition, by amount: Double) -> Int? {
    limits(of: condition).map { limit in
      let change = Int((amount * Double(limit.unit) - 1e-4).rounded(.up))
      return max(0, limit.value + (condition.side == .least ? -change : change))
    }
  }

  /// The same less what absences lower it by: what can be worked.
  func workableLimit(_ condition: Condition, by amount: Double) -> Int? {
    changedLimit(condition, by: amount).map { max(0, $0 - (limits(of: condition)?.lowered ?? 0)) }
  }

  /// `a week`, `in the week from 2027-03-08` where there are several, `in all`.
  func span(of condition: Condition) -> String {
    guard let date = condition.date else { return "in all" }
    return horizon.weeks.count > 1 ? "in the week from \(date)" : "a week"
  }
}
