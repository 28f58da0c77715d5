import CivilTime
import Workforce

/// The activities of a shift tile it from start to end without gap or overlap, and every border but the
/// shift's end falls on a border of the horizon's intervals, continued beyond the horizon.
struct ActivitiesRule: WorkRule {
  let id = RuleID.activities

  func violations(of schedule: AgentSchedule) -> [Violation] {
    schedule.shifts.flatMap { shift -> [Violation] in
      let findings = tilingFindings(of: shift, schedule) + gridFindings(of: shift, schedule)
      return findings.map {
        violation(
          schedule,
          on: shift.localDate,
          over: shift.range,
          found: $0.found,
          allowed: $0.allowed
        )
      }
    }
  }

  private typealias Finding = (found: String, allowed: String)

  /// Stretches of the shift that no activity holds, or more than one, or that lie outside it.
  private func tilingFindings(of shift: Shift, _ schedule: AgentSchedule) -> [Finding] {
    var found: [String] = []
    var position = shift.range.lowerBound
    for activity in shift.activities {
      let range = activity.range
      if position < range.lowerBound {
        let gap = schedule.text(of: position..<range.lowerBound)
        found.append("no activity from \(gap)")
      } else if range.lowerBound < position {
        let text = schedule.text(of: range)
        found.append("an activity from \(text) that overlaps what is before it")
      } else if range.isEmpty {
        let start = schedule.zone.local(at: range.lowerBound)
        found.append("an activity without length at \(start)")
      }
      position = max(position, range.upperBound)
    }
    if position < shift.range.upperBound {
      let gap = schedule.text(of: position..<shift.range.upperBound)
      found.append("no activity from \(gap)")
    } else if shift.range.upperBound < position {
      let end = schedule.zone.local(at: position)
      found.append("activities until \(end)")
    }
    return found.map { ($0, "activities that tile \(schedule.text(of: shift.range))") }
  }

  /// Borders that fall between those of the intervals; a shift may end within one.
  private func gridFindings(of shift: Shift, _ schedule: AgentSchedule) -> [Finding] {
    let grid = schedule.grid
    let borders =
      shift.activities.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
      + [shift.range.lowerBound]
    let stray = borders.filter {
      $0 != shift.range.upperBound
        && !$0.minutes(since: grid.start).isMultiple(of: grid.intervalMinutes)
    }
    return Set(stray).sorted().map {
      (
        "a border at \(schedule.zone.local(at: $0))",
        "borders of the intervals of \(grid.intervalMinutes) minutes"
      )
    }
  }
}
