public import CivilTime

/// Heads needed per queue and interval of the horizon's grid.
public struct Requirement: Hashable, Sendable {
  /// The intervals.
  public let grid: IntervalGrid
  /// Heads in rows of `grid.count`, one row per queue in the instance's order.
  public let heads: [Int]

  /// Makes a requirement from one row of heads per queue, each as long as the grid.
  public init(grid: IntervalGrid, headsByQueue: [[Int]]) {
    self.grid = grid
    heads = headsByQueue.flatMap { $0 }
  }

  /// Heads needed at the queue with this index in the interval with this index.
  public func heads(queue: Int, interval: Int) -> Int { heads[queue * grid.count + interval] }

  /// Heads needed at one queue, one value per interval.
  public func heads(queue: Int) -> ArraySlice<Int> {
    heads[queue * grid.count..<(queue + 1) * grid.count]
  }

  /// Hours needed at one queue over the horizon.
  public func hours(queue: Int) -> Double {
    Double(heads(queue: queue).reduce(0, +) * grid.intervalMinutes) / 60
  }

  /// Hours needed over all queues.
  public var totalHours: Double { Double(heads.reduce(0, +) * grid.intervalMinutes) / 60 }
}
