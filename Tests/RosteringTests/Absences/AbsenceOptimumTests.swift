import Audit
import Rostering
import Testing
import Workforce

/// The optimiser against the brute force where people are absent for a part of their dates.
struct AbsenceOptimumTests {
  private static var seeds: Range<UInt64> {
    #if DEBUG
      0..<30
    #else
      0..<600
    #endif
  }

  @Test(arguments: seeds)
  func `optimiser, audit and brute force agree on what is legal and best`(seed: UInt64) throws {
    let instance = try AbsenceWorld.instance(seed: seed)
    let optimum = BruteForce(instance: instance).optimum()
    try OptimumCheck(instance: instance, seed: seed, iterations: 6000).expect(optimum?.objective)
  }

  @Test(arguments: seeds.filter { $0.isMultiple(of: 2) })
  func `the compact program has the same optimum`(seed: UInt64) throws {
    let instance = try AbsenceWorld.instance(seed: seed)
    let options = SolveOptions(timeLimitSeconds: nil, gapPercent: 0, strategy: .compact)
    let result = RosterSolver(instance: instance, options: options).solve()
    guard let optimum = BruteForce(instance: instance).optimum() else {
      #expect(result.status == .infeasible)
      return
    }
    #expect(abs(try #require(result.objective).total - optimum.objective) < 1e-6)
    #expect(AuditReport(of: try #require(result.roster), for: instance).isLegal)
  }

  @Test func `many best rosters have a shift on a date that is credited in part`() throws {
    let worked = try (0..<60 as Range<UInt64>).count { seed in
      let instance = try AbsenceWorld.instance(seed: seed)
      guard let optimum = BruteForce(instance: instance).optimum() else { return false }
      return optimum.roster.shifts.contains { shift in
        let agent = instance.agents.first { $0.id == shift.agent }
        return (agent?.creditedMinutes(on: shift.localDate) ?? 0) > 0
      }
    }
    #expect(worked >= 8)
  }
}
