public import CivilTime
public import Workforce

/// Where a queue has the fewest people to spare.
public struct TightSpot: Hashable, Sendable {
  /// The queue.
  public let queue: Identifier<Queue>
  /// The first span in which so few are to spare, half-open.
  public let range: Range<Instant>
  /// Heads needed, or wanted as a hard minimum, in the span's first interval.
  public let needed: Int
  /// The most heads that any roster could bring there.
  public let possible: Double

  /// Heads to spare.
  public var spare: Double { possible - Double(needed) }
}

extension QueueCapacity {
  /// The first span with the fewest heads to spare; nil without need.
  func tightest(on grid: IntervalGrid) -> TightSpot? {
    let wanted = zip(open, minimum).map { max($0, $1) }
    let needy = wanted.indices.filter { wanted[$0] > 0 }
    func spare(at interval: Int) -> Double { possible[interval] - Double(wanted[interval]) }
    guard let first = needy.min(by: { spare(at: $0) < spare(at: $1) }) else {
      return nil
    }
    var end = first
    while end + 1 < wanted.count, wanted[end + 1] == wanted[first],
      possible[end + 1] == possible[first]
    {
      end += 1
    }
    return TightSpot(
      queue: queue.id,
      range: grid.range(ofInterval: first).lowerBound..<grid.range(ofInterval: end).upperBound,
      needed: wanted[first],
      possible: possible[first]
    )
  }
}
