import Audit
import Rostering
import Testing
import Workforce

/// The compact program on GLPK against the brute force.
struct CompactOptimumTests {
  @Test(arguments: OracleOptimum.seeds)
  func `the compact program has the same optimum as all rosters tried`(seed: UInt64) throws {
    let instance = try TinyWorld.instance(seed: seed)
    let solver = RosterSolver(
      instance: instance,
      options: SolveOptions(timeLimitSeconds: nil, gapPercent: 0, strategy: .compact)
    )
    let result = solver.solve()
    guard let optimum = try OracleOptimum.objective(seed: seed) else {
      #expect(result.status == .infeasible)
      return
    }
    let roster = try #require(result.roster)
    #expect(abs(try #require(result.objective).total - optimum) < 1e-6)
    #expect(abs(try #require(result.lowerBound) - optimum) < 1e-5)
    #expect(result.status == .optimal)

    let audit = AuditReport(of: roster, for: instance)
    #expect(audit.violations == [])
    #expect(abs(audit.objective.total - optimum) < 1e-6)
  }

  @Test(arguments: OracleOptimum.seeds.prefix(60))
  func `without GLPK the bound stays under the optimum`(seed: UInt64) throws {
    let instance = try TinyWorld.instance(seed: seed)
    let solver = RosterSolver(
      instance: instance,
      options: SolveOptions(timeLimitSeconds: nil, iterationLimit: 2000, strategy: .noGLPK)
    )
    let result = solver.solve()
    #expect(!result.phases.contains { ["column-generation", "integer-program"].contains($0.name) })
    guard let optimum = try OracleOptimum.objective(seed: seed) else { return }
    #expect(try #require(result.lowerBound) <= optimum + 1e-6)
    #expect(try #require(result.objective).total >= optimum - 1e-6)
  }
}
