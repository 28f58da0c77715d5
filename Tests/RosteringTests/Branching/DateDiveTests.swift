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
    #expect(dive.isUnderWay)
  }

  /// Dives that are stopped after every few questions come to the same rosters as dives that are not.
  @Test(arguments: NamedShiftOracle.seeds)
  func `a dive that was stopped goes on where it was`(seed: UInt64) throws {
    guard try NamedShiftOracle.optimum(seed: seed) != nil else { return }
    let problem = RosteringProblem(try NamedShiftWorld.instance(seed: seed))
    var found: [[Double]] = []
    for patience in [Int.max, 20] {
      guard let program = try NodeProgram(problem: problem, threads: 1, seeds: []) else { return }
      var dive = DateDive(program: program, seed: seed)
      var (turns, bounds) = (0, [Double]())
      repeat {
        let asked = Counter()
        let outcome = try dive.run(below: .infinity) { asked.next() > patience }
        turns += 1
        if outcome.bound > -.infinity { bounds.append(outcome.bound) }
      } while dive.isUnderWay && turns < 10_000
      #expect(!dive.isUnderWay)
      found.append([try #require(bounds.last)])
    }
    #expect(abs(found[0][0] - found[1][0]) < 1e-6)
  }

  /// Counts questions.
  private final class Counter {
    private var count = 0

    func next() -> Int {
      count += 1
      return count
    }
  }
}
