/// Numbers from 0 to 1 that look like chance and are always the same ones: SplitMix64 (Steele, Lea and
/// Flood, 2014).
struct Grain {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  /// The next number, below 1.
  mutating func next() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((mixed ^ (mixed >> 31)) >> 11) / Double(1 << 53)
  }

  /// A whole number from 0 up to, not including, `count`.
  mutating func index(below count: Int) -> Int { min(count - 1, Int(next() * Double(count))) }
}
