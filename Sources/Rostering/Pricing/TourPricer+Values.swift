/// What the duties of a type are worth before tours are made of them.
extension TourPricer {
  mutating func prepare(
    type position: Int,
    gains: [Double],
    shifts: [Double],
    fixed: FixedDays?
  ) {
    let type = problem.types[position]
    let catalogue = problem.catalogues[type.catalogue]
    let count = catalogue.duties.count
    if values.count < count { values = [Double](repeating: 0, count: count) }
    guard let fixed else {
      prepare(type, days: 0..<catalogue.dayStarts.count - 1, gains: gains, shifts: shifts)
      return
    }
    var day = 0
    while day < fixed.days.count {
      let first = day
      while day < fixed.days.count, case .open = fixed.days[day] { day += 1 }
      if first < day { prepare(type, days: first..<day, gains: gains, shifts: shifts) }
      day += 1
    }
  }

  private mutating func prepare(
    _ type: AgentType,
    days: Range<Int>,
    gains: [Double],
    shifts: [Double]
  ) {
    let catalogue = problem.catalogues[type.catalogue]
    let starts = catalogue.dayStarts[days.lowerBound]..<catalogue.dayStarts[days.upperBound]
    if model.hasIntervals {
      prepareIntervals(type, days: days, gains: gains)
    } else {
      for duty in catalogue.startDuties[
        starts.lowerBound
      ]..<catalogue.startDuties[starts.upperBound] {
        values[duty] =
          type.isAllowed[duty] ? -model.plainDuties[type.catalogue][duty].cost : -.infinity
      }
    }
    let duties = catalogue.startDuties[starts.lowerBound]..<catalogue.startDuties[starts.upperBound]
    if !type.dutyCosts.isEmpty {
      for duty in duties { values[duty] -= type.dutyCosts[duty] }
    }
    guard !shifts.isEmpty else { return }
    problem.coverGroups[type.coverGroup].addGains(
      to: &values,
      of: duties,
      gains: shifts,
      sums: &slotSums
    )
  }

  private mutating func prepareIntervals(_ type: AgentType, days: Range<Int>, gains: [Double]) {
    let catalogue = problem.catalogues[type.catalogue]
    let slots = model.daySlots[type.catalogue][days].filter { !$0.isEmpty }
    guard let first = slots.map(\.lowerBound).min(), let end = slots.map(\.upperBound).max() else {
      return
    }
    dutyValues[type.catalogue].update(
      gains: gains,
      costs: problem.costHours[type.location],
      hourlyCost: type.weightedHourlyCost,
      slots: first..<end
    )
    for start in catalogue.dayStarts[days.lowerBound]..<catalogue.dayStarts[days.upperBound] {
      let slot = catalogue.startSlots[start]
      for duty in catalogue.startDuties[start]..<catalogue.startDuties[start + 1] {
        values[duty] =
          type.isAllowed[duty]
          ? dutyValues[type.catalogue].value(form: catalogue.duties[duty].form, start: slot)
            - problem.tailCost(ofDuty: duty, type: type)
          : -.infinity
      }
    }
  }

  func fixedValues(
    type position: Int,
    gains: [Double],
    shifts: [Double],
    fixed: FixedDays?
  ) -> [Double] {
    guard let fixed else { return [] }
    return fixed.days.map { day in
      guard case .duty(let planned) = day else { return 0 }
      return value(of: planned, type: problem.types[position], gains: gains, shifts: shifts)
    }
  }

  /// What a duty with its breaks in place earns less its cost.
  private func value(
    of planned: PlannedDuty,
    type: AgentType,
    gains: [Double],
    shifts: [Double]
  ) -> Double {
    var value = -planned.cost
    for slot in planned.workSlots { value += gains[slot] + problem.idlePrices[slot] }
    if !type.dutyCosts.isEmpty { value -= type.dutyCosts[planned.duty] }
    guard !shifts.isEmpty else { return value }
    for row in problem.coverGroups[type.coverGroup].rows(ofDuty: planned.duty) {
      value += shifts[row]
    }
    return value
  }
}
