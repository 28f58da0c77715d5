import CivilTime
import Workforce

/// Sends the idle time of shifts that are put into a roster to the queues and jobs that pay most.
struct IdleTime {
  private let coverage: Coverage
  private let instance: Instance
  private var heads = HeadChanges()
  private var jobs: JobTally

  /// Begins with what a roster has.
  init(of audited: AuditedRoster) {
    coverage = audited.coverage
    instance = audited.instance
    jobs = audited.jobs
  }

  private var grid: IntervalGrid { instance.requirement.grid }

  /// Takes shifts away, so that their queues and jobs lack people.
  mutating func remove(_ shifts: [Shift], of agent: Agent, cells: CoverageCells) {
    heads.add(shifts, of: agent, times: -1, cells: cells)
    jobs.add(shifts, of: agent, times: -1)
  }

  /// Sends a shift's idle time to the queues and jobs that pay most, and returns the shift as it is then.
  mutating func place(_ shift: Shift, of agent: Agent) -> Shift {
    let servable = instance.queues.indices.filter { agent.canServe(instance.queues[$0]) }
    let workable = jobs.jobs.indices.filter { agent.canServe(jobs.jobs[$0].queue) }
    let activities = shift.activities.flatMap { activity -> [Activity] in
      guard case .idle = activity.kind else { return [activity] }
      return place(activity.range, of: agent, servable, workable)
    }
    return Shift(
      agent: shift.agent,
      localDate: shift.localDate,
      ordinal: shift.ordinal,
      pattern: shift.pattern,
      range: shift.range,
      activities: activities
    )
  }

  private mutating func place(
    _ range: Range<Instant>,
    of agent: Agent,
    _ servable: [Int],
    _ workable: [Int]
  ) -> [Activity] {
    var activities: [Activity] = []
    func append(_ kind: Activity.Kind, _ part: Range<Instant>) {
      guard !part.isEmpty else { return }
      if let last = activities.last, last.kind == kind {
        activities[activities.count - 1] = Activity(
          kind: kind,
          range: last.range.lowerBound..<part.upperBound
        )
      } else {
        activities.append(Activity(kind: kind, range: part))
      }
    }
    var position = range.lowerBound
    for interval in grid.wholeIntervals(within: range) {
      let part = grid.range(ofInterval: interval)
      append(.idle, position..<part.lowerBound)
      append(kind(interval, agent, servable, workable), part)
      position = part.upperBound
    }
    append(.idle, position..<range.upperBound)
    return activities
  }

  /// The queue or the job at which the agent saves most, or none.
  private mutating func kind(
    _ interval: Int,
    _ agent: Agent,
    _ servable: [Int],
    _ workable: [Int]
  ) -> Activity.Kind {
    var best: (queue: Int, price: Double)?
    for position in servable {
      let queue = instance.queues[position]
      let cell = position * coverage.intervals + interval
      let missing = coverage.missingThousandths(in: cell) - heads.thousandths(in: cell)
      guard missing > 0 else { continue }
      let left = max(0, missing - agent.efficiency.thousandths(at: queue.id))
      let price =
        queue.price(ofMissingThousandths: missing) - queue.price(ofMissingThousandths: left)
      if price > best?.price ?? -1 { best = (position, price) }
    }
    let range = grid.range(ofInterval: interval)
    let job = workable.map { (position: $0, gain: jobs.gain($0, in: range, of: agent)) }
      .max { $0.gain < $1.gain }
    if let job, job.gain > max(0, best?.price ?? 0) {
      jobs.add(1, on: job.position, of: agent)
      return .job(jobs.jobs[job.position].id)
    }
    guard let best else { return .idle }
    let queue = instance.queues[best.queue].id
    heads.add(
      agent.efficiency.thousandths(at: queue),
      people: 1,
      in: best.queue * coverage.intervals + interval
    )
    return .serving(queue)
  }
}
