import GLPKSolver
import Testing
import Workforce

@testable import Rostering

struct SubProblemSolverTests {
  @Test(arguments: OracleOptimum.seeds)
  func `a goal below the optimum is shown to be hopeless, or not reached`(seed: UInt64) throws {
    guard let optimum = try OracleOptimum.objective(seed: seed) else { return }
    let problem = RosteringProblem(try TinyWorld.instance(seed: seed))
    let found = try verdict(problem, current: optimum + 1000, goal: optimum - 0.01)
    if case .found = found.verdict { Issue.record("a roster below the optimum") }
    #expect(found.effort.bound <= optimum + 1e-6)
  }

  @Test(arguments: OracleOptimum.seeds)
  func `what is found reaches the goal`(seed: UInt64) throws {
    guard let optimum = try OracleOptimum.objective(seed: seed) else { return }
    let problem = RosteringProblem(try TinyWorld.instance(seed: seed))
    let goal = optimum * 1.2 + 1
    let found = try verdict(problem, current: goal + 1000, goal: goal)
    guard case .found(let tours) = found.verdict else { return }
    let state = try #require(RosterState(problem: problem, tours: tours))
    #expect(state.objective <= goal + 1e-5)
  }

  /// Solves the whole problem as a sub-problem of itself, from one tour of every type.
  private func verdict(
    _ problem: RosteringProblem,
    current: Double,
    goal: Double
  ) throws -> (verdict: SubProblemSolver.Verdict, effort: SubProblemSolver.Effort) {
    var pricer = TourPricer(problem: problem)
    let sub = SubProblem(
      state: RosterState(problem: problem),
      members: problem.members.enumerated().map {
        .init(type: $0, agents: $1, kept: [], fixedDays: nil)
      },
      slots: 0..<problem.timeline.count
    )
    let prices = [Double](repeating: 0, count: sub.relaxation.priceCount)
    var effort = SubProblemSolver.Effort()
    let verdict = try SubProblemSolver().solve(
      sub,
      seeds: sub.evaluate(prices: prices, pricer: &pricer)?.tours ?? [],
      prices: prices,
      current: current,
      goal: goal,
      pricer: &pricer,
      effort: &effort,
      shouldStop: { false }
    )
    return (verdict, effort)
  }
}
