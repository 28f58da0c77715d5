import CivilTime
import Workforce

extension AgentSchedule {
  /// Whether a span of the agent's time is a night by the agent's rules.
  func isNight(_ range: Range<Instant>) -> Bool { agent.rules.night.isNight(range, in: zone) }

  /// The nights planned on the horizon's dates, by start.
  var plannedNights: [Shift] {
    shifts.filter { isNight($0.range) && horizon.dayIndex(of: $0.localDate) != nil }
  }

  /// The runs of days with a night, history included, in the order of time.
  var nightRuns: [DayRun] {
    let historic = historicDays { isNight($0.range) }
    return Self.runs(of: plannedDays { isNight($0.range) }.union(historic))
  }
}
