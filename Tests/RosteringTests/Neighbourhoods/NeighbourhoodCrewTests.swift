import GLPKSolver
import SeededNumbers
import Testing
import Workforce

@testable import Rostering

struct NeighbourhoodCrewTests {
  @Test(arguments: 0..<30 as Range<UInt64>)
  func `what comes out does not depend on the number of threads`(seed: UInt64) throws {
    guard let start = try firstRoster(seed: seed) else { return }
    let outcomes = try [1, 2].map { threads in
      try crew(from: start, threads: threads, seed: seed).run(from: start, work: 500) { false }
    }
    #expect(outcomes[0].state.tours == outcomes[1].state.tours)
    #expect(outcomes[0].work == outcomes[1].work)
    #expect(outcomes[0].bound == outcomes[1].bound)
    #expect(outcomes[0].state.objective <= start.objective + 1e-9)
  }

  @Test(arguments: OracleOptimum.seeds)
  func `joined rosters are whole and no dearer than the best of them`(seed: UInt64) throws {
    guard let start = try firstRoster(seed: seed) else { return }
    var random = SeededNumbers(seed: seed)
    var pricer = TourPricer(problem: start.problem)
    let found = (0..<3).map { _ in
      var state = start
      let agent = random.number(0...(start.tours.count - 1))
      state.remove(agent: agent)
      var gains = [Double](repeating: 0, count: start.problem.timeline.count)
      state.fill(&gains, agent: agent, slots: gains.indices)
      let type = start.problem.typeOfAgent[agent]
      if let best = pricer.bestTour(type: type, gains: gains) {
        state.insert(best.tour, agent: agent)
      }
      return state
    }
    let joined = NeighbourhoodCrew.joined(found, start: start)
    let least = found.map(\.objective).min() ?? start.objective
    #expect(joined.objective <= min(least, start.objective) + 1e-7)
    #expect(joined.tours.allSatisfy { $0 != nil })
    #expect(abs(joined.objective - joined.with(tours: joined.tours).objective) < 1e-6)
  }

  private func firstRoster(seed: UInt64) throws -> RosterState? {
    let problem = RosteringProblem(try TinyWorld.instance(seed: seed))
    var pricer = TourPricer(problem: problem)
    return GreedyConstruction(problem: problem).roster(pricer: &pricer)
  }

  private func crew(from state: RosterState, threads: Int, seed: UInt64) -> NeighbourhoodCrew {
    let cells = LagrangianBound(problem: state.problem).priceCount
    return NeighbourhoodCrew(
      state: state,
      prices: [Double](repeating: 0, count: cells),
      streams: 2,
      threads: threads,
      seed: seed
    )
  }
}
