import GLPKSolver
import Testing
import Workforce

@testable import Rostering

struct BranchAndPriceTests {
  @Test(arguments: NamedShiftOracle.seeds)
  func `when no node is left, the bound and the roster are the optimum`(seed: UInt64) throws {
    guard let optimum = try NamedShiftOracle.optimum(seed: seed)?.objective else { return }
    let problem = RosteringProblem(try NamedShiftWorld.instance(seed: seed))
    var pricer = TourPricer(problem: problem)
    let first = try #require(GreedyConstruction(problem: problem).roster(pricer: &pricer))
    let seeds = first.tours.map { [$0].compactMap { $0 } }
    guard let program = try NodeProgram(problem: problem, threads: 1, seeds: seeds) else { return }
    var search = BranchAndPrice(program: program)
    let outcome = try search.run(below: first.objective, nodeLimit: 5_000) { false }
    #expect(abs(outcome.bound - optimum) < 1e-6)
    if first.objective > optimum + 1e-6 {
      let tours = try #require(outcome.tours)
      #expect(abs(first.with(tours: tours).objective - optimum) < 1e-6)
    } else {
      #expect(outcome.tours == nil)
    }
  }

  @Test(arguments: NamedShiftOracle.seeds)
  func `the bound holds after any number of nodes`(seed: UInt64) throws {
    guard let optimum = try NamedShiftOracle.optimum(seed: seed)?.objective else { return }
    let problem = RosteringProblem(try NamedShiftWorld.instance(seed: seed))
    var pricer = TourPricer(problem: problem)
    let first = try #require(GreedyConstruction(problem: problem).roster(pricer: &pricer))
    let seeds = first.tours.map { [$0].compactMap { $0 } }
    guard let program = try NodeProgram(problem: problem, threads: 1, seeds: seeds) else { return }
    var search = BranchAndPrice(program: program)
    for _ in 0..<4 {
      let outcome = try search.run(below: first.objective, nodeLimit: 1) { false }
      #expect(outcome.bound <= optimum + 1e-6)
    }
  }
}
