import CivilTime
import Workforce

/// No stretch of work without a break is longer than so much.
///
/// A stretch lasts from the shift's start or the end of a break, paid or not, to the next break or the
/// shift's end, in elapsed time. The number is that of the shift's date; a unit is one stretch that is
/// longer.
///
/// Source: ``RuleSet/longestStretch``.
struct LongestStretchRule: WorkRule {
  let name = "longest-stretch"

  func violations(of schedule: AgentSchedule) -> [Violation] {
    guard let limit = schedule.agent.rules.longestStretch else { return [] }
    return schedule.shifts.flatMap { shift -> [Violation] in
      guard let most = limit.value(on: shift.localDate) else { return [] }
      return shift.stretches.filter { $0.minutes > most }.map { stretch in
        violation(
          schedule,
          on: shift.localDate,
          over: shift.range,
          found: "\(hoursText(minutes: stretch.minutes)) without a break from"
            + " \(schedule.text(of: stretch))",
          allowed: "at most \(hoursText(minutes: most))",
          price: limit.enforcement.price(ofUnits: 1)
        )
      }
    }
  }
}

extension Shift {
  /// The stretches of work between breaks, in the order of time.
  fileprivate var stretches: [Range<Instant>] {
    let work = activities.filter { activity in
      switch activity.kind {
      case .rest, .away: false
      default: true
      }
    }
    return InstantRanges(work.map(\.range)).ranges
  }
}
