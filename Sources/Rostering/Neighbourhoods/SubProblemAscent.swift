/// Raises the bound of a sub-problem by Adam on its prices, as ``FirstOrderAscent`` does for the
/// whole problem, and keeps the tours that it meets.
struct SubProblemAscent {
  /// The highest floor so far.
  private(set) var bound: Double
  /// The prices that give it.
  private(set) var prices: [Double]
  /// Work done so far, in units of about one move of annealing.
  private(set) var work: Double

  private let sub: SubProblem
  /// What pricing found at the best prices.
  private var best: SubProblem.Evaluation
  private var known: [Set<Tour>]
  /// All tours met, by member, in the order met.
  private var tours: [[Tour]]

  /// Starts at given prices; nil when a member has no legal tour.
  init?(_ sub: SubProblem, prices: [Double], pricer: inout TourPricer) {
    guard let first = sub.evaluate(prices: prices, pricer: &pricer) else { return nil }
    self.sub = sub
    self.prices = prices
    bound = first.bound
    best = first
    work = sub.effort
    known = [Set<Tour>](repeating: [], count: sub.members.count)
    tours = [[Tour]](repeating: [], count: sub.members.count)
    keep(first.tours)
  }

  /// Runs one schedule, until the bound is above `goal`.
  mutating func run(
    evaluations count: Int,
    stepShare: Double,
    goal: Double,
    pricer: inout TourPricer
  ) {
    let cells = sub.relaxation.pricedCells
    var current = prices
    var steps = AdamSchedule(
      variables: cells.count,
      evaluations: count,
      largestStep: stepShare * sub.relaxation.highestPrice
    )
    let ranges = cells.map(sub.relaxation.priceRange)
    for _ in 0..<count where bound <= goal {
      guard let found = sub.evaluate(prices: current, pricer: &pricer) else { return }
      work += sub.effort
      keep(found.tours)
      if found.bound > bound { (bound, prices, best) = (found.bound, current, found) }
      let slopes = sub.relaxation.slope(prices: current, tours: found.tours.map(\.tour))
      steps.advance()
      for (variable, cell) in cells.enumerated() {
        let price = current[cell] + steps.change(of: variable, slope: slopes[cell])
        current[cell] = min(ranges[variable].upperBound, max(ranges[variable].lowerBound, price))
      }
    }
  }

  /// The tours met that lose least under the best prices.
  ///
  /// - Parameters:
  ///   - count: most tours of every member.
  ///   - limit: most that a tour may lose; a roster with one that loses more is no better than the
  ///     bound and this.
  /// - Returns: the tours as columns, by member.
  func promising(count: Int, losingAtMost limit: Double) -> [TourColumn] {
    tours.enumerated().flatMap { member, tours in
      let gains = best.gains[sub.problem.types[member].skillClass]
      return
        tours
        .map { tour in
          let value = sub.value(of: tour, member: member, gains: gains, shifts: best.shifts)
          return (tour: tour, loss: best.values[member] - value)
        }
        .filter { $0.loss <= limit }
        .sorted { $0.loss < $1.loss }
        .prefix(count)
        .map { TourColumn(type: member, tour: $0.tour) }
    }
  }

  private mutating func keep(_ found: [TourColumn]) {
    for entry in found where known[entry.type].insert(entry.tour).inserted {
      tours[entry.type].append(entry.tour)
    }
  }
}
