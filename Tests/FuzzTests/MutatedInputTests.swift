import Foundation
import SeededNumbers
import Testing

/// Instances and rosters changed at random, through reading, `check` and `audit`: the program neither
/// crashes nor hangs, ends with the exit codes that docs/command-line.md names, and every refusal names
/// its place.
///
/// `MERIDIAN_FUZZ_INPUTS` says how many inputs are tried (2,000 by default), `MERIDIAN_FUZZ_SEED` the
/// first seed (1 by default); a failure names the seed that repeats it.
struct MutatedInputTests {
  private static let inputs = setting("MERIDIAN_FUZZ_INPUTS", else: 2_000)
  private static let firstSeed = setting("MERIDIAN_FUZZ_SEED", else: 1)
  private static let parts = 8

  private static func setting(_ name: String, else usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
  }

  @Test(arguments: 0..<parts)
  func `changed instances and rosters neither crash nor hang, and refusals name their place`(
    part: Int
  ) throws {
    let range = Self.inputs * part / Self.parts..<Self.inputs * (part + 1) / Self.parts
    let folder = try FuzzFolder()
    for seed in range.map({ UInt64($0 + Self.firstSeed) }) {
      let faults = try Attack(seed: seed, in: folder).faults()
      #expect(faults == [], "MERIDIAN_FUZZ_INPUTS=1 MERIDIAN_FUZZ_SEED=\(seed) repeats it")
    }
  }
}
