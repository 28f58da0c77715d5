import CivilTime
import Workforce

@testable import Rostering

/// All legal tours of an agent by plain recursion over the duties of each day, with the rules asked
/// of instants and dates rather than of tables.
struct TourEnumeration {
  let problem: RosteringProblem
  let agent: Int

  /// The value of the best tour; nil when none is legal.
  func bestValue(gains: [Double]) -> Double? {
    let type = problem.types[problem.typeOfAgent[agent]]
    let catalogue = problem.catalogues[type.catalogue]
    let values = catalogue.duties.map { duty in
      naiveValue(
        of: catalogue.forms[duty.form],
        start: catalogue.startSlots[duty.start],
        gains: gains,
        costs: problem.costHours[type.location],
        hourlyCost: type.weightedHourlyCost
      )
    }
    let person = problem.instance.agents[agent]
    let end = problem.instance.history.filter { $0.agent == person.id }
      .map(\.range.upperBound).max()
    let restMinutes = person.location.rules.restBetweenShifts?.steps.last?.value ?? 0
    var best: Double?

    func extend(day: Int, free: Instant?, week: (days: Int, minutes: Int), value: Double) {
      let days = problem.instance.horizon.days
      var week = week
      if day > 0, day % 7 == 0 || day == days {
        let isWhole = day % 7 == 0
        guard isLegal(week, of: person.contract, isWhole: isWhole) else { return }
        week = (0, 0)
      }
      guard day < days else {
        best = max(best ?? value, value)
        return
      }
      extend(day: day + 1, free: free, week: week, value: value)
      for duty in catalogue.duties(ofDay: day) {
        let range = problem.timeline.range(of: catalogue.slots(of: catalogue.duties[duty]))
        if let free, range.lowerBound < free { continue }
        let form = catalogue.forms[catalogue.duties[duty].form]
        let reached = (days: week.days + 1, minutes: week.minutes + form.paidMinutes)
        guard isLegal(reached, of: person.contract, isWhole: false) else { continue }
        extend(
          day: day + 1,
          free: range.upperBound.adding(minutes: restMinutes),
          week: reached,
          value: value + values[duty]
        )
      }
    }
    extend(day: 0, free: end?.adding(minutes: restMinutes), week: (0, 0), value: 0)
    return best
  }

  private func isLegal(
    _ week: (days: Int, minutes: Int),
    of contract: Contract,
    isWhole: Bool
  ) -> Bool {
    let isEnough =
      week.days >= contract.daysPerWeek.lowerBound
      && week.minutes >= contract.weeklyPaidMinutes.lowerBound
    return (isEnough || !isWhole) && week.days <= contract.daysPerWeek.upperBound
      && week.minutes <= contract.weeklyPaidMinutes.upperBound
  }
}
