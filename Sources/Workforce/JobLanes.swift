import CivilTime

extension Instance {
  /// The jobs in lanes: those of a lane have the same queue and price, and none begins before the one
  /// before it has ended. The optimiser looks at each lane as at a queue of its own.
  public var jobLanes: [[Job]] { Instance.lanes(of: jobs) }

  /// Puts jobs in as few lanes as can be; see ``jobLanes``.
  public static func lanes(of jobs: [Job]) -> [[Job]] {
    var lanes: [[Job]] = []
    for job in jobs.sorted(by: { ($0.window.lowerBound, $0.id) < ($1.window.lowerBound, $1.id) }) {
      let free = lanes.firstIndex { lane in
        guard let last = lane.last else { return true }
        return last.queue.id == job.queue.id && last.hourPrice == job.hourPrice
          && last.window.upperBound <= job.window.lowerBound
      }
      if let free { lanes[free].append(job) } else { lanes.append([job]) }
    }
    return lanes
  }

  /// How many lanes some jobs need: of each queue and price as many as windows lie over one moment.
  ///
  /// - Complexity: O(*n* log *n*) in the number of jobs, where ``lanes(of:)`` asks each lane for each
  ///   job.
  public static func laneCount(of jobs: [Job]) -> Int {
    Dictionary(grouping: jobs) { LaneKey(queue: $0.queue.id, hourPrice: $0.hourPrice) }
      .values.reduce(0) { $0 + mostAtOnce($1.map(\.window)) }
  }

  /// The most of some half-open windows that lie over one moment.
  private static func mostAtOnce(_ windows: [Range<Instant>]) -> Int {
    let ends = windows.map(\.upperBound).sorted()
    var ended = 0
    var most = 0
    for (begun, start) in windows.map(\.lowerBound).sorted().enumerated() {
      while ends[ended] <= start { ended += 1 }
      most = max(most, begun + 1 - ended)
    }
    return most
  }

  /// What the jobs of a lane share.
  private struct LaneKey: Hashable {
    let queue: Identifier<Queue>
    let hourPrice: Double
  }
}
