import Testing
import Workforce

/// The optimiser against the oracle of named shifts.
struct NamedShiftOptimumTests {
  @Test(arguments: NamedShiftOracle.seeds)
  func `the solver finds the optimum, and its bound stays under it`(seed: UInt64) throws {
    let instance = try NamedShiftWorld.instance(seed: seed)
    let optimum = try NamedShiftOracle.optimum(seed: seed)?.objective
    let result = try OptimumCheck(instance: instance, seed: seed).expect(optimum)
    if optimum == nil { #expect(result.status == .infeasible) }
  }
}
