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

  /// Makes a coverage of rows, each as long as `intervals`, one per queue.
  package init(
    intervals: Int,
    intervalMinutes: Int,
    required: [Int],
    scheduled: [Int],
    idle: [Int]
  ) {
    self.intervals = intervals
    self.intervalMinutes = intervalMinutes
    self.required = required
    self.scheduled = scheduled
    self.idle = idle
  }

  /// The number of queues.
  public var queueCount: Int { intervals == 0 ? 0 : required.count / intervals }

  /// Heads missing: needed less scheduled, never below 0.
  public func short(queue: Int, interval: Int) -> Int {
    let index = queue * intervals + interval
    return max(0, required[index] - scheduled[index])
  }

  /// Heads that serve without need: scheduled less needed, never below 0.
  public func surplus(queue: Int, interval: Int) -> Int {
    let index = queue * intervals + interval
    return max(0, scheduled[index] - required[index])
  }

  /// Hours missing at one queue over the horizon.
  public func shortHours(queue: Int) -> Double {
    hours(queue: queue) { short(queue: queue, interval: $0) }
  }

  /// Hours served without need at one queue over the horizon.
  public func surplusHours(queue: Int) -> Double {
    hours(queue: queue) { surplus(queue: queue, interval: $0) }
  }

  /// Hours of so many heads in each interval of one queue.
  private func hours(queue: Int, heads: (Int) -> Int) -> Double {
    Double((0..<intervals).reduce(0) { $0 + heads($1) } * intervalMinutes) / 60
  }
}
