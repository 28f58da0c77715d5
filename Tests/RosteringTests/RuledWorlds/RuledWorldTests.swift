import Audit
import Rostering
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
    let solver = RosterSolver(
      instance: instance,
      options: SolveOptions(
        timeLimitSeconds: nil,
        iterationLimit: 8000,
        gapPercent: 1e-9,
        seed: seed,
        threads: 1
      )
    )
    let result = solver.solve()
    guard let optimum else {
      #expect(result.roster == nil)
      return
    }
    let best = AuditReport(of: optimum.roster, for: instance)
    #expect(best.isLegal)
    #expect(abs(best.objective.total - optimum.objective) < 1e-6)
    let roster = try #require(result.roster)
    let objective = try #require(result.objective)
    let bound = try #require(result.lowerBound)
    #expect(bound <= optimum.objective + 1e-6)
    #expect(abs(objective.total - optimum.objective) < 1e-6)
    let audit = AuditReport(of: roster, for: instance)
    #expect(audit.isLegal)
    #expect(abs(audit.objective.total - objective.total) < 1e-6)
    #expect(abs(audit.objective.shortage - objective.shortage) < 1e-6)
    #expect(abs(audit.objective.idle - objective.idle) < 1e-6)
    #expect(abs(audit.objective.labour - objective.labour) < 1e-6)
    #expect(abs(audit.objective.requests - objective.requests) < 1e-6)
    #expect(abs(audit.objective.rules - objective.rules) < 1e-6)
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
