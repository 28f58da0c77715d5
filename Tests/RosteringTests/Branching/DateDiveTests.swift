import GLPKSolver
import Testing
import Workforce

@testable import Rostering

struct DateDiveTests {
  @Test(arguments: NamedShiftOracle.seeds)
  func `dives find the optimum and no more, and their floor is never above it`(
    seed: UInt64
  ) throws {
    guard let optimum = try NamedShiftOracle.optimum(seed: seed)?.objective else { return }
    let problem = RosteringProblem(try NamedShiftWorld.instance(seed: seed))
    var pricer = TourPricer(problem: problem)
    let first = try #require(GreedyConstruction(problem: problem).roster(pricer: &pricer))
    let seeds = first.tours.map { [$0].compactMap { $0 } }
    guard let program = try NodeProgram(problem: problem, threads: 1, seeds: seeds) else { return }
    var dive = DateDive(program: program, seed: seed)
    var best = first.objective
    for _ in 0..<20 where best > optimum + 1e-6 {
      let outcome = try dive.run(below: best) { false }
      #expect(outcome.bound <= optimum + 1e-6)
      guard let tours = outcome.tours else { continue }
      let found = first.with(tours: tours)
      #expect(found.objective < best - 1e-7)
      best = found.objective
    }
    #expect(abs(best - optimum) < 1e-6)
  }

  @Test func `a dive that is stopped gives no roster`() throws {
    let worlds = try NamedShiftOracle.seeds.filter { try NamedShiftOracle.optimum(seed: $0) != nil }
    let problem = RosteringProblem(try NamedShiftWorld.instance(seed: try #require(worlds.first)))
    let program = try #require(try NodeProgram(problem: problem, threads: 1, seeds: []))
    var dive = DateDive(program: program, seed: 1)
    let outcome = try dive.run(below: .infinity) { true }
    #expect(outcome.tours == nil)
    #expect(outcome.nodes == 0)
  }
}
