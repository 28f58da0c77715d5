import Audit
import Rostering
import Testing
import Workforce

/// The optimiser against the brute force, on random worlds with jobs that may wait.
struct JobOptimumTests {
  private static var seeds: Range<UInt64> {
    #if DEBUG
      0..<20
    #else
      0..<200
    #endif
  }

  @Test(arguments: seeds)
  func `jobs are done as in the optimum, and the bound stays under it`(seed: UInt64) throws {
    let instance = try JobWorld.instance(seed: seed)
    let answer = JobBruteForce(instance: instance).answer()
    if answer == .tooMany { return }
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
    guard case .optimum(let optimum) = answer else {
      #expect(result.status == .infeasible)
      return
    }
    let roster = try #require(result.roster)
    let objective = try #require(result.objective)
    let bound = try #require(result.lowerBound)
    #expect(bound <= optimum + 1e-6)
    #expect(objective.total >= optimum - 1e-6)
    #expect(abs(objective.total - optimum) < 1e-6)

    let audit = AuditReport(of: roster, for: instance)
    #expect(audit.isLegal)
    #expect(abs(audit.objective.total - objective.total) < 1e-6)
    #expect(abs(audit.objective.shortage - objective.shortage) < 1e-6)
    #expect(abs(audit.objective.idle - objective.idle) < 1e-6)
  }
}
