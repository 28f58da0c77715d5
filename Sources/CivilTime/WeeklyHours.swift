/// Hours that recur every week by the wall clock, such as a client's business hours.
public struct WeeklyHours: Sendable, Hashable, CustomStringConvertible {
  /// The spans in the order of the week, none twice; they may overlap.
  public let spans: [WeeklySpan]

  /// All day on all days, `24/7`.
  public static let always = WeeklyHours(
    spans: Weekday.allCases.map { WeeklySpan(weekday: $0, start: .startOfDay, end: .endOfDay) }
  )

  /// Hours of any spans, in any order; of none they are never open.
  public init(spans: [WeeklySpan]) {
    self.spans = Set(spans).sorted { left, right in
      (left.weekday, left.start, left.end) < (right.weekday, right.start, right.end)
    }
  }

  /// Reads the grammar of data files: `24/7`, `closed`, or items such as `mon-fri 08:00-20:00`.
  ///
  /// Items are separated by `,` or `;`. Days are `daily`, `mon`, `mon-fri`, `fri-mon`, or several
  /// of these joined by `+` or `,`. An end that is not after the start is past midnight.
  ///
  /// - Throws: ``WeeklyHoursError`` at the first item that cannot be read.
  public init(parsing text: String) throws(WeeklyHoursError) {
    self.init(spans: try WeeklyHoursParser(text: text).spans())
  }

  /// Whether every day is open from 00:00 to 24:00.
  public var isAlways: Bool {
    Set(spans.lazy.filter(\.isWholeDay).map(\.weekday)).count == Weekday.allCases.count
  }

  /// The elapsed time of all spans that start on a date in the closed range.
  ///
  /// Both ends of a span follow the wall clock: one that does not exist moves forward by the
  /// gap, one that occurs twice is the first occurrence, and a span whose end then comes no
  /// later than its start is left out. A span 00:00–24:00 is the whole day, 23 or 25 hours
  /// long where the clock changes.
  public func ranges(
    from first: LocalDate,
    through last: LocalDate,
    in zone: Zone
  ) -> InstantRanges {
    guard first <= last else { return InstantRanges() }
    if isAlways {
      return InstantRanges([zone.day(first).lowerBound..<zone.day(last).upperBound])
    }
    var ranges: [Range<Instant>] = []
    for dayNumber in first.dayNumber...last.dayNumber {
      let date = LocalDate(dayNumber: dayNumber)
      let weekday = date.weekday
      for span in spans where span.weekday == weekday {
        ranges.append(span.range(on: date, in: zone))
      }
    }
    return InstantRanges(ranges)
  }

  /// The grammar of data files, days of equal hours together: `mon-fri 08:00-20:00, sat …`.
  public var description: String {
    WeeklyHoursText(hours: self).text
  }
}

extension WeeklySpan {
  /// The elapsed time of the span that starts on a date; empty where a change swallows it.
  func range(on date: LocalDate, in zone: Zone) -> Range<Instant> {
    guard !isWholeDay else { return zone.day(date) }
    let start = LocalDateTime(date: date, time: self.start)
    let lower = zone.instant(of: start)
    let upper = zone.instant(of: start.adding(minutes: clockMinutes))
    return lower..<max(lower, upper)
  }
}
