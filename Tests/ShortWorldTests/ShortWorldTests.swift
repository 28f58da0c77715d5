import Foundation
import Testing

/// Short horizons and few people are where counts become 0 and ranges empty.
struct ShortWorldTests {
  /// How many worlds: a few, or as many as `MERIDIAN_SHORT_WORLDS` says; then each seed is printed before
  /// its world is tried, so that a crash has a name. `MERIDIAN_SHORT_WORLD` tries one seed alone.
  private static let wanted = ProcessInfo.processInfo.environment["MERIDIAN_SHORT_WORLDS"]
    .flatMap { UInt64($0) }
  private static let single = ProcessInfo.processInfo.environment["MERIDIAN_SHORT_WORLD"]
    .flatMap { UInt64($0) }
  private static let seeds = single.map { $0..<$0 + 1 } ?? 0..<(wanted ?? 60)

  @Test(arguments: seeds)
  func `every command ends with a short world as it should`(seed: UInt64) throws {
    let begin = ContinuousClock.now
    if Self.wanted != nil { print("short world \(seed)") }
    let run = ShortWorldRun(seed: seed)
    if Self.single != nil { print(run.world.text) }
    try run.run()
    let seconds = (ContinuousClock.now - begin) / .seconds(1)
    if Self.wanted != nil, seconds > 5 { print("short world \(seed) took \(seconds) s") }
    #expect(seconds < 300, "seed \(seed)\n\(run.world.text)")
  }

  @Test func `most of the worlds are instances`() throws {
    let readable = try (0..<60 as Range<UInt64>).count { try ShortWorldRun(seed: $0).isInstance }
    #expect(readable >= 40)
  }

  @Test func `the same seed gives the same text`() {
    #expect(ShortWorld(seed: 7).files == ShortWorld(seed: 7).files)
    #expect(ShortWorld(seed: 7).files != ShortWorld(seed: 8).files)
  }
}
