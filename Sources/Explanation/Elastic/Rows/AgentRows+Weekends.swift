import CivilTime
import Workforce

/// Rules on weekends.
extension AgentRows {
  mutating func addWeekendRules() {
    addWholeWeekends()
    guard isHard(rules.mostWeekends) || isHard(rules.freeWeekendEvery) else { return }
    var worked: [Int: Sum] = [:]
    for saturday in saturdays { worked[saturday] = addWeekend(saturday) }
    addMostWeekends(worked)
    addFreeWeekends(worked)
  }

  /// The Saturdays of the weekends with a date in the horizon, -1 where it begins with a Sunday.
  private var saturdays: [Int] {
    let first = Weekday.saturday.rawValue - horizon.firstDate.weekday.rawValue
    return Array(stride(from: first, to: horizon.days, by: 7))
  }

  /// A column that is 1 where a weekend has a shift.
  private mutating func addWeekend(_ saturday: Int) -> Sum {
    let column = elastic.addChoice("weekend(\(agent.id),\(date(ofDay: saturday)))")
    let worked = Sum(terms: [(column, 1)])
    for day in [saturday, saturday + 1] where day < horizon.days {
      let name = "weekend(\(agent.id),\(date(ofDay: day)))"
      elastic.addStructure(name, atMostZero: work(day) - worked)
    }
    return worked
  }

  private mutating func addMostWeekends(_ worked: [Int: Sum]) {
    guard let limit = rules.mostWeekends, isHard(limit),
      let most = limit.value(on: horizon.firstDate)
    else { return }
    let counted = saturdays.filter { !historicDays.contains($0) }.compactMap { worked[$0] }
    elastic.add(
      condition(.mostWeekends),
      atMostZero: counted.reduce(Sum(), +) - .constant(Double(most))
    )
  }

  private mutating func addFreeWeekends(_ worked: [Int: Sum]) {
    guard let limit = rules.freeWeekendEvery, isHard(limit) else { return }
    for saturday in saturdays where saturday + 1 < horizon.days {
      guard let every = limit.value(on: date(ofDay: saturday + 1)), every > 0 else { continue }
      let sum = (0..<every).map { back -> Sum in
        let earlier = saturday - 7 * back
        if let worked = worked[earlier] { return worked }
        let isWorked = historicDays.contains(earlier) || historicDays.contains(earlier + 1)
        return .constant(isWorked ? 1 : 0)
      }.reduce(Sum(), +)
      elastic.add(
        condition(.freeWeekendEvery, day: saturday + 1),
        atMostZero: sum - .constant(Double(every - 1))
      )
    }
  }

  private mutating func addWholeWeekends() {
    guard rules.wholeWeekends == .hard else { return }
    for saturday in saturdays where saturday >= firstKnownDay && saturday + 1 < horizon.days {
      let (first, second) = (work(saturday), work(saturday + 1))
      elastic.add(condition(.wholeWeekends, day: saturday), atMostZero: first - second)
      elastic.add(condition(.wholeWeekends, day: saturday + 1), atMostZero: second - first)
    }
  }
}
