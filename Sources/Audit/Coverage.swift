import Workforce

/// Heads per queue and interval as a roster has them.
///
/// All arrays are rows of `intervals` values, one row per queue in the instance's order. A head is what
/// a person of efficiency 1 serves; thousandths count people by their efficiency.
public struct Coverage: Hashable, Sendable {
  /// Intervals in a row.
  public let intervals: Int
  /// Minutes in an interval.
  public let intervalMinutes: Int
  /// Heads needed.
  public let required: [Int]
  /// Thousandths of heads that serve the queue through the whole interval, carried heads of the history
  /// included.
  public let scheduledThousandths: [Int]
  /// People of the roster who serve the queue through the whole interval.
  public let people: [Int]
  /// Heads that the history carries into the horizon; each is one whole head.
  public let carried: [Int]
  /// People on shift, without work in the interval, who could serve the queue; a person who could
  /// serve several queues counts at each.
  public let idle: [Int]

  /// Makes a coverage of rows, each as long as `intervals`, one per queue.
  package init(
    intervals: Int,
    intervalMinutes: Int,
    required: [Int],
    scheduledThousandths: [Int],
    people: [Int],
    carried: [Int],
    idle: [Int]
  ) {
    self.intervals = intervals
    self.intervalMinutes = intervalMinutes
    self.required = required
    self.scheduledThousandths = scheduledThousandths
    self.people = people
    self.carried = carried
    self.idle = idle
  }

  /// Makes a coverage of people who are one head each, of whom the history carries none.
  package init(
    intervals: Int,
    intervalMinutes: Int,
    required: [Int],
    scheduled: [Int],
    idle: [Int]
  ) {
    self.init(
      intervals: intervals,
      intervalMinutes: intervalMinutes,
      required: required,
      scheduledThousandths: scheduled.map { $0 * Efficiency.thousandthsPerHead },
      people: scheduled,
      carried: scheduled.map { _ in 0 },
      idle: idle
    )
  }

  /// The number of queues.
  public var queueCount: Int { intervals == 0 ? 0 : required.count / intervals }

  /// Heads that serve a queue.
  public func scheduled(queue: Int, interval: Int) -> Double {
    Efficiency.heads(scheduledThousandths[queue * intervals + interval])
  }

  /// Heads missing: needed less scheduled, never below 0.
  public func short(queue: Int, interval: Int) -> Double {
    Efficiency.heads(shortThousandths(queue: queue, interval: interval))
  }

  /// Thousandths of heads missing: needed less scheduled, never below 0.
  public func shortThousandths(queue: Int, interval: Int) -> Int {
    let index = queue * intervals + interval
    return max(0, required[index] * Efficiency.thousandthsPerHead - scheduledThousandths[index])
  }

  /// People who serve without need, never below 0: of a queue that has more heads than it needs, all
  /// are without work for the same share of their time.
  public func surplus(queue: Int, interval: Int) -> Double {
    let index = queue * intervals + interval
    let open = (required[index] - carried[index]) * Efficiency.thousandthsPerHead
    let served = scheduledThousandths[index] - carried[index] * Efficiency.thousandthsPerHead
    return CoverageCount.surplus(people: people[index], served: served, needed: open)
  }

  /// Hours missing at one queue over the horizon.
  public func shortHours(queue: Int) -> Double {
    let thousandths = (0..<intervals).reduce(0) {
      $0 + shortThousandths(queue: queue, interval: $1)
    }
    return Efficiency.heads(thousandths * intervalMinutes) / 60
  }

  /// Hours of people who serve one queue without need over the horizon.
  public func surplusHours(queue: Int) -> Double {
    let people = (0..<intervals).reduce(0) { $0 + surplus(queue: queue, interval: $1) }
    return people * Double(intervalMinutes) / 60
  }
}
