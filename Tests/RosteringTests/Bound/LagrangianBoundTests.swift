import SeededNumbers
import Testing
import Workforce

@testable import Rostering

struct LagrangianBoundTests {
  @Test(arguments: OracleOptimum.seeds)
  func `no prices give a bound above the optimum`(seed: UInt64) throws {
    let problem = RosteringProblem(try TinyWorld.instance(seed: seed))
    let relaxation = LagrangianBound(problem: problem)
    let crew = PricingCrew(problem: problem, threads: 1)
    let optimum = try OracleOptimum.objective(seed: seed)
    var random = SeededNumbers(seed: seed)
    for round in 0..<12 {
      let found = relaxation.evaluate(
        prices: relaxation.randomPrices(&random, scale: round),
        crew: crew
      )
      try #require((found == nil) == (optimum == nil))
      if let found, let optimum { #expect(found.value <= optimum + 1e-6) }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the slope points where the bound would have to rise`(seed: UInt64) throws {
    // L is concave: L(π') ≤ L(π) + slope · (π' − π) for all prices, if the slope is one of L at π.
    let problem = RosteringProblem(try TinyWorld.instance(seed: seed))
    let relaxation = LagrangianBound(problem: problem)
    let crew = PricingCrew(problem: problem, threads: 1)
    var random = SeededNumbers(seed: seed)
    for round in 0..<6 {
      let here = relaxation.randomPrices(&random, scale: round)
      let there = relaxation.randomPrices(&random, scale: round + 1)
      guard let first = relaxation.evaluate(prices: here, crew: crew),
        let second = relaxation.evaluate(prices: there, crew: crew)
      else { return }
      let line = relaxation.pricedCells.reduce(first.value) {
        $0 + first.slope[$1] * (there[$1] - here[$1])
      }
      #expect(second.value <= line + 1e-6)
    }
  }

  @Test(arguments: [2, 3, 5])
  func `the number of threads changes nothing`(threads: Int) throws {
    let problem = RosteringProblem(try TinyWorld.instance(seed: 12))
    let relaxation = LagrangianBound(problem: problem)
    var random = SeededNumbers(seed: 1)
    let prices = relaxation.randomPrices(&random, scale: 3)
    let alone = relaxation.evaluate(
      prices: prices,
      crew: PricingCrew(problem: problem, threads: 1)
    )
    let together = relaxation.evaluate(
      prices: prices,
      crew: PricingCrew(problem: problem, threads: threads)
    )
    #expect(alone?.value == together?.value)
    #expect(alone?.tours == together?.tours)
    #expect(alone?.slope == together?.slope)
  }
}

extension LagrangianBound {
  /// Prices between nothing and about the highest one, in cells with need.
  func randomPrices(_ random: inout SeededNumbers, scale: Int) -> [Double] {
    var prices = [Double](repeating: 0, count: problem.queueCount * problem.timeline.count)
    for cell in pricedCells where random.chance(3, in: 4) {
      prices[cell] = Double(random.number(0...100 * (scale % 4 + 1))) / 400 * highestPrice
    }
    return prices
  }
}
