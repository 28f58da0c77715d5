import Testing
import Workforce

/// The optimiser against the brute force, on random worlds with trainings and meetings.
struct SessionOptimumTests {
  private static var seeds: Range<UInt64> {
    #if DEBUG
      0..<12
    #else
      0..<120
    #endif
  }

  @Test(arguments: seeds)
  func `sessions are held as in the optimum, and the bound stays under it`(seed: UInt64) throws {
    let instance = try SessionWorld.instance(seed: seed)
    let optimum = BruteForce(instance: instance).optimum()?.objective
    let result = try OptimumCheck(instance: instance, seed: seed).expect(optimum)
    if optimum == nil { #expect(result.status == .infeasible) }
  }
}
