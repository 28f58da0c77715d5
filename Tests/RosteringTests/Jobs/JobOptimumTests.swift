import Testing
import Workforce

/// The optimiser against the brute force, on random worlds with jobs that may wait.
struct JobOptimumTests {
  private static var seeds: Range<UInt64> {
    #if DEBUG
      0..<20
    #else
      0..<200
    #endif
  }

  @Test(arguments: seeds)
  func `jobs are done as in the optimum, and the bound stays under it`(seed: UInt64) throws {
    let instance = try JobWorld.instance(seed: seed)
    let answer = JobBruteForce(instance: instance).answer()
    if answer == .tooMany { return }
    let check = OptimumCheck(instance: instance, seed: seed)
    guard case .optimum(let optimum) = answer else {
      #expect(try check.expect(nil).status == .infeasible)
      return
    }
    try check.expect(optimum)
  }
}
