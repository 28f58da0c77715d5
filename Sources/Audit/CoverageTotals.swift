import Workforce

/// Hours of heads needed, scheduled and missing over the horizon, of one queue or of several.
public struct CoverageTotals: Hashable, Sendable {
  /// Hours needed.
  public let requiredHours: Double
  /// Hours served, those beyond the need included.
  public let scheduledHours: Double
  /// Hours missing.
  public let shortHours: Double

  /// Hours needed that are covered; hours beyond the need are not among them.
  public var coveredHours: Double { requiredHours - shortHours }
}

extension Coverage {
  /// The hours of some queues together, by their indices; of all queues by default.
  public func totals(queues: [Int]? = nil) -> CoverageTotals {
    var (needed, served, missing) = (0, 0, 0)
    for queue in queues ?? Array(0..<queueCount) {
      for interval in 0..<intervals {
        needed += required[queue * intervals + interval]
        served += scheduledThousandths[queue * intervals + interval]
        missing += shortThousandths(queue: queue, interval: interval)
      }
    }
    let hours = { Efficiency.heads($0 * intervalMinutes) / 60 }
    return CoverageTotals(
      requiredHours: Double(needed * intervalMinutes) / 60,
      scheduledHours: hours(served),
      shortHours: hours(missing)
    )
  }
}
