import Testing
import Workforce

@testable import Rostering

struct ColumnGenerationTests {
  @Test(arguments: OracleOptimum.seeds)
  func `at the end the master's value and the bound meet, under the optimum`(
    seed: UInt64
  ) throws {
    let problem = RosteringProblem(try TinyWorld.instance(seed: seed))
    guard let optimum = try OracleOptimum.objective(seed: seed) else { return }
    let outcome = try generation(problem)
    #expect(outcome.bound <= optimum + 1e-6)
    #expect(outcome.masterValue <= optimum + 1e-6)
    #expect(abs(outcome.masterValue - outcome.bound) < 1e-5)
  }

  @Test func `a run that is to stop keeps the bound it was given`() throws {
    let problem = RosteringProblem(try TinyWorld.instance(seed: 2))
    let outcome = try generation(problem, bound: -1000) { true }
    #expect(outcome.rounds == 0)
    #expect(outcome.bound == -1000)
  }

  private func generation(
    _ problem: RosteringProblem,
    bound: Double = -.infinity,
    shouldStop: @escaping () -> Bool = { false }
  ) throws -> ColumnGeneration.Outcome {
    let relaxation = LagrangianBound(problem: problem)
    let generation = ColumnGeneration(
      problem: problem,
      relaxation: relaxation,
      crew: PricingCrew(problem: problem, threads: 1)
    )
    let cells = problem.queueCount * problem.timeline.count
    return try generation.run(
      seeds: [],
      bound: bound,
      prices: [Double](repeating: 0, count: cells),
      tolerance: 1e-6,
      roundLimit: 400,
      shouldStop: shouldStop
    )
  }
}
