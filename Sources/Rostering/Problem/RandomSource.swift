/// Pseudo-random numbers that depend on the seed alone: SplitMix64 (Steele, Lea and Flood 2014).
struct RandomSource: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0, included, to a positive end, excluded.
  mutating func below(_ end: Int) -> Int { Int(unit() * Double(end)) }

  /// A number from 0, included, to 1, excluded.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
