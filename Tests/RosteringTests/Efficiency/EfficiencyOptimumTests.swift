import Audit
import Testing
import Workforce

@testable import Rostering

/// The optimiser against the brute force where people differ in efficiency.
struct EfficiencyOptimumTests {
  private static var seeds: Range<UInt64> {
    #if DEBUG
      0..<12
    #else
      0..<200
    #endif
  }

  private static var jobSeeds: Range<UInt64> {
    #if DEBUG
      0..<10
    #else
      0..<100
    #endif
  }

  @Test(arguments: seeds)
  func `rosters are legal, told as the audit tells them, and not under the bound`(
    seed: UInt64
  ) throws {
    let instance = try EfficientWorld.instance(seed: seed)
    let options = SolveOptions(
      timeLimitSeconds: nil,
      iterationLimit: 3000,
      gapPercent: 1e-9,
      seed: seed,
      threads: 1
    )
    let result = RosterSolver(instance: instance, options: options).solve()
    guard let optimum = BruteForce(instance: instance).optimum() else {
      #expect(result.status == .infeasible)
      return
    }
    let roster = try #require(result.roster)
    let objective = try #require(result.objective)
    let bound = try #require(result.lowerBound)
    #expect(bound <= optimum.objective + 1e-6)
    #expect(abs(objective.total - optimum.objective) < 1e-6)

    for (name, audit) in [
      ("found", AuditReport(of: roster, for: instance)),
      ("best", AuditReport(of: optimum.roster, for: instance)),
    ] {
      #expect(audit.violations == [], "\(name)")
      #expect(abs(audit.objective.total - optimum.objective) < 1e-6, "\(name)")
    }
    let audit = AuditReport(of: roster, for: instance).objective
    #expect(abs(audit.shortage - objective.shortage) < 1e-6)
    #expect(abs(audit.idle - objective.idle) < 1e-6)
    #expect(abs(audit.labour - objective.labour) < 1e-6)
    #expect(abs(audit.rules - objective.rules) < 1e-6)
  }

  @Test(arguments: jobSeeds)
  func `jobs are done by people of different efficiency, and the bound stays under it`(
    seed: UInt64
  ) throws {
    let world = try EfficientWorld.instance(seed: seed)
    let prices = Prices(missingHeadHour: 10, labourWeight: world.prices.labourWeight)
    let plain = JobWorld.instance(of: world.withoutMinimumHeads, seed: seed, prices: prices)
    guard case .optimum(let optimum) = JobBruteForce(instance: plain).answer() else { return }
    let options = SolveOptions(
      timeLimitSeconds: nil,
      iterationLimit: 2000,
      gapPercent: 1e-9,
      seed: seed,
      threads: 1
    )
    let result = RosterSolver(instance: plain, options: options).solve()
    let roster = try #require(result.roster)
    let objective = try #require(result.objective)
    let bound = try #require(result.lowerBound)
    #expect(bound <= optimum + 1e-6)
    #expect(objective.total >= optimum - 1e-6)
    let audit = AuditReport(of: roster, for: plain)
    #expect(audit.isLegal)
    #expect(abs(audit.objective.total - objective.total) < 1e-6)
    #expect(abs(audit.objective.shortage - objective.shortage) < 1e-6)
  }
}
