/// A set of moments as sorted half-open ranges that neither overlap nor touch.
public struct InstantRanges: Sendable, Hashable {
  /// The ranges in ascending order; none is empty, and there is a hole between any two.
  public let ranges: [Range<Instant>]

  /// The union of any ranges, in any order; empty ones add nothing.
  ///
  /// - Complexity: O(*n* log *n*).
  public init(_ ranges: some Sequence<Range<Instant>>) {
    let sorted = ranges.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    var merged: [Range<Instant>] = []
    for range in sorted {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  /// No moment at all.
  public init() {
    ranges = []
  }

  /// Takes ranges that are already sorted, disjoint, not empty and not touching.
  private init(canonical ranges: [Range<Instant>]) {
    self.ranges = ranges
  }

  /// Whether no moment is in the set.
  public var isEmpty: Bool {
    ranges.isEmpty
  }

  /// Elapsed minutes of all ranges together.
  public var minutes: Int {
    ranges.reduce(0) { $0 + $1.minutes }
  }

  /// Whether the moment lies in one of the ranges.
  ///
  /// - Complexity: O(log *n*).
  public func contains(_ instant: Instant) -> Bool {
    let index = firstIndex(endingAfter: instant)
    return index < ranges.count && ranges[index].lowerBound <= instant
  }

  /// Whether the whole range lies in the set; true for an empty range.
  ///
  /// - Complexity: O(log *n*).
  public func contains(_ range: Range<Instant>) -> Bool {
    guard !range.isEmpty else { return true }
    let index = firstIndex(endingAfter: range.lowerBound)
    guard index < ranges.count else { return false }
    return ranges[index].lowerBound <= range.lowerBound
      && range.upperBound <= ranges[index].upperBound
  }

  /// Whether the range and the set share at least one minute.
  ///
  /// - Complexity: O(log *n*).
  public func overlaps(_ range: Range<Instant>) -> Bool {
    guard !range.isEmpty else { return false }
    let index = firstIndex(endingAfter: range.lowerBound)
    return index < ranges.count && ranges[index].lowerBound < range.upperBound
  }

  /// The moments in this set, in the other, or in both.
  public func union(_ other: InstantRanges) -> InstantRanges {
    InstantRanges(ranges + other.ranges)
  }

  /// The moments in this set or in the range.
  public func union(_ range: Range<Instant>) -> InstantRanges {
    InstantRanges(ranges + [range])
  }

  /// The moments in both sets.
  ///
  /// - Complexity: O(*n* + *m*).
  public func intersection(_ other: InstantRanges) -> InstantRanges {
    var shared: [Range<Instant>] = []
    var mine = 0
    var theirs = 0
    while mine < ranges.count, theirs < other.ranges.count {
      if let both = ranges[mine].intersection(other.ranges[theirs]) { shared.append(both) }
      if ranges[mine].upperBound <= other.ranges[theirs].upperBound {
        mine += 1
      } else {
        theirs += 1
      }
    }
    return InstantRanges(canonical: shared)
  }

  /// The moments of this set that lie in the range.
  public func intersection(_ range: Range<Instant>) -> InstantRanges {
    var shared: [Range<Instant>] = []
    var index = firstIndex(endingAfter: range.lowerBound)
    while index < ranges.count, let both = ranges[index].intersection(range) {
      shared.append(both)
      index += 1
    }
    return InstantRanges(canonical: shared)
  }

  /// The moments of this set that are not in the other.
  public func subtracting(_ other: InstantRanges) -> InstantRanges {
    var left: [Range<Instant>] = []
    for range in ranges {
      var start = range.lowerBound
      for hole in other.intersection(range).ranges {
        if start < hole.lowerBound { left.append(start..<hole.lowerBound) }
        start = hole.upperBound
      }
      if start < range.upperBound { left.append(start..<range.upperBound) }
    }
    return InstantRanges(canonical: left)
  }

  /// The moments of this set that are not in the range.
  public func subtracting(_ range: Range<Instant>) -> InstantRanges {
    subtracting(InstantRanges([range]))
  }

  /// The index of the first range whose upper bound is after `instant`, else the count.
  private func firstIndex(endingAfter instant: Instant) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= instant { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
