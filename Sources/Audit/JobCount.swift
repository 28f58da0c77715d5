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
