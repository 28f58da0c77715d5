import GLPKSolver
import SeededNumbers
import Testing
import Workforce

@testable import Rostering

struct NeighbourhoodSearchTests {
  @Test(arguments: OracleOptimum.seeds)
  func `everybody on all days: never below the optimum, and the bound never above it`(
    seed: UInt64
  ) throws {
    guard let optimum = try OracleOptimum.objective(seed: seed) else { return }
    let state = try #require(try firstRoster(seed: seed))
    var search = search(from: state, seed: seed)
    var effort = SubProblemSolver.Effort()
    let all = Neighbourhood(agents: Array(state.tours.indices), days: nil)
    let isBetter = try search.improve(all, effort: &effort) { false }
    #expect(isBetter == (search.state.objective < state.objective - 1e-7))
    #expect(search.state.objective >= optimum - 1e-6)
    #expect(effort.bound <= optimum + 1e-6)
    #expect(effort.work > 0)
  }

  @Test(arguments: OracleOptimum.seeds)
  func `a neighbourhood changes only its agents on its days, and never for the worse`(
    seed: UInt64
  ) throws {
    guard let state = try firstRoster(seed: seed) else { return }
    var random = SeededNumbers(seed: seed)
    var search = search(from: state, seed: seed)
    for _ in 0..<4 {
      let before = search.state
      let neighbourhood = state.problem.someNeighbourhood(&random)
      var effort = SubProblemSolver.Effort()
      _ = try search.improve(neighbourhood, effort: &effort) { false }
      #expect(search.state.objective <= before.objective + 1e-9)
      for agent in before.tours.indices {
        let kept = before.stays(agent, of: neighbourhood)
        #expect(search.state.stays(agent, of: neighbourhood) == kept)
      }
      let counted = search.state.with(tours: search.state.tours)
      #expect(abs(counted.objective - search.state.objective) < 1e-6)
    }
  }

  @Test(arguments: OracleOptimum.seeds)
  func `some work finds the optimum nearly always, and the bound holds`(seed: UInt64) throws {
    guard let optimum = try OracleOptimum.objective(seed: seed) else { return }
    var search = search(from: try #require(try firstRoster(seed: seed)), seed: seed)
    let done = try search.run(work: 3_000) { false }
    #expect(done >= 3_000)
    #expect(search.state.objective >= optimum - 1e-6)
    #expect(search.bound <= optimum + 1e-6)
  }

  @Test func `a search that is to stop leaves the roster as it is`() throws {
    let state = try #require(try firstRoster(seed: 2))
    var search = search(from: state, seed: 2)
    #expect(try search.run(work: 1_000) { true } == 0)
    #expect(search.state.tours == state.tours)
  }

  private func firstRoster(seed: UInt64) throws -> RosterState? {
    let problem = RosteringProblem(try TinyWorld.instance(seed: seed))
    var pricer = TourPricer(problem: problem)
    return GreedyConstruction(problem: problem).roster(pricer: &pricer)
  }

  private func search(from state: RosterState, seed: UInt64) -> NeighbourhoodSearch {
    let problem = state.problem
    return NeighbourhoodSearch(
      state: state,
      prices: [Double](repeating: 0, count: LagrangianBound(problem: problem).priceCount),
      pricer: TourPricer(problem: problem),
      seed: seed
    )
  }
}

extension RosteringProblem {
  /// One or more agents, on all days or on some.
  fileprivate func someNeighbourhood(_ random: inout SeededNumbers) -> Neighbourhood {
    let agents = typeOfAgent.indices.filter { _ in random.chance(2, in: 3) }
    let days = instance.horizon.days
    let first = random.number(0...(days - 1))
    return Neighbourhood(
      agents: agents.isEmpty ? [0] : agents,
      days: random.chance(1, in: 3) ? nil : first..<random.number((first + 1)...days)
    )
  }
}

extension RosterState {
  /// The duties of an agent that a neighbourhood does not touch.
  fileprivate func stays(_ agent: Int, of neighbourhood: Neighbourhood) -> [PlannedDuty] {
    let duties = tours[agent]?.duties ?? []
    guard neighbourhood.agents.contains(agent) else { return duties }
    guard let days = neighbourhood.days else { return [] }
    let catalogue = problem.catalogues[problem.types[problem.typeOfAgent[agent]].catalogue]
    return duties.filter { !days.contains(catalogue.duties[$0.duty].day) }
  }
}
