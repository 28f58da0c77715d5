import CivilTime
import Workforce

/// Every job that an agent works on exists, its queue is one that the agent may serve, and the work lies
/// between its release and its deadline.
///
/// How much of a job is done is no rule but a price of the roster as a whole.
///
/// Source: ``Instance/jobs``.
struct JobsRule: WorkRule {
  let id = RuleID.jobs

  func violations(of schedule: AgentSchedule) -> [Violation] {
    schedule.shifts.flatMap { shift in
      shift.activities.compactMap { activity -> Violation? in
        guard let id = activity.job, let allowed = allowed(id, activity.range, schedule) else {
          return nil
        }
        return violation(
          schedule,
          on: shift.localDate,
          over: shift.range,
          found: "works on '\(id)' from \(schedule.text(of: activity.range))",
          allowed: allowed
        )
      }
    }
  }

  /// What would be allowed where the work is not; nil where it is.
  private func allowed(
    _ id: Identifier<Job>,
    _ range: Range<Instant>,
    _ schedule: AgentSchedule
  ) -> String? {
    guard let job = schedule.jobs[id] else { return "jobs of the instance" }
    guard schedule.agent.canServe(job.queue) else {
      return "agents who may serve '\(job.queue.id)'"
    }
    return job.window.intersection(range) == range ? nil : schedule.text(of: job.window)
  }
}
