import Audit
import Testing
import Workforce

@testable import Rostering

struct LagrangianDiveTests {
  @Test(arguments: OracleOptimum.seeds)
  func `a dive ends in a legal roster, never better than the optimum`(seed: UInt64) throws {
    let instance = try TinyWorld.instance(seed: seed)
    guard let optimum = try OracleOptimum.objective(seed: seed) else { return }
    let problem = RosteringProblem(instance)
    let found = dive(problem, shouldStop: { false })
    let state = try #require(found)
    #expect(state.objective >= optimum - 1e-6)
    let report = AuditReport(of: RosterDecoder(state: state).roster(), for: instance)
    #expect(report.violations == [])
    #expect(abs(report.objective.total - state.objective) < 1e-6)
  }

  @Test func `a dive that is to stop gives nothing`() throws {
    let found = dive(RosteringProblem(try TinyWorld.instance(seed: 2)), shouldStop: { true })
    #expect(found.map(\.objective) == nil)
  }

  private func dive(_ problem: RosteringProblem, shouldStop: () -> Bool) -> RosterState? {
    var pricer = TourPricer(problem: problem)
    let crew = PricingCrew(problem: problem, threads: 1)
    return LagrangianDive(problem: problem, crew: crew).roster(
      order: GreedyConstruction(problem: problem).order,
      prices: [Double](repeating: 0, count: problem.queueCount * problem.timeline.count),
      pricer: &pricer,
      shouldStop: shouldStop
    )
  }
}
