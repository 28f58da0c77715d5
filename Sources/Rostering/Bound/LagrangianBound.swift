/// A floor under every possible roster from any prices of cover, and how to change the prices.
///
/// The demand rows are relaxed with prices π ≥ 0: a head in a slot is then worth the largest price
/// among the queues it may serve, and
///
///     L(π) = Σ_qt Σ_{i < need} min(π_qt, step_i) − Σ_a max_ω (Σ_t σ_t works(ω,t) − cost_ω)
///
/// is a floor for every π, because the second sum is found exactly (Geoffrion 1974).
struct LagrangianBound: Sendable {
  /// What an evaluation found.
  struct Evaluation: Sendable {
    /// The floor.
    let value: Double
    /// By how much L rises with each price, in the layout of the prices.
    let slope: [Double]
    /// The best tour of each type under these prices.
    let tours: [Tour]
    /// The value of each type's best tour.
    let tourValues: [Double]
    /// Whether each type's tour keeps the counts that were paid for.
    let isLegal: [Bool]
    /// By how much L rises with each price of a count, by type; empty where counts have no price.
    let countSlopes: [[Double]]
  }

  let problem: RosteringProblem
  /// What is priced, as cells of ``layout``: slots of a queue with need, each job once, at its first slot in
  /// its lane, and the rows of cover.
  let pricedCells: [Int]
  /// Where prices stand.
  let layout: PriceLayout
  /// Where the rows of cover begin among the prices.
  let coverOffset: Int
  /// See ``RosteringProblem/offset``.
  let offset: Double
  /// The largest price that any cell can have.
  let highestPrice: Double
  /// Where people differ in efficiency, what each class can do in each slot.
  private let choices: WeightedChoices?
  /// Types in an order in which those that value duties alike stand together.
  private let typeOrder: [Int]

  init(problem: RosteringProblem) {
    self.problem = problem
    let queues = problem.queueCount
    let slots = problem.timeline.count
    let layout = problem.priceLayout
    self.layout = layout
    coverOffset = layout.coverOffset
    let cells = (0..<queues).filter { !problem.isLane($0) }.flatMap { queue in
      (0..<slots).filter { problem.need[queue: queue, slot: $0] > 0 }.map {
        layout.cell(queue: queue, slot: $0)
      }
    }
    let jobs = problem.jobs.indices.filter { problem.units(ofJob: $0) > 0 }
    let rows = problem.openBindingRows.map(layout.cell(ofCoverRow:))
    pricedCells = cells + jobs.map(problem.priceCell(ofJob:)) + rows
    choices =
      problem.isWeighted ? WeightedChoices(problem: problem, pricedCells: pricedCells) : nil
    highestPrice = max(
      problem.steps.prefix(problem.queueCount).compactMap(\.last).max() ?? 0,
      problem.openRows.lazy.map { problem.cover[$0] }.filter { !$0.isHard }.map(\.missingPrice)
        .max() ?? 0
    )
    offset = problem.offset
    typeOrder = problem.types.indices.sorted { left, right in
      let (a, b) = (problem.types[left], problem.types[right])
      return (a.catalogue, a.skillClass, a.weightedHourlyCost, left)
        < (b.catalogue, b.skillClass, b.weightedHourlyCost, right)
    }
  }

  /// How many prices there are.
  var priceCount: Int { coverOffset + problem.cover.count }

  /// The prices that a cell can have; those of hard rules are held near to what other cells can have.
  func priceRange(ofCell cell: Int) -> ClosedRange<Double> {
    let highest = Self.mostOfHardPrice * highestPrice
    guard cell >= coverOffset else {
      let last = steps(ofCell: cell).last ?? 0
      return
        0...(problem.minimums == nil ? last : min(last, max(highest, firstWorth(ofCell: cell))))
    }
    let row = problem.cover[cell - coverOffset]
    guard row.isHard else { return -row.surplusPrice...row.missingPrice }
    return -min(row.surplusPrice, highest)...min(row.missingPrice, highest)
  }

  /// The price at which a cell is first tried.
  func firstPrice(ofCell cell: Int) -> Double {
    guard cell < coverOffset else {
      let row = problem.cover[cell - coverOffset]
      return row.isHard ? 0 : row.missingPrice
    }
    return firstWorth(ofCell: cell)
  }

  /// The prices at which all cells are first tried.
  var firstPrices: [Double] {
    var prices = [Double](repeating: 0, count: priceCount)
    for cell in pricedCells { prices[cell] = firstPrice(ofCell: cell) }
    return prices
  }

