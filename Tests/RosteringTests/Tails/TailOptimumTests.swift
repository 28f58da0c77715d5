import Audit
import CivilTime
import Rostering
import Testing
import Workforce

/// The optimiser against the brute force where shifts end within an interval.
struct TailOptimumTests {
  private static var seeds: Range<UInt64> {
    #if DEBUG
      0..<30
    #else
      0..<600
    #endif
  }

  @Test(arguments: seeds)
  func `optimiser, audit and brute force agree on what is legal and best`(seed: UInt64) throws {
    let instance = try TailWorld.instance(seed: seed)
    let optimum = BruteForce(instance: instance).optimum()
    try OptimumCheck(instance: instance, seed: seed, iterations: 6000).expect(optimum?.objective)
    guard let optimum else { return }
    let best = AuditReport(of: optimum.roster, for: instance)
    #expect(best.isLegal)
    #expect(abs(best.objective.total - optimum.objective) < 1e-6)
  }

  @Test(arguments: seeds.filter { $0.isMultiple(of: 2) })
  func `the compact program has the same optimum`(seed: UInt64) throws {
    let instance = try TailWorld.instance(seed: seed)
    let options = SolveOptions(timeLimitSeconds: nil, gapPercent: 0, strategy: .compact)
    let result = RosterSolver(instance: instance, options: options).solve()
    guard let optimum = BruteForce(instance: instance).optimum() else {
      #expect(result.status == .infeasible)
      return
    }
    #expect(abs(try #require(result.objective).total - optimum.objective) < 1e-6)
    #expect(AuditReport(of: try #require(result.roster), for: instance).isLegal)
  }

  @Test func `most best rosters have a shift that ends within an interval`() throws {
    let found = try (0..<40 as Range<UInt64>).count { seed in
      let instance = try TailWorld.instance(seed: seed)
      let optimum = BruteForce(instance: instance).optimum()
      return optimum?.roster.shifts.contains {
        !$0.range.minutes.isMultiple(of: instance.horizon.intervalMinutes)
      } ?? false
    }
    #expect(found >= 15)
  }
}
