/// Finds an agent type's best tour under given values of work, exactly: the pricing problem of
/// column generation, and the re-insertion step of the search.
///
/// Duties are valued first (``DutyValues``); a backward dynamic program over days then finds the
/// longest path of the ``TourGraph`` (Desrosiers and Lübbecke 2005, section 3). One pricer serves
/// one thread; its tables are reused from call to call.
struct TourPricer {
  private let problem: RosteringProblem
  private let graphs: [TourGraph]
  private var dutyValues: [DutyValues]
  private var values: [Double] = []
  private var table: [Double] = []
  /// Where the next day's row begins after a duty, by paid class; −1 where the way ends.
  private var workedRows: [Int]
  /// The slots that the duties of a day touch, by catalogue.
  private let daySlots: [[Range<Int>]]

  init(problem: RosteringProblem) {
    self.problem = problem
    graphs = problem.types.map {
      TourGraph(type: $0, catalogue: problem.catalogues[$0.catalogue])
    }
    workedRows = [Int](
      repeating: -1,
      count: problem.catalogues.map(\.lattice.paidMinutes.count).max() ?? 0
    )
    daySlots = problem.catalogues.map { catalogue in
      (0..<catalogue.dayStarts.count - 1).map { day in
        let slots = catalogue.duties(ofDay: day).map { catalogue.slots(of: catalogue.duties[$0]) }
        guard let first = slots.map(\.lowerBound).min(), let end = slots.map(\.upperBound).max()
        else { return 0..<0 }
        return first..<end
      }
    }
    dutyValues = problem.catalogues.map {
      DutyValues(catalogue: $0, slotCount: problem.timeline.count)
    }
  }

  /// The value of the best tour of a type, or nil when no tour is legal.
  ///
  /// - Parameters:
  ///   - type: the type's position.
  ///   - gains: what a slot of work earns, by slot, less the price of idleness and before labour
  ///     cost.
  /// - Returns: the value, labour cost taken off.
  mutating func bestValue(type: Int, gains: [Double]) -> Double? {
    prepare(type: type, gains: gains)
    return solve(type: type)
  }

  /// The best tour of a type and its value, or nil when no tour is legal.
  mutating func bestTour(type: Int, gains: [Double]) -> (value: Double, tour: Tour)? {
    guard let value = bestValue(type: type, gains: gains) else { return nil }
    return (value, trace(type: type))
  }

  // MARK: - Values of duties

  private mutating func prepare(type position: Int, gains: [Double]) {
    let type = problem.types[position]
    let catalogue = problem.catalogues[type.catalogue]
    dutyValues[type.catalogue].update(
      gains: gains,
      costs: problem.costHours[type.location],
      hourlyCost: type.weightedHourlyCost,
      slots: 0..<problem.timeline.count
    )
    let count = catalogue.duties.count
    if values.count < count { values = [Double](repeating: 0, count: count) }
    for start in catalogue.startSlots.indices {
      let slot = catalogue.startSlots[start]
      for duty in catalogue.startDuties[start]..<catalogue.startDuties[start + 1] {
        values[duty] =
          type.isAllowed[duty]
          ? dutyValues[type.catalogue].value(form: catalogue.duties[duty].form, start: slot)
          : -.infinity
      }
    }
  }

  // MARK: - The longest path

  private mutating func solve(type position: Int) -> Double? {
    let graph = graphs[position]
    guard graph.hasWay else { return nil }
    let catalogue = problem.catalogues[problem.types[position].catalogue]
    if table.count < graph.size { table = [Double](repeating: 0, count: graph.size) }
    let end = graph.days[graph.days.count - 1]
    for index in end.offset..<end.offset + end.width { table[index] = 0 }
    for day in (0..<graph.days.count - 1).reversed() {
      for node in graph.days[day].nodes {
        fill(node: node, day: day, graph: graph, catalogue: catalogue)
      }
    }
    let best = table[graph.days[0].offset + graph.first]
    return best == -.infinity ? nil : best
  }

  /// Fills the table of one node of one day, for every first start position.
  private mutating func fill(node: Int, day: Int, graph: TourGraph, catalogue: DutyCatalogue) {
    let today = graph.days[day]
    let row = today.offset + node * today.width
    let free = today.nextRows[node]
    for first in today.starts..<max(today.starts, today.width) {
      table[row + first] = free < 0 ? -.infinity : table[free + first - today.starts]
    }
    var best = free < 0 ? -.infinity : table[free]
    let classes = catalogue.lattice.paidMinutes.count
    for paidClass in 0..<classes {
      let successor = catalogue.lattice.successors[node * classes + paidClass]
      workedRows[paidClass] = successor < 0 ? -1 : today.nextRows[successor]
    }
    let firstStart = catalogue.dayStarts[day]
    for first in (0..<today.starts).reversed() {
      let start = firstStart + first
      for duty in catalogue.startDuties[start]..<catalogue.startDuties[start + 1] {
        let next = workedRows[catalogue.duties[duty].paidClass]
        if next >= 0 { best = max(best, values[duty] + table[next + graph.nextFirst[duty]]) }
      }
      if first < today.width { table[row + first] = best }
    }
  }

