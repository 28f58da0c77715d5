import Workforce

/// The value of a tour as a move sees it: gains, a share of the prices of the bound, and noise.
extension Annealing {
  /// What a slot of work of an agent would earn now. Where jobs are, at times as if each slot of a job
  /// earned a unit, at times with the units that are missing booked at random, each earned there alone.
  mutating func fill(_ agent: Int, slots: Range<Int>) {
    let isBooked = !problem.jobs.isEmpty && random.unit() < schedule.bookedShare
    if isBooked { state.scatterMissingUnits(in: slots, using: &random) }
    state.fill(&gains, agent: agent, slots: slots, isBooked: isBooked)
  }

  /// What heads in these slots cover, the gains being those of their class.
  func earned(_ slots: [Int]) -> Double {
    slots.reduce(0) { $0 + gains[$1] + problem.idlePrices[$1] }
  }

  /// The share of the bound's price of cover that a duty was given beside its gain.
  func promised(_ duty: PlannedDuty, _ agent: Int) -> Double {
    var worth = guide.worth(of: duty.workSlots, class: state.skillClass(of: agent))
    if !guide.shiftPrices.isEmpty {
      let group = problem.coverGroups[problem.types[problem.typeOfAgent[agent]].coverGroup]
      for row in group.rows(ofDuty: duty.duty) { worth += guide.shiftPrices[row] }
    }
    return schedule.priceShare * worth
  }

  func promised(_ tour: Tour, _ agent: Int) -> Double {
    tour.duties.reduce(0) { $0 + promised($1, agent) }
  }

  /// The gains with a share of the price of cover and, at times, some noise.
  mutating func steer(_ agent: Int, slots: Range<Int>, isNoisy: Bool) {
    let position = state.skillClass(of: agent)
    let share = schedule.priceShare
    for slot in slots { guided[slot] = gains[slot] + share * guide.classPrices[position][slot] }
    guard isNoisy else { return }
    let size = schedule.noise * guide.highestPrice
    for slot in slots { guided[slot] += size * (random.unit() - 0.5) }
  }

  /// The gains of the rows of cover in which an agent counts, with a share of their price and, at
  /// times, some noise.
  mutating func steerShifts(_ agent: Int, isNoisy: Bool) {
    guard !guidedShifts.isEmpty else { return }
    steerRows(0..<problem.instance.shiftCover.count, isNoisy: isNoisy)
    let group = problem.coverGroups[problem.types[problem.typeOfAgent[agent]].coverGroup]
    for first in group.slotRows { steerRows(first..<first + group.slotCount, isNoisy: isNoisy) }
    guard isNoisy, !problem.watches.isEmpty else { return }
    // The first person on shift without supervision bears the price for all who follow. At times
    // only a part of it is counted, so that several may come in together.
    let share = random.unit()
    for watch in problem.watches {
      for first in group.slotRows where watch.rows.contains(first) {
        for row in first..<first + group.slotCount {
          guidedShifts[row] = share * state.shifts.gains[row]
        }
      }
    }
  }

  private mutating func steerRows(_ rows: Range<Int>, isNoisy: Bool) {
    let size = isNoisy ? schedule.noise * guide.highestPrice : 0
    for row in rows {
      guidedShifts[row] = state.shifts.gains[row] + schedule.priceShare * guide.shiftPrices[row]
      if isNoisy { guidedShifts[row] += size * (random.unit() - 0.5) }
    }
  }
}
