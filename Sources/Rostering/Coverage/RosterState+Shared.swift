import Workforce

/// What the rules cost that no agent breaks alone.
extension RosterState {
  /// The price of supervision, hand-overs and seats.
  var presenceCost: Double { shifts.cost - namedShiftCost }

  /// The price of the heads of named shifts.
  var namedShiftCost: Double { shifts.cost(ofRows: problem.instance.shiftCover.count) }

  /// The price of heads that queues want at least and do not have.
  var minimumCost: Double {
    minimumCells.reduce(0) { $0 + $1.missing * $1.price }
  }

  /// The idle price of heads that serve beyond the need because queues want so many at least.
  var idlePriceBeyondNeed: Double {
    // Where people differ in efficiency, their cover counts these among the idle ones itself.
    guard let minimums = problem.minimums, !problem.isWeighted else { return 0 }
    return minimums.headsBeyondNeed.values.enumerated().reduce(0) { sum, cell in
      guard cell.element > 0 else { return sum }
      let (queue, slot) = minimums.headsBeyondNeed.cell(ofPlace: cell.offset)
      let beyond = cell.element - coverage.missing(queue: queue, slot: slot)
      return sum + Double(max(0, beyond)) * problem.idlePrices[slot]
    }
  }

  /// Whether a hard rule is broken that no agent breaks alone.
  var breaksSharedRule: Bool {
    shifts.breaksHardRule || minimumCells.contains { $0.isHard && $0.missing > 0 }
  }

  /// Heads missing of what queues want at least, by cell.
  private var minimumCells: [(missing: Double, price: Double, isHard: Bool)] {
    guard let minimums = problem.minimums else { return [] }
    return minimums.least.values.enumerated().compactMap { cell in
      guard cell.element > 0 else { return nil }
      let (queue, slot) = minimums.least.cell(ofPlace: cell.offset)
      let missing = coverage.missing(queue: queue, slot: slot)
      let heads = problem.heads(problem.need[place: cell.offset] - missing)
      let fewer = max(0, Double(cell.element) - heads)
      return (fewer, minimums.prices[queue], minimums.isHard[queue])
    }
  }
}

extension RosteringProblem {
  /// The pay of a tour's overtime, in the objective.
  func overtimeCost(of tour: Tour, agent: Int) -> Double {
    let type = types[typeOfAgent[agent]]
    guard type.weeks.contains(where: { $0?.excess.contains(where: \.isPay) == true }) else {
      return 0
    }
    let catalogue = catalogues[type.catalogue]
    var minutes = [Int](repeating: 0, count: type.weeks.count)
    for planned in tour.duties {
      let duty = catalogue.duties[planned.duty]
      minutes[duty.day / 7] += catalogue.kinds[duty.kind].paidMinutes
    }
    return zip(type.weeks, minutes).reduce(0) { sum, week in
      sum + (week.0?.overtimeCost(ofPaidMinutes: week.1) ?? 0)
    }
  }

  /// The price of the stretches of work of a tour that are too long.
  func stretchCost(of tour: Tour, agent: Int) -> Double {
    let catalogue = catalogues[types[typeOfAgent[agent]].catalogue]
    return tour.duties.reduce(0) { sum, planned in
      let duty = catalogue.duties[planned.duty]
      let form = catalogue.forms[duty.form]
      guard let stretch = form.stretch, let price = stretch.price else { return sum }
      let offsets = planned.breakSlots.map { $0 - catalogue.startSlots[duty.start] }
      return sum + price * Double(stretch.longOnes(of: form, breaksAt: offsets))
    }
  }
}
