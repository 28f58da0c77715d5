import CivilTime
import Workforce

/// A job as the optimiser has it: a lane stands beside the queues as one of them, and the job's units,
/// slots of one person's work, are heads that the lane needs, in whatever slots of the job.
struct JobTerm: Hashable, Sendable {
  /// The job.
  let id: Identifier<Job>
  /// Position of the lane among the queues.
  let lane: Int
  /// The slots in which it may be worked on.
  let slots: Range<Int>
  /// Slots of work in all.
  let units: Int
}

extension RosteringProblem {
  /// The jobs of an instance, and the queue whose people may work in each lane.
  static func jobs(of instance: Instance, on timeline: Timeline) -> (
    jobs: [JobTerm], lanes: [Queue]
  ) {
    var jobs: [JobTerm] = []
    var lanes: [Queue] = []
    for lane in instance.jobLanes {
      for job in lane {
        let first = timeline.slot(notBefore: job.window.lowerBound)
        let end = timeline.slot(startingAt: job.window.upperBound) ?? first
        jobs.append(
          JobTerm(
            id: job.id,
            lane: instance.queues.count + lanes.count,
            slots: (first..<max(first, end)).clamped(to: timeline.gridSlots),
            units: job.minutes / timeline.grid.intervalMinutes
          )
        )
      }
      if let job = lane.first { lanes.append(job.queue) }
    }
    return (jobs.filter { !$0.slots.isEmpty }, lanes)
  }

  /// Whether a position among the queues is a lane of jobs.
  func isLane(_ queue: Int) -> Bool { queue >= instance.queues.count }

  /// The job of a lane in a slot.
  func job(lane: Int, slot: Int) -> Int? {
    jobs.firstIndex { $0.lane == lane && $0.slots.contains(slot) }
  }

  /// Where the price of a job stands among the prices of cover: it is one in all of its slots.
  func priceCell(ofJob job: Int) -> Int {
    priceLayout.cell(queue: jobs[job].lane, slot: jobs[job].slots.lowerBound)
  }

  /// Where the price of a head at a queue in a slot stands among the prices of cover; nil for a lane in
  /// a slot without a job.
  func priceCell(queue: Int, slot: Int) -> Int? {
    guard isLane(queue) else { return priceLayout.cell(queue: queue, slot: slot) }
    return job(lane: queue, slot: slot).map(priceCell(ofJob:))
  }

  /// Units of a job that are to be done, wherever they are booked.
  func units(ofJob job: Int) -> Int {
    jobs[job].slots.reduce(0) { $0 + need[queue: jobs[job].lane, slot: $1] }
  }

  /// Heads needed where a price of cover stands: of a queue in a slot, or of a job in all.
  func need(ofPriceCell cell: Int) -> Int {
    let (queue, slot) = priceLayout.place(ofCell: cell)
    guard isLane(queue) else { return need[queue: queue, slot: slot] }
    return job(lane: queue, slot: slot).map(units(ofJob:)) ?? 0
  }

  /// The queues that people can be wanted at in a slot: those with need, and lanes of jobs that are not
  /// done.
  func activeQueues(slot: Int) -> QueueSet {
    let open = (0..<instance.queues.count).reduce(QueueSet(0)) { set, queue in
      need[queue: queue, slot: slot] > 0 ? set | .only(queue) : set
    }
    return jobs.indices.reduce(open) { set, job in
      jobs[job].slots.contains(slot) && units(ofJob: job) > 0 ? set | .only(jobs[job].lane) : set
    }
  }
}
