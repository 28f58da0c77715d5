import Audit
import Rostering
import Testing
import Workforce

/// The optimiser against the brute force, on random worlds that ask for stretches in one queue.
struct StretchOptimumTests {
  private static var seeds: Range<UInt64> {
    #if DEBUG
      0..<20
    #else
      0..<150
    #endif
  }

  @Test(arguments: seeds)
  func `rosters are legal, never below the optimum, and the bound is never above it`(seed: UInt64)
    throws
  {
    let instance = try StretchWorld.instance(seed: seed)
    let answer = StretchBruteForce(instance: instance).answer()
    let result = solve(instance, seed: seed)
    if answer == .infeasible {
      #expect(result.status == .infeasible)
      return
    }
    let total = try expectAudited(result, instance)
    guard case .optimum(let optimum) = answer else { return }
    #expect(total >= optimum - 1e-6)
    #expect(try #require(result.lowerBound) <= optimum + 1e-6)
    if result.status == .optimal { #expect(total <= optimum + 1e-4) }
  }

  @Test(arguments: seeds)
  func `work on jobs keeps the rule as well`(seed: UInt64) throws {
    let plain = try JobWorld.instance(seed: seed)
    let instance = StretchWorld.instance(of: plain, seed: seed)
    let result = solve(instance, seed: seed)
    if result.status == .infeasible { return }
    let total = try expectAudited(result, instance)
    #expect(try #require(result.lowerBound) <= total + 1e-6)
  }

  @Test func `the rule binds in at least a fifth of the worlds, and most rosters are best ones`()
    throws
  {
    var (binding, best, all) = (0, 0, 0)
    for seed in Self.seeds {
      let instance = try StretchWorld.instance(seed: seed)
      guard case .optimum(let optimum) = StretchBruteForce(instance: instance).answer(),
        let free = BruteForce(instance: instance).optimum()?.objective
      else { continue }
      all += 1
      if optimum > free + 1e-6 { binding += 1 }
      let total = try #require(solve(instance, seed: seed).objective?.total)
      if total <= optimum + 1e-6 { best += 1 }
    }
    #expect(all >= Self.seeds.count / 2)
    #expect(binding * 5 >= all, "the rule binds in \(binding) of \(all)")
    #expect(best >= all * 4 / 5, "\(best) of \(all)")
  }

  private func solve(_ instance: Instance, seed: UInt64) -> RosterResult {
    let options = SolveOptions(
      timeLimitSeconds: nil,
      iterationLimit: 1000,
      gapPercent: 1e-9,
      seed: seed,
      threads: 1
    )
    return RosterSolver(instance: instance, options: options).solve()
  }

  /// Expects that an audit finds no hard rule broken, and the same objective part by part.
  ///
  /// - Returns: the objective that the audit found.
  private func expectAudited(_ result: RosterResult, _ instance: Instance) throws -> Double {
    let audit = AuditReport(of: try #require(result.roster), for: instance)
    let objective = try #require(result.objective)
    #expect(audit.isLegal)
    let parts: [KeyPath<Objective, Double>] = [
      \.total, \.shortage, \.idle, \.labour, \.shiftCover, \.requests, \.rules,
    ]
    for part in parts {
      #expect(abs(audit.objective[keyPath: part] - objective[keyPath: part]) < 1e-6, "\(part)")
    }
    return audit.objective.total
  }
}
