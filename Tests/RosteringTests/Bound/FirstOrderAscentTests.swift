import Testing
import Workforce

@testable import Rostering

struct FirstOrderAscentTests {
  @Test(arguments: OracleOptimum.seeds)
  func `the bound never falls, is true of its prices and stays under the optimum`(
    seed: UInt64
  ) throws {
    let problem = RosteringProblem(try TinyWorld.instance(seed: seed))
    let relaxation = LagrangianBound(problem: problem)
    let crew = PricingCrew(problem: problem, threads: 1)
    guard let optimum = try OracleOptimum.objective(seed: seed) else { return }
    var ascent = FirstOrderAscent(relaxation: relaxation, crew: crew, toursKept: 4)
    var before = -Double.infinity
    for evaluations in [1, 5, 20, 40] {
      let isWhole = ascent.run(evaluations: evaluations, stepShare: 0.2) { false }
      #expect(isWhole)
      #expect(ascent.bound >= before)
      before = ascent.bound
    }
    #expect(ascent.evaluations == 66)
    #expect(ascent.bound <= optimum + 1e-6)
    let again = relaxation.evaluate(prices: ascent.prices, crew: crew)
    #expect(again?.value == ascent.bound)
    #expect(ascent.tours.allSatisfy { $0.count <= 4 && !$0.isEmpty })
  }

  @Test func `a run that is to stop stops`() throws {
    let problem = RosteringProblem(try TinyWorld.instance(seed: 2))
    var ascent = FirstOrderAscent(
      relaxation: LagrangianBound(problem: problem),
      crew: PricingCrew(problem: problem, threads: 1),
      toursKept: 4
    )
    let isWhole = ascent.run(evaluations: 10, stepShare: 0.2) { true }
    #expect(!isWhole)
    #expect(ascent.evaluations == 0)
  }
}
