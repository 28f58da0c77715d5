import GLPKSolver
import LinearProgram

/// Column generation on GLPK: the master prices the intervals, the pricing programs answer with the
/// tours that improve it, and every round gives a Lagrangian bound (Dantzig and Wolfe 1960;
/// Desrosiers and Lübbecke 2005).
///
/// Pricing is done at prices smoothed towards the best ones so far (Wentges 1997), because the
/// first duals of a master with few tours are wild.
struct ColumnGeneration {
  /// What a run leaves behind.
  struct Outcome: Sendable {
    /// The highest floor found.
    var bound: Double
    /// The prices that give it.
    var prices: [Double]
    /// The value of the last master, a ceiling of the linear program's optimum.
    var masterValue = Double.infinity
    /// All tours of the last master.
    var columns: [TourColumn] = []
    /// Rounds of master and pricing.
    var rounds = 0
    /// Where the time went.
    var effort = ProgramEffort()
  }

  let problem: RosteringProblem
  let relaxation: LagrangianBound
  let crew: PricingCrew
  /// How far prices are pulled towards the best ones so far, from 0 to 1, excluded.
  var smoothing = 0.5
  /// Tours kept per type when the master is purged.
  var toursKeptPerType = 12
  /// Rounds between two purges.
  var roundsBetweenPurges = 8

  /// Runs rounds until no tour improves the master, the master meets the bound within `tolerance` or
  /// at the same multiple of the cost unit, or the run is to stop.
  ///
  /// - Parameters:
  ///   - seeds: tours to begin with.
  ///   - bound: a floor that is known already.
  ///   - prices: the prices that give it.
  ///   - tolerance: how far the master's value may stay above the bound.
  ///   - roundLimit: most rounds.
  ///   - shouldStop: asked between rounds and within GLPK; true ends the run. So does the end of the
  ///     crew's work.
  /// - Returns: the floor, the prices and the last master's columns.
  /// - Throws: what GLPK reports.
  func run(
    seeds: [TourColumn],
    bound: Double,
    prices: [Double],
    tolerance: Double,
    roundLimit: Int,
    shouldStop: @escaping () -> Bool
  ) throws(GLPKError) -> Outcome {
    var master = try RestrictedMaster(problem: problem)
    let rows = master.layout.program.rowCount
    var outcome = Outcome(bound: bound, prices: prices)
    let unit = problem.costUnit
    _ = try master.add(seeds)
    while outcome.rounds < roundLimit, !shouldStop(), !crew.meter.isUsedUp {
      let solved = try outcome.effort.master.measure { () throws(GLPKError) in
        try master.solve(
          iterationLimit: crew.meter.iterationsLeft(rows: rows),
          shouldStop: shouldStop
        )
      }
      crew.meter.add(iterations: solved.iterations, rows: rows)
      guard solved.status == .optimal else { break }
      outcome.rounds += 1
      outcome.masterValue = solved.objective + relaxation.offset
      if outcome.masterValue - outcome.bound <= tolerance { break }
      // Every roster costs a multiple of the unit: the floor cannot rise any more.
      if problem.roundedUp(outcome.bound, unit: unit)
        >= problem.roundedUp(outcome.masterValue, unit: unit) - 1e-6
      {
        break
      }
      guard try improve(&master, &outcome, shouldStop: shouldStop) else { break }
      if outcome.rounds % roundsBetweenPurges == 0 {
        try master.purge(keepingPerType: toursKeptPerType)
      }
    }
    outcome.columns = master.entries
    return outcome
  }

  /// One round of pricing; false when no new tour was found at the master's own prices.
  private func improve(
    _ master: inout RestrictedMaster,
    _ outcome: inout Outcome,
    shouldStop: () -> Bool
  ) throws(GLPKError) -> Bool {
    let duals = try master.prices()
    let smoothed = zip(outcome.prices, duals).map { smoothing * $0 + (1 - smoothing) * $1 }
    var added = 0
    for prices in [smoothed, duals] {
      guard !shouldStop() else { break }
      let found = outcome.effort.pricing.measure { relaxation.evaluate(prices: prices, crew: crew) }
      guard let found else { break }
      if found.value > outcome.bound { (outcome.bound, outcome.prices) = (found.value, prices) }
      added += try master.add(found.tours.enumerated().map { .init(type: $0, tour: $1) })
      // The master's own prices are tried only where the smoothed ones found few new tours.
      if added > problem.types.count / 8 { return true }
    }
    return added > 0
  }
}
