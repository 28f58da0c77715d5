/// Pseudo-random numbers that depend on the seed alone: SplitMix64 (Steele, Lea and Flood 2014).
struct DrawnNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0, included, to 1, excluded.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A whole number within a range.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(unit() * Double(range.count))
  }

  /// Whether something happens that has this probability.
  mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  /// The whole number below or above, so that the expectation is the value.
  mutating func rounded(_ value: Double) -> Int { Int(value + unit()) }

  /// A position, with a probability in proportion to its weight; the last one where all are 0.
  mutating func position(weights: [Double]) -> Int {
    var left = unit() * weights.reduce(0, +)
    for (position, weight) in weights.enumerated() {
      left -= weight
      if left < 0 { return position }
    }
    return weights.count - 1
  }
}
