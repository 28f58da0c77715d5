/// What guides the search: the prices of cover from the bound, and who competes with whom.
struct SearchGuide: Sendable {
  /// The price of a slot of work by class, then slot.
  let classPrices: [[Double]]
  /// The price of a head in each row of cover.
  let shiftPrices: [Double]
  /// The price of a head at a queue, in the layout ``RosteringProblem/priceLayout``.
  let queuePrices: [Double]
  /// The highest price of a slot of work or of a head in a row of cover.
  let highestPrice: Double
  let kinship: Kinship

  init(relaxation: LagrangianBound, prices: [Double]) {
    let problem = relaxation.problem
    classPrices = problem.classes.indices.map { relaxation.gains(class: $0, prices: prices) }
    shiftPrices = relaxation.shiftGains(prices: prices)
    queuePrices = prices
    let highest = (classPrices.compactMap { $0.max() } + shiftPrices).max() ?? 0
    highestPrice = highest > 0 ? min(highest, relaxation.highestPrice) : relaxation.highestPrice
    kinship = Kinship(problem: problem)
  }

  /// What slots of work of a class are worth under the bound's prices.
  func worth(of slots: [Int], class position: Int) -> Double {
    slots.reduce(0) { $0 + classPrices[position][$1] }
  }
}