  /// What the cover of the first missing head of a cell of a queue is worth, hard rules aside: their
  /// prices are far above what the cell is worth where such a rule does not bind.
  private func firstWorth(ofCell cell: Int) -> Double {
    let (queue, slot) = layout.place(ofCell: cell)
    let profile = problem.profile(queue: queue, slot: slot)
    return problem.minimums?.firstWorths[profile] ?? problem.steps[profile][0]
  }

  /// The steps of a cell of a queue.
  private func steps(ofCell cell: Int) -> [Double] {
    let (queue, slot) = layout.place(ofCell: cell)
    return problem.steps[problem.profile(queue: queue, slot: slot)]
  }

  /// The most that a hard rule may be priced at, in multiples of the highest price of all other
  /// cells.
  private static let mostOfHardPrice = 10.0

  /// What a head earns in the rows of cover under the prices.
  func shiftGains(prices: [Double]) -> [Double] { Array(prices[coverOffset...]) }

  /// What a head of a class earns per slot under the prices: the best of its queues, less the price
  /// of idleness.
  func gains(class position: Int, prices: [Double]) -> [Double] {
    let slots = problem.timeline.count
    var gains = [Double](repeating: 0, count: slots)
    guard problem.queueCount > 0 || problem.idlePrices.contains(where: { $0 != 0 }) else {
      return gains
    }
    if let choices {
      gains = choices.gains(class: position, prices: prices)
    } else if let reach = problem.reach {
      for slot in 0..<slots {
        var queues = reach[class: position, slot: slot]
        while let queue = queues.popFirst() {
          guard let cell = problem.priceCell(queue: queue, slot: slot) else { continue }
          gains[slot] = max(gains[slot], prices[cell])
        }
      }
    } else {
      let queues = problem.classes[position].queues
      for job in problem.jobs.indices where queues & .only(problem.jobs[job].lane) != 0 {
        let price = prices[problem.priceCell(ofJob: job)]
        for slot in problem.jobs[job].slots { gains[slot] = max(gains[slot], price) }
      }
      for queue in queues.members where !problem.isLane(queue) {
        let row = layout.cell(queue: queue, slot: 0)
        for slot in 0..<slots { gains[slot] = max(gains[slot], prices[row + slot]) }
      }
    }
    for slot in 0..<slots { gains[slot] -= problem.idlePrices[slot] }
    return gains
  }

  /// Evaluates L and its slope; nil when some type has no legal tour.
  ///
  /// - Parameters:
  ///   - prices: the prices of cover.
  ///   - countPrices: what each count costs, by type; tours may then break the counts that pricing by
  ///     dates does not keep, and L is a floor all the same. Empty asks for legal tours.
  ///   - crew: who answers.
  /// - Returns: what was found.
  func evaluate(
    prices: [Double],
    countPrices: [[Double]] = [],
    crew: PricingCrew
  ) -> Evaluation? {
    let gains = problem.classes.indices.map { self.gains(class: $0, prices: prices) }
    let problem = problem
    let shifts = shiftGains(prices: prices)
    let order = typeOrder
    let best = crew.map(order.count) { place, pricer -> Reply? in
      let type = order[place]
      guard problem.typeCounts[type] > 0 else { return Reply(tour: Tour(), ceiling: 0, effort: 0) }
      let question = pricer.question(type: type)
      let effort = question?.effort ?? TourPricer.effort
      if !countPrices.isEmpty, let question {
        return pricer.relaxedTour(question, shifts: shifts, countPrices: countPrices[type]).map {
          Reply(
            tour: $0.part,
            ceiling: $0.ceiling,
            effort: effort,
            isLegal: $0.isLegal,
            slope: $0.slope
          )
        }
      }
      let found = pricer.bestTour(
        type: type,
        gains: gains[problem.types[type].skillClass],
        shifts: shifts
      )
      return found.map { Reply(tour: $0.tour, ceiling: $0.ceiling, effort: effort) }
    }
    crew.meter.add(best.reduce(0) { $0 + ($1?.effort ?? 0) })
    var tours = [Tour](repeating: Tour(), count: order.count)
    var values = [Double](repeating: 0, count: order.count)
    var isLegal = [Bool](repeating: true, count: order.count)
    var countSlopes = countPrices
    var value = offset + needValue(prices)
    for (type, found) in zip(order, best) {
      guard let found else { return nil }
      value -= found.ceiling * Double(problem.typeCounts[type])
      values[type] = found.ceiling
      tours[type] = found.tour
      isLegal[type] = found.isLegal
      if !countSlopes.isEmpty { countSlopes[type] = found.slope }
    }
    return Evaluation(
      value: value,
      slope: slope(prices: prices, tours: tours),
      tours: tours,
      tourValues: values,
      isLegal: isLegal,
      countSlopes: countSlopes
    )
  }

