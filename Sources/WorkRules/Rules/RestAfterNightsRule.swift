import CivilTime
import Workforce

/// After the last night of a run of nights lies so much rest before the next shift.
///
/// A run goes on where the next shift is a night of the next date. Rest is elapsed time; the
/// history's last night counts. Shifts that overlap are left to ``OverlappingShiftsRule``. The
/// number is that of the night's date. A unit is one rest that is shorter, reported on the later
/// shift.
///
/// Source: ``RuleSet/restAfterNights``.
struct RestAfterNightsRule: WorkRule {
  let id = RuleID.restAfterNights

  /// False: a night between two others may join them to one run.
  var holdsForParts: Bool { false }

  func violations(of schedule: AgentSchedule) -> [Violation] {
    guard let limit = schedule.agent.rules.restAfterNights else { return [] }
    let stints = schedule.history.map { Stint(range: $0.range, date: $0.localDate) }
    var last = stints.last
    return schedule.shifts.compactMap { shift in
      let next = Stint(range: shift.range, date: shift.localDate)
      defer { last = next }
      guard let before = last, schedule.isNight(before.range),
        !(next.date == before.date.adding(days: 1) && schedule.isNight(next.range)),
        let least = limit.value(on: before.date)
      else { return nil }
      let rest = next.range.lowerBound.minutes(since: before.range.upperBound)
      guard rest >= 0, rest < least else { return nil }
      return violation(
        schedule,
        on: next.date,
        over: next.range,
        found: "\(hoursText(minutes: rest)) of rest after a night",
        allowed: "at least \(hoursText(minutes: least))",
        price: limit.enforcement.price(ofUnits: 1)
      )
    }
  }
}

/// When a shift of history or horizon lies, and its date.
private struct Stint {
  let range: Range<Instant>
  let date: LocalDate
}
