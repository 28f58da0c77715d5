import Audit
import Rostering
import Testing
import Workforce

/// The compact program with trainings and with jobs that may wait, against the brute force.
struct CompactWorkTests {
  private static var seeds: Range<UInt64> {
    #if DEBUG
      0..<12
    #else
      0..<100
    #endif
  }

  @Test(arguments: seeds)
  func `sessions are held as in the optimum`(seed: UInt64) throws {
    let instance = try SessionWorld.instance(seed: seed)
    try expect(BruteForce(instance: instance).optimum()?.objective, of: instance)
  }

  @Test(arguments: seeds)
  func `jobs are done as in the optimum`(seed: UInt64) throws {
    let instance = try JobWorld.instance(seed: seed)
    switch JobBruteForce(instance: instance).answer() {
    case .optimum(let optimum): try expect(optimum, of: instance)
    case .infeasible: try expect(nil, of: instance)
    case .tooMany: return
    }
  }

  private func expect(_ optimum: Double?, of instance: Instance) throws {
    let options = SolveOptions(timeLimitSeconds: nil, gapPercent: 0, strategy: .compact)
    let solver = RosterSolver(instance: instance, options: options)
    #expect(solver.unsupportedFeatures == [])
    let result = solver.solve()
    guard let optimum else {
      #expect(result.status == .infeasible)
      return
    }
    let roster = try #require(result.roster)
    #expect(abs(try #require(result.objective).total - optimum) < 1e-6)
    #expect(abs(try #require(result.lowerBound) - optimum) < 1e-5)
    let audit = AuditReport(of: roster, for: instance)
    #expect(audit.isLegal)
    #expect(abs(audit.objective.total - optimum) < 1e-6)
  }
}
