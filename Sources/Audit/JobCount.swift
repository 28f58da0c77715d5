import CivilTime
public import Workforce

/// How much of a job is done.
public struct JobCount: Hashable, Sendable {
  /// The job.
  public let job: Job
  /// Minutes worked on it by all people together, in whole intervals between its release and its
  /// deadline.
  public let workedMinutes: Int
  /// The same, each person's minutes times thousandths of the efficiency at the job's queue.
  public let doneThousandths: Int

  /// Hours of one head that are not done.
  public var undoneHours: Double {
    Efficiency.heads(max(0, neededThousandths - doneThousandths)) / 60
  }

  /// Hours of people that were worked beyond the job's, without use.
  public var surplusHours: Double {
    CoverageCount.surplus(people: workedMinutes, served: doneThousandths, needed: neededThousandths)
      / 60
  }

  /// What the undone hours cost.
  public var price: Double { undoneHours * job.hourPrice }

  private var neededThousandths: Int { job.minutes * Efficiency.thousandthsPerHead }

  /// Makes a count; work of people who are one head each, unless it says otherwise.
  package init(job: Job, workedMinutes: Int, doneThousandths: Int? = nil) {
    self.job = job
    self.workedMinutes = workedMinutes
    self.doneThousandths = doneThousandths ?? workedMinutes * Efficiency.thousandthsPerHead
  }
}

extension Instance {
  /// Counts the work on every job, in the instance's order.
  func jobCounts(of roster: Roster) -> [JobCount] {
    guard !jobs.isEmpty else { return [] }
    let known = Dictionary(agents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let jobsByID = Dictionary(
      jobs.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let grid = requirement.grid
    var minutes: [Identifier<Job>: Int] = [:]
    var done: [Identifier<Job>: Int] = [:]
    for shift in roster.shifts {
      guard let agent = known[shift.agent] else { continue }
      for activity in shift.activities {
        guard let id = activity.job, let job = jobsByID[id],
          let inside = activity.range.intersection(job.window)?.intersection(grid.range)
        else { continue }
        let length = grid.intervalMinutes
        let first = (inside.lowerBound.minutes(since: grid.start) + length - 1) / length
        let end = inside.upperBound.minutes(since: grid.start) / length
        let worked = max(0, end - first) * length
        minutes[id, default: 0] += worked
        done[id, default: 0] += worked * agent.efficiency.thousandths(at: job.queue.id)
      }
    }
    return jobs.map {
      JobCount(
        job: $0,
        workedMinutes: minutes[$0.id, default: 0],
        doneThousandths: done[$0.id, default: 0]
      )
    }
  }
}
