import Testing
import Workforce

/// The optimiser against the brute force, on random worlds with split shifts.
struct SplitOptimumTests {
  private static var seeds: Range<UInt64> {
    #if DEBUG
      0..<12
    #else
      0..<120
    #endif
  }

  @Test(arguments: seeds)
  func `split shifts are planned as in the optimum, and the bound stays under it`(seed: UInt64)
    throws
  {
    let instance = try SplitWorld.instance(seed: seed)
    let optimum = BruteForce(instance: instance).optimum()?.objective
    let result = try OptimumCheck(instance: instance, seed: seed).expect(optimum)
    if optimum == nil { #expect(result.status == .infeasible) }
  }
}
