import CivilTime
import Workforce

/// Counts the work on every job of an instance, agent by agent.
///
/// Work counts in whole intervals of the grid between a job's release and its deadline.
struct JobTally: Sendable {
  let jobs: [Job]
  private let grid: IntervalGrid
  private let positions: [Identifier<Job>: Int]
  /// Minutes of people, by position of the job.
  private var minutes: [Int]
  /// The same, each person's minutes times thousandths of the efficiency at the job's queue.
  private var thousandths: [Int]

  /// Begins without work.
  init(instance: Instance) {
    jobs = instance.jobs
    grid = instance.requirement.grid
    positions = Dictionary(
      instance.jobs.indices.map { (instance.jobs[$0].id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    minutes = [Int](repeating: 0, count: instance.jobs.count)
    thousandths = minutes
  }

  /// Adds the shifts of one agent; takes them away where `times` is -1. Returns the positions of the
  /// jobs that are worked on in them.
  @discardableResult
  mutating func add(
    _ shifts: some Sequence<Shift>,
    of agent: Agent,
    times: Int = 1
  ) -> Set<Int> {
    guard !jobs.isEmpty else { return [] }
    var touched: Set<Int> = []
    for activity in shifts.lazy.flatMap(\.activities) {
      guard let id = activity.job, let position = positions[id],
        let inside = activity.range.intersection(jobs[position].window)
      else { continue }
      add(times * grid.wholeIntervals(within: inside).count, on: position, of: agent)
      touched.insert(position)
    }
    return touched
  }

  /// Adds so many intervals of one agent's work on the job at a position.
  mutating func add(_ intervals: Int, on position: Int, of agent: Agent) {
    let worked = intervals * grid.intervalMinutes
    minutes[position] += worked
    thousandths[position] += worked * agent.efficiency.thousandths(at: jobs[position].queue.id)
  }

  /// The work done on the job at a position.
  func count(_ position: Int) -> JobCount {
    JobCount(
      job: jobs[position],
      workedMinutes: minutes[position],
      doneThousandths: thousandths[position]
    )
  }

  /// The work done on every job, in the instance's order.
  var counts: [JobCount] { jobs.indices.map(count) }

  /// What an agent's work on a job saves in an hour, taken from one interval; 0 where the job is done
  /// or the interval lies outside its window.
  func gain(_ position: Int, in interval: Range<Instant>, of agent: Agent) -> Double {
    let job = jobs[position]
    guard job.window.lowerBound <= interval.lowerBound, interval.upperBound <= job.window.upperBound
    else { return 0 }
    let part = Efficiency.heads(agent.efficiency.thousandths(at: job.queue.id))
    let undone = count(position).undoneHours * 60 / Double(grid.intervalMinutes)
    return min(part, undone) * job.hourPrice
  }
}
