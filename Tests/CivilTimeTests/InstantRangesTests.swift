import CivilTime
import Testing

/// Sets of the minutes 0..<8 stand for all sets: every pair of the 256 is compared with bits.
struct InstantRangesTests {
  private static let size = 8

  private func ranges(bits: Int) -> InstantRanges {
    InstantRanges((0..<Self.size).filter { bits >> $0 & 1 == 1 }.map { range($0, $0 + 1) })
  }

  private func bits(_ ranges: InstantRanges) -> Int {
    (0..<Self.size).reduce(0) { $0 | (ranges.contains(Instant(minutes: $1)) ? 1 << $1 : 0) }
  }

  /// Sorted, not empty, with a hole between any two.
  private func isCanonical(_ set: InstantRanges) -> Bool {
    set.ranges.allSatisfy { !$0.isEmpty }
      && zip(set.ranges, set.ranges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }
  }

  @Test func `overlapping, touching, empty and unsorted ranges become a canonical list`() {
    let set = InstantRanges([range(50, 60), range(0, 10), range(10, 20), range(5, 12), range(7, 7)])
    #expect(set.ranges == [range(0, 20), range(50, 60)])
    #expect(set.minutes == 30)
    #expect(InstantRanges([range(3, 3)]).isEmpty)
    #expect(InstantRanges() == InstantRanges([]))
  }

  @Test func `every set of eight minutes is canonical and counts its minutes`() {
    for mask in 0..<256 {
      let set = ranges(bits: mask)
      #expect(bits(set) == mask && isCanonical(set) && set.minutes == mask.nonzeroBitCount)
      #expect(set.isEmpty == (mask == 0))
    }
  }

  @Test func `union, intersection and difference of every two sets agree with bits`() {
    let sets = (0..<256).map(ranges)
    var wrong: [(Int, Int)] = []
    for left in stride(from: 0, to: 256, by: 3) {
      for right in 0..<256 {
        let union = sets[left].union(sets[right])
        let both = sets[left].intersection(sets[right])
        let rest = sets[left].subtracting(sets[right])
        let isRight =
          union == sets[left | right] && both == sets[left & right] && rest == sets[left & ~right]
        if !isRight { wrong.append((left, right)) }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func `every range is compared with every set as bits are`() {
    var wrong: [(Int, Int, Int)] = []
    for mask in 0..<256 {
      let set = ranges(bits: mask)
      for lower in 0...Self.size {
        for upper in lower...Self.size {
          let part = (1 << upper) - (1 << lower)
          let other = range(lower, upper)
          let isRight =
            set.contains(other) == (mask & part == part)
            && set.overlaps(other) == (mask & part != 0)
            && set.intersection(other) == ranges(bits: mask & part)
            && set.subtracting(other) == ranges(bits: mask & ~part)
            && set.union(other) == ranges(bits: mask | part)
          if !isRight { wrong.append((mask, lower, upper)) }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func `the end of a range is outside`() {
    let set = InstantRanges([range(10, 20)])
    #expect(!set.contains(Instant(minutes: 9)))
    #expect(set.contains(Instant(minutes: 10)))
    #expect(set.contains(Instant(minutes: 19)))
    #expect(!set.contains(Instant(minutes: 20)))
  }
}
