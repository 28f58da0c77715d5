import CivilTime
import Workforce

/// A shift has each break of its pattern once, within the break's window, and no other.
///
/// Windows are counted in elapsed minutes from the shift's start. Under
/// ``CivilTime/ShiftClockPolicy/keepWallClock`` a shift may be shorter than agreed: then a window
/// ends early enough for the break to end with the shift, and a break for which nothing of the
/// window is left falls away (``BreakWindow``). A shift that is none of the contract's is left to
/// ``ShiftPatternRule``.
///
/// Source: the contract (``ShiftPattern/breaks``).
struct ShiftBreaksRule: WorkRule {
  let id = RuleID.breaks

  func violations(of schedule: AgentSchedule) -> [Violation] {
    schedule.shifts.flatMap { shift -> [Violation] in
      let readings = schedule.agent.plans(of: shift).map(\.breakWindows)
      guard let first = readings.first else { return [] }
      // Where a change of the clock makes two plans the same, either may be meant.
      if readings.contains(where: { mismatches(of: shift, with: $0).isEmpty }) { return [] }
      return mismatches(of: shift, with: first).map {
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

  /// What the shift's breaks have against the windows; empty when each window has its break.
  private func mismatches(
    of shift: Shift,
    with windows: [BreakWindow]
  ) -> [(found: String, allowed: String)] {
    var open = windows
    var found: [(found: String, allowed: String)] = []
    for activity in shift.activities {
      guard case .rest(let kind, let isPaid) = activity.kind else { continue }
      let offset = activity.range.lowerBound.minutes(since: shift.range.lowerBound)
      let index = open.firstIndex {
        $0.rule.kind == kind && $0.rule.isPaid == isPaid
          && $0.rule.minutes == activity.range.minutes && $0.startOffsets.contains(offset)
      }
      if let index {
        open.remove(at: index)
      } else {
        let text = breakText(kind, minutes: activity.range.minutes, isPaid: isPaid)
        found.append(("\(text) \(hoursText(minutes: offset)) after the start", "the agreed breaks"))
      }
    }
    found += open.map { ("no \(text(of: $0))", "each agreed break once") }
    return found
  }

  /// `paid break of 0:15 h`.
  private func breakText(_ kind: BreakRule.Kind, minutes: Int, isPaid: Bool) -> String {
    "\(isPaid ? "paid" : "unpaid") \(kind.rawValue) of \(hoursText(minutes: minutes))"
  }

  /// `unpaid meal of 1:00 h between 3:00 h and 5:00 h after the start`.
  private func text(of window: BreakWindow) -> String {
    let rule = window.rule
    let (earliest, latest) = (window.startOffsets.lowerBound, window.startOffsets.upperBound)
    let start =
      earliest == latest
      ? hoursText(minutes: earliest)
      : "between \(hoursText(minutes: earliest)) and \(hoursText(minutes: latest))"
    return "\(breakText(rule.kind, minutes: rule.minutes, isPaid: rule.isPaid)) \(start)"
      + " after the start"
  }
}
