import CivilTime
import Workforce

/// Work on jobs that a change of somebody's shifts takes away and brings, and what that costs.
struct JobChanges {
  /// The work on every job of the instance before the change.
  private let counts: [JobCount]
  private let grid: IntervalGrid
  /// Minutes of people, and the same times thousandths of their efficiency, by position of the job.
  private var changes: [Int: (minutes: Int, thousandths: Int)] = [:]

  init(counts: [JobCount], grid: IntervalGrid) {
    self.counts = counts
    self.grid = grid
  }

  /// Takes an agent's work on a job away.
  mutating func remove(_ id: Identifier<Job>, over range: Range<Instant>, of agent: Agent) {
    guard let position = counts.firstIndex(where: { $0.job.id == id }),
      let inside = range.intersection(counts[position].job.window)
    else { return }
    change(position, by: -grid.wholeIntervals(within: inside).count, of: agent)
  }

  /// Puts an agent on a job for an interval.
  mutating func add(_ position: Int, of agent: Agent) { change(position, by: 1, of: agent) }

  private mutating func change(_ position: Int, by intervals: Int, of agent: Agent) {
    let minutes = intervals * grid.intervalMinutes
    let part = agent.efficiency.thousandths(at: counts[position].job.queue.id)
    let before = changes[position] ?? (0, 0)
    changes[position] = (before.minutes + minutes, before.thousandths + minutes * part)
  }

  /// The positions of the jobs on which an agent may work.
  func workable(by agent: Agent) -> [Int] {
    counts.indices.filter { agent.canServe(counts[$0].job.queue) }
  }

  /// The id of a job.
  func id(_ position: Int) -> Identifier<Job> { counts[position].job.id }

  /// What an agent's work on a job saves in an hour, taken from one interval; 0 where the job is done
  /// or the interval lies outside its window.
  func gain(_ position: Int, in interval: Range<Instant>, of agent: Agent) -> Double {
    let job = counts[position].job
    guard job.window.lowerBound <= interval.lowerBound, interval.upperBound <= job.window.upperBound
    else { return 0 }
    let part = Efficiency.heads(agent.efficiency.thousandths(at: job.queue.id))
    let undone = after(position).undoneHours * 60 / Double(grid.intervalMinutes)
    return min(part, undone) * job.hourPrice
  }

  private func after(_ position: Int) -> JobCount {
    let (count, change) = (counts[position], changes[position] ?? (0, 0))
    return JobCount(
      job: count.job,
      workedMinutes: count.workedMinutes + change.minutes,
      doneThousandths: count.doneThousandths + change.thousandths
    )
  }

  /// By how much the price of undone hours changes.
  var price: Double {
    changes.keys.sorted().reduce(0) { $0 + after($1).price - counts[$1].price }
  }

  /// By how many hours work beyond what jobs need changes.
  var surplusHours: Double {
    changes.keys.sorted().reduce(0) { $0 + after($1).surplusHours - counts[$1].surplusHours }
  }
}
