/// Heads per queue and interval as a roster has them.
///
/// All arrays are rows of `intervals` values, one row per queue in the instance's order.
public struct Coverage: Hashable, Sendable {
  /// Intervals in a row.
  public let intervals: Int
  /// Minutes in an interval.
  public let intervalMinutes: Int
  /// Heads needed.
  public let required: [Int]
  /// Heads that serve the queue through the whole interval, carried heads of the history included.
  public let scheduled: [Int]
  /// People on shift, without work in the interval, who could serve the queue; a person who could
  /// serve several queues counts at each.
  public let idle: [Int]

  /// Heads missing: needed less scheduled, never below 0.
  public func short(queue: Int, interval: Int) -> Int {
    let index = queue * intervals + interval
    return max(0, required[index] - scheduled[index])
  }

  /// Hours missing at one queue over the horizon.
  public func shortHours(queue: Int) -> Double {
    let heads = (0..<intervals).reduce(0) { $0 + short(queue: queue, interval: $1) }
    return Double(heads * intervalMinutes) / 60
  }
}
