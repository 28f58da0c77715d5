import CivilTime
import Workforce

/// Days in a row, as a half-open range of day indices: 0 is the horizon's first date, the dates
/// before it are negative.
typealias DayRun = Range<Int>

extension AgentSchedule {
  /// The local date of a day index.
  func date(ofDay day: Int) -> LocalDate { horizon.firstDate.adding(days: day) }

  /// The index of a local date of the horizon or before it; nil for later dates.
  func day(of date: LocalDate) -> Int? {
    let day = date.days(since: horizon.firstDate)
    return day < horizon.days ? day : nil
  }

  /// The time of a range of day indices, from local midnight to local midnight.
  func time(ofDays days: Range<Int>) -> Range<Instant> {
    let last = date(ofDay: days.upperBound - 1)
    return zone.day(date(ofDay: days.lowerBound)).lowerBound..<zone.day(last).upperBound
  }

  /// The time of all dates of the horizon.
  var time: Range<Instant> { time(ofDays: 0..<horizon.days) }

  /// From the start of a date's first shift to the end of its last one; the date itself where it has
  /// none.
  func time(onDate date: LocalDate) -> Range<Instant> {
    let own = shifts.filter { $0.localDate == date }.map(\.range)
    guard let first = own.first, let end = own.map(\.upperBound).max() else {
      return zone.day(date)
    }
    return first.lowerBound..<end
  }

  /// The shifts planned on the horizon's dates that satisfy a condition, as day indices.
  func plannedDays(where condition: (Shift) -> Bool = { _ in true }) -> Set<Int> {
    Set(shifts.lazy.filter(condition).compactMap { horizon.dayIndex(of: $0.localDate) })
  }

  /// The dates before the horizon with a shift that satisfies a condition, as day indices.
  func historicDays(where condition: (HistoricShift) -> Bool = { _ in true }) -> Set<Int> {
    Set(
      history.lazy.filter(condition).map { $0.localDate.days(since: horizon.firstDate) }
        .filter { $0 < 0 }
    )
  }

  /// The first day of which anything is known: that of the first shift of the history, or the
  /// horizon's first date where the agent has no history.
  var firstKnownDay: Int { historicDays().min() ?? 0 }

  /// The runs of days worked, history included, in the order of time.
  var workRuns: [DayRun] { Self.runs(of: plannedDays().union(historicDays())) }

  /// The runs of days off from the first known day on, in the order of time.
  var offRuns: [DayRun] {
    let worked = plannedDays().union(historicDays())
    return Self.runs(of: Set(firstKnownDay..<horizon.days).subtracting(worked))
  }

  /// The longest runs of neighbours in a set of days, ascending.
  static func runs(of days: Set<Int>) -> [DayRun] {
    days.sorted().reduce(into: []) { runs, day in
      if let last = runs.last, last.upperBound == day {
        runs[runs.count - 1] = last.lowerBound..<day + 1
      } else {
        runs.append(day..<day + 1)
      }
    }
  }
}