  // MARK: - The path itself

  /// Follows the tables from the first day; a free day wins over an equal day of work.
  private func trace(type position: Int) -> Tour {
    let graph = graphs[position]
    let type = problem.types[position]
    let catalogue = problem.catalogues[type.catalogue]
    let lattice = catalogue.lattice
    var tour = Tour()
    var node = 0
    var first = graph.first
    for (day, today) in graph.days.dropLast().enumerated() {
      let afterRest = max(0, first - today.starts)
      let free = today.nextRows[node]
      var best = free < 0 ? -.infinity : table[free + afterRest]
      var chosen: (duty: Int, node: Int)?
      let dayEnd = catalogue.dayStarts[day + 1]
      let opening = min(catalogue.dayStarts[day] + first, dayEnd)
      for duty in catalogue.startDuties[opening]..<catalogue.startDuties[dayEnd] {
        let paidClass = catalogue.duties[duty].paidClass
        let successor = lattice.successors[node * lattice.paidMinutes.count + paidClass]
        guard successor >= 0, today.nextRows[successor] >= 0 else { continue }
        let value = values[duty] + table[today.nextRows[successor] + graph.nextFirst[duty]]
        if value > best { (best, chosen) = (value, (duty, successor)) }
      }
      if let chosen {
        tour.duties.append(planned(chosen.duty, type: type, catalogue: catalogue))
        first = graph.nextFirst[chosen.duty]
      } else {
        first = afterRest
      }
      node = today.carried[chosen?.node ?? node]
    }
    return tour
  }

  /// A duty with its breaks where the last valuation put them.
  private func planned(_ duty: Int, type: AgentType, catalogue: DutyCatalogue) -> PlannedDuty {
    let slots = catalogue.slots(of: catalogue.duties[duty])
    let costs = problem.costHours[type.location]
    return PlannedDuty(
      duty: duty,
      slots: slots,
      breaks: dutyValues[type.catalogue].breakSlots(
        form: catalogue.duties[duty].form,
        start: slots.lowerBound
      ),
      labour: { costs[$0] * type.weightedHourlyCost },
      idle: { problem.idlePrices[$0] }
    )
  }

  // MARK: - One day

  /// The best duty of one day that may stand in for a duty of a tour, the other days unchanged: it
  /// pays the same, so that the week's counts hold, and keeps the rest on both sides.
  ///
  /// - Parameters:
  ///   - type: the type's position.
  ///   - position: which of its duties is replaced.
  ///   - tour: the tour.
  ///   - gains: as in ``bestTour(type:gains:)``; only the slots that the day's duties touch count.
  /// - Returns: the duty, with breaks in their best places; nil when none is open.
  mutating func bestDuty(
    type: Int,
    replacing position: Int,
    of tour: Tour,
    gains: [Double]
  ) -> PlannedDuty? {
    let agentType = problem.types[type]
    let catalogue = problem.catalogues[agentType.catalogue]
    let old = catalogue.duties[tour.duties[position].duty]
    let range = daySlots(catalogue: agentType.catalogue, day: old.day)
    dutyValues[agentType.catalogue].update(
      gains: gains,
      costs: problem.costHours[agentType.location],
      hourlyCost: agentType.weightedHourlyCost,
      slots: range
    )
    let earliest =
      position == 0 ? agentType.ready : catalogue.duties[tour.duties[position - 1].duty].ready
    let next = position + 1 < tour.duties.count ? tour.duties[position + 1].duty : nil
    let latest = next.map { catalogue.duties[$0].start } ?? .max
    var best = (value: -Double.infinity, duty: -1)
    for duty in catalogue.duties(ofDay: old.day) where agentType.isAllowed[duty] {
      let candidate = catalogue.duties[duty]
      guard candidate.start >= earliest, candidate.ready <= latest,
        candidate.paidClass == old.paidClass
      else { continue }
      let start = catalogue.startSlots[candidate.start]
      let value = dutyValues[agentType.catalogue].value(form: candidate.form, start: start)
      if value > best.value { best = (value, duty) }
    }
    guard best.duty >= 0 else { return nil }
    return planned(best.duty, type: agentType, catalogue: catalogue)
  }

  /// The slots that the duties of a day touch.
  func daySlots(catalogue position: Int, day: Int) -> Range<Int> { daySlots[position][day] }
}
