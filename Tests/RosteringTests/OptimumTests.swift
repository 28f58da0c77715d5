import Testing
import Workforce

/// The optimiser against the brute force, on random worlds small enough to be exhausted.
struct OptimumTests {
  @Test(arguments: OracleOptimum.seeds)
  func `the solver finds the optimum, and its bound stays under it`(seed: UInt64) throws {
    let instance = try TinyWorld.instance(seed: seed)
    let optimum = try OracleOptimum.objective(seed: seed)
    let result = try OptimumCheck(instance: instance, seed: seed).expect(optimum)
    if optimum == nil { #expect(result.status == .infeasible) }
  }
}
