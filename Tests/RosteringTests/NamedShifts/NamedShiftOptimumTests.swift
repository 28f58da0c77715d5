import Audit
import Rostering
import Testing
import WorkRules
import Workforce

/// The optimiser against the oracle of named shifts.
struct NamedShiftOptimumTests {
  @Test(arguments: NamedShiftOracle.seeds)
  func `the solver finds the optimum, and its bound stays under it`(seed: UInt64) throws {
    let instance = try NamedShiftWorld.instance(seed: seed)
    let solver = RosterSolver(
      instance: instance,
      options: SolveOptions(
        timeLimitSeconds: nil,
        iterationLimit: 3000,
        gapPercent: 1e-9,
        seed: seed,
        threads: 1
      )
    )
    let result = solver.solve()
    guard let optimum = try NamedShiftOracle.optimum(seed: seed)?.objective else {
      #expect(result.status == .infeasible)
      return
    }
    let roster = try #require(result.roster)
    let objective = try #require(result.objective)
    let bound = try #require(result.lowerBound)
    #expect(bound <= optimum + 1e-6)
    #expect(abs(objective.total - optimum) < 1e-6)

    let audit = AuditReport(of: roster, for: instance)
    #expect(audit.violations.filter { $0.price == nil } == [])
    #expect(abs(audit.objective.total - objective.total) < 1e-6)
    #expect(abs(audit.objective.shiftCover - objective.shiftCover) < 1e-6)
    #expect(abs(audit.objective.requests - objective.requests) < 1e-6)
  }
}
