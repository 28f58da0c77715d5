import CivilTime
import Workforce

/// Finds the cells of a coverage, each one interval of one queue, in which the shifts of somebody count.
///
/// Cells are numbered as in the arrays of ``Coverage``: row by row, one row per queue.
struct CoverageCells: Sendable {
  /// The intervals of a row.
  let grid: IntervalGrid
  private let queues: [Queue]
  private let positions: [Identifier<Queue>: Int]

  init(instance: Instance) {
    grid = instance.requirement.grid
    queues = instance.queues
    positions = Dictionary(
      instance.queues.indices.map { (instance.queues[$0].id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Calls back for every cell that an activity serves through the whole interval, with the thousandths
  /// of a head that the agent is there.
  func forEachServed(
    in shifts: some Sequence<Shift>,
    by agent: Agent,
    _ count: (_ cell: Int, _ thousandths: Int) -> Void
  ) {
    for activity in shifts.lazy.flatMap(\.activities) {
      guard let id = activity.queue, let queue = positions[id] else { continue }
      let part = agent.efficiency.thousandths(at: id)
      for interval in grid.wholeIntervals(within: activity.range) {
        count(queue * grid.count + interval, part)
      }
    }
  }

  /// Calls back for every cell of a queue that the agent could serve while idle through the interval.
  func forEachIdle(
    in shifts: some Sequence<Shift>,
    by agent: Agent,
    _ count: (_ cell: Int) -> Void
  ) {
    var servable: [Int]?
    for activity in shifts.lazy.flatMap(\.activities) where activity.kind == .idle {
      let reachable = servable ?? queues.indices.filter { agent.canServe(queues[$0]) }
      servable = reachable
      for interval in grid.wholeIntervals(within: activity.range) {
        for queue in reachable { count(queue * grid.count + interval) }
      }
    }
  }
}

extension IntervalGrid {
  /// The indices of the intervals that lie wholly within a range.
  func wholeIntervals(within range: Range<Instant>) -> Range<Int> {
    guard let inside = range.intersection(self.range) else { return 0..<0 }
    let first =
      (inside.lowerBound.minutes(since: start) + intervalMinutes - 1) / intervalMinutes
    let end = inside.upperBound.minutes(since: start) / intervalMinutes
    return first..<max(first, end)
  }
}
