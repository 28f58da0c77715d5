import Audit
import Testing
import Workforce

/// Brute force, optimiser and audit on random worlds with random subsets of all rules.
struct RuledWorldTests {
  /// A debug build is some fifty times slower.
  static var seeds: Range<UInt64> {
    #if DEBUG
      0..<40
    #else
      0..<1000
    #endif
  }

  @Test(arguments: seeds)
  func `optimiser, audit and brute force agree on what is legal and best`(seed: UInt64) throws {
    let instance = try RuledWorld.instance(seed: seed)
    let optimum = BruteForce(instance: instance).optimum()
    try OptimumCheck(instance: instance, seed: seed, iterations: 8000).expect(optimum?.objective)
    guard let optimum else { return }
    let best = AuditReport(of: optimum.roster, for: instance)
    #expect(best.isLegal)
    #expect(abs(best.objective.total - optimum.objective) < 1e-6)
  }

  @Test func `most worlds have a roster, and most a broken rule in the best one`() throws {
    let optima = try (0..<60 as Range<UInt64>).map { seed in
      let instance = try RuledWorld.instance(seed: seed)
      return BruteForce(instance: instance).optimum().map {
        AuditReport(of: $0.roster, for: instance)
      }
    }
    let found = optima.compactMap { $0 }
    #expect(found.count >= 30)
    #expect(found.count { $0.objective.rules > 0 } >= 15)
  }
}
