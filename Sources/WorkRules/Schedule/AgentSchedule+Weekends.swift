import CivilTime
import Workforce

/// A Saturday and the Sunday after it on an agent's calendar.
struct Weekend: Hashable {
  /// The day index of the Saturday; -1 where the horizon begins with the Sunday.
  let saturday: Int

  /// The day index of the Sunday.
  var sunday: Int { saturday + 1 }

  /// The day indices of both.
  var days: Range<Int> { saturday..<saturday + 2 }
}

extension AgentSchedule {
  /// The weekends with one date or both in the horizon, in the order of time.
  var weekends: [Weekend] {
    let first = Weekday.saturday.rawValue - horizon.firstDate.weekday.rawValue
    return stride(from: first, to: horizon.days, by: 7).map { Weekend(saturday: $0) }
  }

  /// The weekends of the horizon with a shift on a date of the horizon; one whose Saturday was worked
  /// before the horizon counts there.
  var workedWeekends: [Weekend] {
    let (planned, historic) = (plannedDays(), historicDays())
    return weekends.filter {
      !historic.contains($0.saturday)
        && (planned.contains($0.saturday) || planned.contains($0.sunday))
    }
  }
}
