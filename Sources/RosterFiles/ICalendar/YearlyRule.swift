package import CivilTime

/// The rule by which a clock changes every year on a weekday of a month: RFC 5545, section 3.3.10.
package struct YearlyRule: Hashable {
  /// The month, 1…12.
  package let month: Int
  /// The weekday of the change.
  package let weekday: Weekday
  /// The days of the month on which the weekday may fall.
  package let days: ClosedRange<Int>

  /// The rule that all these transitions follow, by the clock that runs before each; nil where
  /// there is none, or where they are too few to tell.
  init?(fitting transitions: [ZoneTransition]) {
    guard let first = transitions.first else { return nil }
    let onsets = transitions.map {
      ICalendarMoment.reading(at: $0.instant, offsetMinutes: $0.offsetMinutesBefore)
    }
    let start = onsets[0].date
    let isRegular = zip(transitions, onsets).enumerated().allSatisfy { index, pair in
      let (transition, onset) = pair
      return transition.offsetMinutesBefore == first.offsetMinutesBefore
        && transition.offsetMinutesAfter == first.offsetMinutesAfter
        && onset.date.year == start.year + index && onset.date.month == start.month
        && onset.date.weekday == start.weekday && onset.time == onsets[0].time
    }
    let days = onsets.map(\.date.day)
    guard isRegular, let least = days.min(), let most = days.max(), most - least == 6 else {
      return nil
    }
    month = start.month
    weekday = start.weekday
    self.days = least...most
  }

  /// The rule as the value of `RRULE`: the second Sunday of March is `BYMONTH=3;BYDAY=2SU`.
  package var text: String {
    let day = String(weekday.name.uppercased().prefix(2))
    let yearly = "FREQ=YEARLY;BYMONTH=\(month);BYDAY="
    if days.upperBound == Self.lastDays[month] { return yearly + "-1" + day }
    if days.lowerBound % 7 == 1 { return yearly + "\(days.lowerBound / 7 + 1)" + day }
    let list = days.map { String($0) }.joined(separator: ",")
    return yearly + day + ";BYMONTHDAY=" + list
  }

  /// The last day of each month that has the same one in every year.
  private static let lastDays = [
    1: 31, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31,
  ]
}
