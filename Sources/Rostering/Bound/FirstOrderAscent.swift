/// Raises the Lagrangian bound without a linear program, by Adam on the prices of cover
/// (``AdamSchedule``).
///
/// Every schedule begins at the best prices so far. Strandmark, Qu and Curtois 2020 use such a method
/// inside column generation.
struct FirstOrderAscent {
  /// The best floor so far.
  private(set) var bound = -Double.infinity
  /// The prices that give it.
  private(set) var prices: [Double]
  /// The mean of the prices tried in the second half of the last schedule that ran to its end; nil
  /// before there is one.
  ///
  /// The best prices are extreme: of several hours that are worth the same, some carry the whole
  /// price and the others none. The mean tells what each hour is worth, and so guides the search
  /// better.
  private(set) var meanPrices: [Double]?
  /// What each count costs at the best prices, by type.
  private(set) var countPrices: [[Double]]
  /// Evaluations so far.
  private(set) var evaluations = 0
  /// Tours that were best under some prices, newest last, by type.
  private(set) var tours: [[Tour]]

  /// ``tours`` as columns.
  var columns: [TourColumn] {
    tours.enumerated().flatMap { type, tours in tours.map { TourColumn(type: type, tour: $0) } }
  }

  /// Where the variables of each type's counts begin; the last value is how many there are in all.
  private let countStarts: [Int]
  /// By type, one step of each count as a share of the most that one day can add to it.
  private let countScales: [[Double]]
  private let relaxation: LagrangianBound
  private let crew: PricingCrew
  private let toursKept: Int
  /// The prices that the priced cells can have.
  private let ranges: [ClosedRange<Double>]

  /// Starts at given prices.
  ///
  /// - Parameters:
  ///   - relaxation: the bound.
  ///   - crew: who answers.
  ///   - prices: the prices; nil starts at that of the first missing head everywhere, and at 0 in hard rows
  ///     of cover: see ``LagrangianBound/firstPrice(ofCell:)``.
  ///   - countPrices: the prices of counts, by type; nil starts at 0.
  ///   - toursKept: the most tours of a type that are kept.
  init(
    relaxation: LagrangianBound,
    crew: PricingCrew,
    prices: [Double]? = nil,
    countPrices: [[Double]]? = nil,
    toursKept: Int = 0
  ) {
    self.relaxation = relaxation
    self.crew = crew
    self.toursKept = toursKept
    let problem = relaxation.problem
    self.prices = prices ?? relaxation.firstPrices
    ranges = relaxation.pricedCells.map(relaxation.priceRange)
    tours = [[Tour]](repeating: [], count: problem.types.count)
    self.countPrices = countPrices ?? problem.types.map { $0.counters.map { _ in 0 } }
    countStarts = problem.types.reduce(into: [0]) {
      $0.append($0[$0.count - 1] + $1.counters.count)
    }
    countScales = problem.types.map { type in
      let longest = problem.catalogues[type.catalogue].kinds.map(\.paidMinutes).max() ?? 1
      return type.counters.map {
        $0.load == .minutes ? Double($0.unit) / Double(max(1, longest)) : 1
      }
    }
  }

  /// Runs one schedule of evaluations; false when some type has no legal tour or the run was asked
  /// to stop.
  mutating func run(evaluations count: Int, stepShare: Double, shouldStop: () -> Bool) -> Bool {
    if evaluations == 0, relaxation.problem.queueCount == 0 { lowerFirstPrices(shouldStop) }
    var current = prices
    var sum = [Double](repeating: 0, count: current.count)
    var currentCounts = countPrices
    let largestStep = stepShare * relaxation.highestPrice
    var steps = AdamSchedule(
      variables: relaxation.pricedCells.count,
      evaluations: count,
      largestStep: largestStep
    )
    var countSteps = AdamSchedule(
      variables: countStarts.last ?? 0,
      evaluations: count,
      largestStep: largestStep
    )
    for iteration in 1...count {
      guard !shouldStop(),
        let found = relaxation.evaluate(
          prices: current,
          countPrices: currentCounts,
          crew: crew
        )
      else { return false }
      evaluations += 1
      keep(found)
      if found.value > bound {
        bound = found.value
        prices = current
        countPrices = currentCounts
      }
      steps.advance()
      for (variable, cell) in relaxation.pricedCells.enumerated() {
        if 2 * iteration > count { sum[cell] += current[cell] }
        let price = current[cell] + steps.change(of: variable, slope: found.slope[cell])
        current[cell] = min(ranges[variable].upperBound, max(ranges[variable].lowerBound, price))
      }
      countSteps.advance()
      for (type, slopes) in found.countSlopes.enumerated() {
        for (counter, slope) in slopes.enumerated() {
          let change = countSteps.change(of: countStarts[type] + counter, slope: slope)
          currentCounts[type][counter] += countScales[type][counter] * change
        }
      }
    }
    meanPrices = sum.map { $0 / Double(count - count / 2) }
    return true
  }

  /// Begins at a share of the highest prices where that gives a better floor: where named shifts
  /// have more people than they need, the highest prices are far too high.
  private mutating func lowerFirstPrices(_ shouldStop: () -> Bool) {
    let highest = prices
    for share in Self.firstShares where !shouldStop() {
      let lower = highest.map { share * $0 }
      guard
        let found = relaxation.evaluate(prices: lower, countPrices: countPrices, crew: crew)
      else { return }
      evaluations += 1
      keep(found)
      if found.value > bound { (bound, prices) = (found.value, lower) }
    }
  }

  private static let firstShares = [1, 0.5, 0.25, 0.1, 0.03, 0]

  private mutating func keep(_ found: LagrangianBound.Evaluation) {
    guard toursKept > 0 else { return }
    for (type, tour) in found.tours.enumerated() where found.isLegal[type] {
      if tours[type].contains(tour) { continue }
      if tours[type].count == toursKept { tours[type].removeFirst() }
      tours[type].append(tour)
    }
  }
}
