import CivilTime
import Workforce

/// No stretch of work without a break is longer than so much.
///
/// A stretch lasts from the shift's start or the end of a break, paid or not, to the next break or the
/// shift's end, in elapsed time. Where the rule asks for a least length of breaks, shorter ones are part
/// of the stretch, and two that touch are two. The number is that of the shift's date; a unit is one
/// stretch that is longer.
///
/// Source: ``RuleSet/longestStretch``, ``RuleSet/longestStretchBreakMinutes``.
struct LongestStretchRule: WorkRule {
  let id = RuleID.longestStretch

  func violations(of schedule: AgentSchedule) -> [Violation] {
    let rules = schedule.agent.rules
    guard let limit = rules.longestStretch else { return [] }
    let leastBreak = rules.longestStretchBreakMinutes
    let missing = leastBreak > 0 ? "a break of \(hoursText(minutes: leastBreak))" : "a break"
    return schedule.shifts.flatMap { shift -> [Violation] in
      guard let most = limit.value(on: shift.localDate) else { return [] }
      let stretches = shift.stretches(betweenBreaksOf: leastBreak)
      return stretches.filter { $0.minutes > most }.map { stretch in
        violation(
          schedule,
          on: shift.localDate,
          over: shift.range,
          found: "\(hoursText(minutes: stretch.minutes)) without \(missing) from"
            + " \(schedule.text(of: stretch))",
          allowed: "at most \(hoursText(minutes: most))",
          price: limit.enforcement.price(ofUnits: 1)
        )
      }
    }
  }
}

extension Shift {
  /// The stretches between breaks of at least so many minutes, in the order of time.
  fileprivate func stretches(betweenBreaksOf leastBreak: Int) -> [Range<Instant>] {
    let work = activities.filter { activity in
      switch activity.kind {
      case .rest, .away: activity.range.minutes < leastBreak
      default: true
      }
    }
    return InstantRanges(work.map(\.range)).ranges
  }
}
