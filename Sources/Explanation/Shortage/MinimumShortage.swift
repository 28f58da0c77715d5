public import CivilTime
public import Workforce

/// A queue whose hard minimum of heads cannot be kept.
public struct MinimumShortage: Hashable, Sendable {
  /// The queue.
  public let queue: Identifier<Queue>
  /// The heads that are wanted at least.
  public let heads: Int
  /// The most heads that can be there at all times at which they are wanted.
  public let possible: Int
  /// When it cannot be kept, half-open, by time.
  public let ranges: [Range<Instant>]
}

extension QueueCapacity {
  /// The queue's minimum where it cannot be kept.
  func minimumShortage(on grid: IntervalGrid) -> MinimumShortage? {
    let wanted = minimum.indices.filter { minimum[$0] > 0 }
    let broken = wanted.filter { possible[$0] < Double(minimum[$0]) }
    guard !broken.isEmpty, let heads = queue.minimumHeads?.heads else { return nil }
    let least = wanted.map { possible[$0] + Double(heads - minimum[$0]) }.min() ?? 0
    return MinimumShortage(
      queue: queue.id,
      heads: heads,
      possible: Int(least),
      ranges: InstantRanges(broken.map(grid.range(ofInterval:))).ranges
    )
  }
}
