/// The queue and interval in which the most heads are missing.
public struct WorstInterval: Hashable, Sendable {
  /// Index of the queue.
  public let queue: Int
  /// Index of the interval.
  public let interval: Int
  /// Heads missing, above 0.
  public let shortHeads: Double

  /// Names a queue, an interval and how many heads are missing there.
  package init(queue: Int, interval: Int, shortHeads: Double) {
    self.queue = queue
    self.interval = interval
    self.shortHeads = shortHeads
  }
}

extension Coverage {
  /// Where the most heads of one queue are missing, among the queues with these indices (all by
  /// default): the earliest such interval, then the first such queue; nil when none is missing.
  public func worstInterval(queues: [Int]? = nil) -> WorstInterval? {
    let queues = queues ?? Array(0..<queueCount)
    var worst: WorstInterval?
    for interval in 0..<intervals {
      for queue in queues {
        let heads = short(queue: queue, interval: interval)
        guard heads > worst?.shortHeads ?? 0 else { continue }
        worst = WorstInterval(queue: queue, interval: interval, shortHeads: heads)
      }
    }
    return worst
  }
}
