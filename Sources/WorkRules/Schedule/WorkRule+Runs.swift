import CivilTime
import Workforce

/// Rules on the length of runs of days: what `found` says of a run's days is told of each broken one.
extension WorkRule {
  /// Runs that go on beyond a limit.
  ///
  /// Only dates of the horizon are judged, each by the number that holds on it; a unit is one of them
  /// beyond the limit.
  func violations(
    of runs: [DayRun],
    longerThan limit: Limit?,
    _ schedule: AgentSchedule,
    found: (Int) -> String
  ) -> [Violation] {
    guard let limit else { return [] }
    return runs.compactMap { run in
      let beyond = run.filter { day in
        guard day >= 0, let most = limit.value(on: schedule.date(ofDay: day)) else { return false }
        return day - run.lowerBound + 1 > most
      }
      guard let first = beyond.first else { return nil }
      let date = schedule.date(ofDay: first)
      return violation(
        schedule,
        on: date,
        over: schedule.time(ofDays: run),
        found: found(run.count),
        allowed: "at most \(limit.value(on: date) ?? 0)",
        price: limit.enforcement.price(ofUnits: beyond.count)
      )
    }
  }

  /// Runs that end before a least length.
  ///
  /// A run is judged by the number that holds on its last date, or on the horizon's first one where it
  /// ended before; as to its length, the history is believed. Exempt is a run that touches the
  /// horizon's last date, or its first one where the agent has no history. A run that ended on the date
  /// before the horizon is judged, for it might have gone on. A unit is one day less.
  func violations(
    of runs: [DayRun],
    shorterThan limit: Limit?,
    _ schedule: AgentSchedule,
    found: (Int) -> String
  ) -> [Violation] {
    guard let limit else { return [] }
    return runs.compactMap { run in
      let isWhole = run.lowerBound > 0 || schedule.firstKnownDay < 0
      guard run.upperBound >= 0, run.upperBound < schedule.horizon.days, isWhole,
        let least = limit.value(on: schedule.date(ofDay: max(0, run.upperBound - 1))),
        run.count < least
      else { return nil }
      return violation(
        schedule,
        on: schedule.date(ofDay: run.upperBound - 1),
        over: schedule.time(ofDays: run),
        found: found(run.count),
        allowed: "at least \(least)",
        price: limit.enforcement.price(ofUnits: least - run.count)
      )
    }
  }
}
