import CivilTime
public import Workforce

/// How much of a job is done.
public struct JobCount: Hashable, Sendable {
  /// The job.
  public let job: Job
  /// Minutes worked on it by all people together, in whole intervals between its release and its
  /// deadline.
  public let workedMinutes: Int

  /// Hours that are not done.
  public var undoneHours: Double { Double(max(0, job.minutes - workedMinutes)) / 60 }

  /// Hours worked beyond the job's, without use.
  public var surplusHours: Double { Double(max(0, workedMinutes - job.minutes)) / 60 }

  /// What the undone hours cost.
  public var price: Double { job.price(ofMinutes: workedMinutes) }

  /// Makes a count.
  package init(job: Job, workedMinutes: Int) {
    self.job = job
    self.workedMinutes = workedMinutes
  }
}

extension Instance {
  /// Counts the work on every job, in the instance's order.
  func jobCounts(of roster: Roster) -> [JobCount] {
    guard !jobs.isEmpty else { return [] }
    let known = Set(agents.map(\.id))
    let windows = Dictionary(
      jobs.map { ($0.id, $0.window) },
      uniquingKeysWith: { first, _ in first }
    )
    let grid = requirement.grid
    var minutes: [Identifier<Job>: Int] = [:]
    for shift in roster.shifts where known.contains(shift.agent) {
      for activity in shift.activities {
        guard let job = activity.job, let window = windows[job],
          let inside = activity.range.intersection(window)?.intersection(grid.range)
        else { continue }
        let length = grid.intervalMinutes
        let first = (inside.lowerBound.minutes(since: grid.start) + length - 1) / length
        let end = inside.upperBound.minutes(since: grid.start) / length
        minutes[job, default: 0] += max(0, end - first) * length
      }
    }
    return jobs.map { JobCount(job: $0, workedMinutes: minutes[$0.id, default: 0]) }
  }
}
