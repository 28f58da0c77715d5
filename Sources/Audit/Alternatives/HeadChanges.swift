import CivilTime
import Workforce

/// Heads at queues, and work on jobs, that a change of somebody's shifts takes away and brings, and what
/// that costs.
struct HeadChanges {
  private let coverage: Coverage
  private let instance: Instance
  /// People more or fewer, and thousandths of heads, by row and interval of the coverage.
  private var changes: [Int: Change] = [:]
  private var jobs: JobChanges
  private var idleMinutes = 0

  private struct Change {
    var people = 0
    var thousandths = 0
  }

  init(coverage: Coverage, jobs counts: [JobCount], instance: Instance) {
    self.coverage = coverage
    self.instance = instance
    jobs = JobChanges(counts: counts, grid: instance.requirement.grid)
  }

  private var grid: IntervalGrid { instance.requirement.grid }

  /// Takes a shift's people away from the queues.
  mutating func remove(_ shift: Shift, of agent: Agent, _ indices: [Identifier<Queue>: Int]) {
    for activity in shift.activities {
      switch activity.kind {
      case .serving(let id):
        guard let queue = indices[id] else { continue }
        for interval in grid.wholeIntervals(within: activity.range) {
          change(queue, interval, by: -1, of: agent)
        }
      case .job(let id): jobs.remove(id, over: activity.range, of: agent)
      case .idle: idleMinutes -= activity.range.intersection(grid.range)?.minutes ?? 0
      default: continue
      }
    }
  }

  private mutating func change(_ queue: Int, _ interval: Int, by people: Int, of agent: Agent) {
    let part = people * agent.efficiency.thousandths(at: instance.queues[queue].id)
    changes[queue * coverage.intervals + interval, default: Change()].people += people
    changes[queue * coverage.intervals + interval, default: Change()].thousandths += part
  }

  /// Sends a shift's idle time to the queues and jobs that pay most, and returns the shift as it is then.
  mutating func place(_ shift: Shift, of agent: Agent) -> Shift {
    let servable = instance.queues.indices.filter { agent.canServe(instance.queues[$0]) }
    let workable = jobs.workable(by: agent)
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
    for activity in activities where activity.kind == .idle {
      idleMinutes += activity.range.intersection(grid.range)?.minutes ?? 0
    }
    return activities
  }

  /// Thousandths of heads missing at the beginning, below 0 where there are too many.
  private func missing(_ index: Int) -> Int {
    coverage.required[index] * Efficiency.thousandthsPerHead - coverage.scheduledThousandths[index]
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
      let index = position * coverage.intervals + interval
      let missing = missing(index) - (changes[index]?.thousandths ?? 0)
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
      jobs.add(job.position, of: agent)
      return .job(jobs.id(job.position))
    }
    guard let best else { return .idle }
    change(best.queue, interval, by: 1, of: agent)
    return .serving(instance.queues[best.queue].id)
  }

  /// By how much the price of missing heads and of undone hours of jobs changes.
  var shortage: Double {
    let hours = Double(coverage.intervalMinutes) / 60
    return changes.reduce(jobs.price) { sum, change in
      let queue = instance.queues[change.key / coverage.intervals]
      let missing = missing(change.key)
      return sum
        + (queue.price(ofMissingThousandths: max(0, missing - change.value.thousandths))
          - queue.price(ofMissingThousandths: max(0, missing))) * hours
    }
  }

  /// By how many hours idle time and heads beyond the need change.
  var idleHours: Double {
    let surplus = changes.reduce(0.0) { sum, change in
      let (people, missing) = (coverage.people[change.key], missing(change.key))
      let carried = coverage.carried[change.key] * Efficiency.thousandthsPerHead
      let served = coverage.scheduledThousandths[change.key] - carried
      let needed = served + missing
      let after = CoverageCount.surplus(
        people: people + change.value.people,
        served: served + change.value.thousandths,
        needed: needed
      )
      return sum + after - CoverageCount.surplus(people: people, served: served, needed: needed)
    }
    return Double(idleMinutes) / 60 + jobs.surplusHours + surplus * Double(coverage.intervalMinutes)
      / 60
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
