import CivilTime
import Workforce

/// Somebody who changes queues within a shift works so long in each of them on end.
///
/// A stretch begins with work in a queue and goes on until work in another queue begins, or the shift
/// ends. Work on a job is work in the job's queue. Breaks, sessions, idle time and the gap of a split
/// shift neither end a stretch nor count. Stretches of a shift that has one queue alone are not judged,
/// however short: nobody was moved. The number is that of the shift's date; a unit is one stretch that
/// is shorter.
///
/// Source: ``RuleSet/shortestQueueStretch``.
struct ShortestQueueStretchRule: WorkRule {
  let id = RuleID.shortestQueueStretch

  func violations(of schedule: AgentSchedule) -> [Violation] {
    guard let limit = schedule.agent.rules.shortestQueueStretch else { return [] }
    return schedule.shifts.flatMap { shift -> [Violation] in
      guard let least = limit.value(on: shift.localDate) else { return [] }
      let stretches = shift.queueStretches(jobs: schedule.jobs)
      guard stretches.count > 1 else { return [] }
      return stretches.filter { $0.minutes < least }.map { stretch in
        violation(
          schedule,
          on: shift.localDate,
          over: shift.range,
          found: "\(hoursText(minutes: stretch.minutes)) of work in queue '\(stretch.queue)' from"
            + " \(schedule.text(of: stretch.range))",
          allowed: "at least \(hoursText(minutes: least)) in a queue before or after another one",
          price: limit.enforcement.price(ofUnits: 1)
        )
      }
    }
  }
}

/// Work in one queue, until another one follows.
private struct QueueStretch {
  let queue: Identifier<Queue>
  /// From the first to the last of its work.
  var range: Range<Instant>
  /// Minutes of work.
  var minutes: Int
}

extension Shift {
  /// The stretches of work in one queue, in the order of time.
  fileprivate func queueStretches(jobs: [Identifier<Job>: Job]) -> [QueueStretch] {
    activities.reduce(into: []) { stretches, activity in
      let queue = activity.queue ?? activity.job.flatMap { jobs[$0]?.queue.id }
      guard let queue, !activity.range.isEmpty else { return }
      if let last = stretches.last, last.queue == queue {
        stretches[stretches.count - 1].minutes += activity.range.minutes
        stretches[stretches.count - 1].range = last.range.lowerBound..<activity.range.upperBound
      } else {
        stretches.append(
          QueueStretch(queue: queue, range: activity.range, minutes: activity.range.minutes)
        )
      }
    }
  }
}