  /// What a pricer says of one type.
  private struct Reply: Sendable {
    var tour: Tour
    var ceiling: Double
    /// Work in units of about one move of annealing.
    var effort: Double
    var isLegal = true
    var slope: [Double] = []
  }

  /// What need is worth under the prices, never dearer than leaving it uncovered.
  func needValue(_ prices: [Double]) -> Double {
    var sum = 0.0
    for position in problem.openRows {
      let row = problem.cover[position]
      let heads = max(0, row.heads)
      sum += Double(heads) * prices[layout.cell(ofCoverRow: position)] + row.price(ofHeads: heads)
    }
    for cell in pricedCells where cell < coverOffset {
      let (queue, slot) = layout.place(ofCell: cell)
      let need = problem.need(ofPriceCell: cell)
      if problem.isWeighted {
        for piece in problem.pieces(queue: queue, slot: slot, need: need) {
          sum += piece.heads * min(prices[cell], piece.price)
        }
        continue
      }
      let steps = problem.steps[problem.profile(queue: queue, slot: slot)]
      for step in steps.prefix(need) { sum += min(prices[cell], step) }
      if need > steps.count {
        sum += Double(need - steps.count) * min(prices[cell], steps[steps.count - 1])
      }
    }
    return sum
  }

  /// A subgradient: uncovered demand minus the heads that the best tours supply.
  func slope(prices: [Double], tours: [Tour]) -> [Double] {
    var slope = [Double](repeating: 0, count: priceCount)
    addCoverSlope(tours: tours, &slope)
    guard problem.queueCount > 0 else { return slope }
    for cell in pricedCells where cell < coverOffset {
      let need = problem.need(ofPriceCell: cell)
      let steps = steps(ofCell: cell)
      let bought = (steps.firstIndex { $0 > prices[cell] } ?? steps.count)
      slope[cell] =
        bought == steps.count ? 0 : max(0, problem.heads(need) - Double(bought))
    }
    var heads = ClassTable(0, classes: problem.classes.count, slots: problem.timeline.count)
    for (type, tour) in tours.enumerated() {
      let skillClass = problem.types[type].skillClass
      for slot in tour.workSlots {
        heads[class: skillClass, slot: slot] += problem.typeCounts[type]
      }
    }
    let tolerance = highestPrice * 1e-3
    for (position, skill) in problem.classes.enumerated() {
      let members = skill.queues.members
      for slot in problem.timeline.gridSlots where heads[class: position, slot: slot] > 0 {
        let queues = problem.reach?[class: position, slot: slot].members ?? members
        let count = heads[class: position, slot: slot]
        if let choices {
          choices.place(
            count,
            class: position,
            slot: slot,
            prices: prices,
            tolerance: tolerance,
            slope: &slope
          )
          continue
        }
        place(count, of: queues, slot: slot, prices, tolerance, &slope)
      }
    }
    return slope
  }

  /// Heads wanted of named shifts, less those that the best tours bring.
  private func addCoverSlope(tours: [Tour], _ slope: inout [Double]) {
    guard !problem.cover.isEmpty else { return }
    for row in problem.openRows {
      slope[layout.cell(ofCoverRow: row)] = Double(max(0, problem.cover[row].heads))
    }
    for (type, tour) in tours.enumerated() {
      let group = problem.coverGroups[problem.types[type].coverGroup]
      for planned in tour.duties {
        for row in group.rows(ofDuty: planned.duty) {
          slope[layout.cell(ofCoverRow: row)] -= Double(problem.typeCounts[type])
        }
      }
    }
  }

  /// Gives heads to the dearest queues; among nearly equal ones first where most is open.
  private func place(
    _ heads: Int,
    of queues: [Int],
    slot: Int,
    _ prices: [Double],
    _ tolerance: Double,
    _ slope: inout [Double]
  ) {
    let cells =
      problem.jobs.isEmpty
      ? queues.map { layout.cell(queue: $0, slot: slot) }
      : queues.compactMap { problem.priceCell(queue: $0, slot: slot) }
    var highest = 0.0
    for cell in cells { highest = max(highest, prices[cell]) }
    guard highest > 0 else { return }
    for _ in 0..<heads {
      var chosen = -1
      for cell in cells where prices[cell] >= highest - tolerance {
        if prices[cell] > 0, chosen < 0 || slope[cell] > slope[chosen] { chosen = cell }
      }
      if chosen >= 0 { slope[chosen] -= 1 }
    }
  }
}
