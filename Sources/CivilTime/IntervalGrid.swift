/// Equal intervals side by side, numbered from 0.
public struct IntervalGrid: Sendable, Hashable {
  /// The start of interval 0.
  public let start: Instant
  /// The length of every interval, 1 or more.
  public let intervalMinutes: Int
  /// The number of intervals, 0 or more.
  public let count: Int

  /// `count` intervals of `intervalMinutes` (1 or more) from `start`.
  public init(start: Instant, intervalMinutes: Int, count: Int) {
    precondition(intervalMinutes > 0, "an interval has at least one minute")
    precondition(count >= 0, "a grid has no negative number of intervals")
    self.start = start
    self.intervalMinutes = intervalMinutes
    self.count = count
  }

  /// The end of the last interval.
  public var end: Instant {
    start.adding(minutes: intervalMinutes * count)
  }

  /// All intervals as one range.
  public var range: Range<Instant> {
    start..<end
  }

  /// The range of interval `index`; indices outside 0..<`count` continue the grid.
  public func range(ofInterval index: Int) -> Range<Instant> {
    let lower = start.adding(minutes: index * intervalMinutes)
    return lower..<lower.adding(minutes: intervalMinutes)
  }

  /// The interval that contains the moment; nil outside the grid.
  public func index(of instant: Instant) -> Int? {
    guard range.contains(instant) else { return nil }
    return instant.minutes(since: start) / intervalMinutes
  }

  /// The boundary at the moment, 0…`count` (`count` is the end); nil when there is none.
  public func boundaryIndex(of instant: Instant) -> Int? {
    let minutes = instant.minutes(since: start)
    guard start <= instant, instant <= end, minutes.isMultiple(of: intervalMinutes) else {
      return nil
    }
    return minutes / intervalMinutes
  }
}
