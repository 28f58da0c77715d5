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
}
