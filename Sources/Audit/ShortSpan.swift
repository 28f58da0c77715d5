import CivilTime
public import Workforce

/// Intervals of one queue that follow each other and in each of which heads are missing.
public struct ShortSpan: Hashable, Sendable {
  /// Index of the queue.
  public let queue: Int
  /// The intervals.
  public let intervals: Range<Int>
  /// Head-hours needed.
  public let requiredHours: Double
  /// Head-hours missing, above 0.
  public let shortHours: Double
  /// The most heads missing in one of the intervals.
  public let mostShort: Double
}

extension Coverage {
  /// The spans in which most head-hours are missing, the worst first; of two that are as bad the
  /// earlier, then that of the first queue. A span of more than a day is several: it is broken where
  /// the client's clock passes midnight.
  public func worstShortSpans(of instance: Instance, most: Int) -> [ShortSpan] {
    var spans: [ShortSpan] = []
    for queue in 0..<queueCount {
      let days = daysOfIntervals(on: instance.queues[queue].client.zone, in: instance)
      spans += shortRuns(queue: queue).flatMap { broken($0, days) }.map { span(queue, $0) }
    }
    let sorted = spans.sorted {
      (-$0.shortHours, $0.intervals.lowerBound, $0.queue)
        < (-$1.shortHours, $1.intervals.lowerBound, $1.queue)
    }
    return Array(sorted.prefix(most))
  }

  /// The local date on which each interval starts.
  private func daysOfIntervals(on zone: Zone, in instance: Instance) -> [LocalDate] {
    let grid = instance.requirement.grid
    return (0..<intervals).map { zone.local(at: grid.range(ofInterval: $0).lowerBound).date }
  }

  private func shortRuns(queue: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for interval in 0..<intervals where shortThousandths(queue: queue, interval: interval) > 0 {
      if let last = runs.last, last.upperBound == interval {
        runs[runs.count - 1] = last.lowerBound..<interval + 1
      } else {
        runs.append(interval..<interval + 1)
      }
    }
    return runs
  }

  private func broken(_ run: Range<Int>, _ days: [LocalDate]) -> [Range<Int>] {
    guard run.count * intervalMinutes > 1440 else { return [run] }
    let starts = run.filter { $0 == run.lowerBound || days[$0] != days[$0 - 1] }
    return zip(starts, starts.dropFirst() + [run.upperBound]).map { $0..<$1 }
  }

  private func span(_ queue: Int, _ run: Range<Int>) -> ShortSpan {
    let hours = Double(intervalMinutes) / 60
    let missing = run.map { short(queue: queue, interval: $0) }
    return ShortSpan(
      queue: queue,
      intervals: run,
      requiredHours: run.reduce(0) { $0 + Double(required[queue * intervals + $1]) } * hours,
      shortHours: missing.reduce(0, +) * hours,
      mostShort: missing.max() ?? 0
    )
  }
}
