import CivilTime
import Workforce

extension Value {
  /// A date as `2027-03-08`, of the years 2000 to 2099.
  func date() -> LocalDate? {
    if let date = LocalDate(iso: text), (2000...2099).contains(date.year) { return date }
    let expected = "a date from 2000 to 2099, such as 2027-03-08"
    guard isForeignDate, place.file.hasSuffix(".csv") else { return reject(expected) }
    log.foreignDate(text, at: place, expected: expected)
    return nil
  }

  /// Whether a spreadsheet may have written a date so: three numbers between points, slashes or
  /// hyphens, of which the last, or the first, is a year.
  private var isForeignDate: Bool {
    guard let separator = text.first(where: { !$0.isNumber }), "./-".contains(separator) else {
      return false
    }
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    return parts.count == 3
      && parts.allSatisfy { (1...4).contains($0.count) && $0.allSatisfy(\.isNumber) }
  }

  /// A time of the wall clock from 00:00 to 23:59.
  func startTime() -> TimeOfDay? {
    guard let time = TimeOfDay(text.withoutSpreadsheetClock), time < .endOfDay else {
      return reject("a time of day from 00:00 to 23:59, such as 08:30")
    }
    return time
  }

  /// A time of the wall clock from 00:00 to 24:00.
  func endTime() -> TimeOfDay? {
    TimeOfDay(text.withoutSpreadsheetClock)
      ?? reject("a time of day from 00:00 to 24:00, such as 17:30")
  }

  /// A moment of UTC as `2027-03-08T14:00Z`.
  func instant() -> Instant? {
    Instant(iso: text) ?? reject("a time in UTC such as 2027-03-08T14:00Z")
  }

  /// Minutes, written as hours and minutes (`8:30`).
  func durationMinutes(in range: ClosedRange<Int>) -> Int? {
    let parts = text.withoutSpreadsheetClock
      .split(separator: ":", omittingEmptySubsequences: false)
    let isDuration =
      parts.count == 2 && (1...4).contains(parts[0].utf8.count)
      && parts[1].utf8.count == 2
      && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard
      isDuration, let hours = Int(parts[0]), let minutes = Int(parts[1]), minutes < 60,
      range.contains(hours * 60 + minutes)
    else {
      let (lower, upper) = (duration(range.lowerBound), duration(range.upperBound))
      return reject("hours and minutes from \(lower) to \(upper), such as 8:30")
    }
    return hours * 60 + minutes
  }

  /// Minutes that are a whole number of the horizon's intervals.
  func intervalMinutes(in range: ClosedRange<Int>, horizon: Horizon?) -> Int? {
    guard let minutes = durationMinutes(in: range) else { return nil }
    guard let interval = horizon?.intervalMinutes, !minutes.isMultiple(of: interval) else {
      return minutes
    }
    let fitting = GridFit.longest(below: interval, dividing: [minutes])
    let fault = GridFault.notWholeIntervals(
      minutes: minutes,
      intervalMinutes: interval,
      fittingMinutes: fitting
    )
    error(.grid(fault))
    return nil
  }

  /// Hours of the week such as `mon-fri 08:00-20:00` or `24/7`.
  func weeklyHours() -> WeeklyHours? {
    do {
      return try WeeklyHours(parsing: text)
    } catch {
      return rejectPart(error.part, of: error)
    }
  }

  /// Weekdays such as `mon-fri`, `sat+sun` or `daily`.
  func weekdays(
    expected: String = "weekdays such as mon, mon-fri, sat+sun or daily"
  ) -> Set<Weekday>? {
    let days = text.split { $0.isWhitespace || $0 == "," || $0 == "+" }.joined(separator: "+")
    guard
      !days.isEmpty, days.utf8.allSatisfy({ $0 != 0x3B && $0 != 0x2F && $0 != 0x3A }),
      let hours = try? WeeklyHours(parsing: days + " 00:00-24:00")
    else { return reject(expected) }
    return Set(hours.spans.map(\.weekday))
  }

  /// `yes`, `no`, or the weekdays at home.
  func homeDays() -> HomeDays? {
    switch text.lowercased() {
    case "yes": .always
    case "no": .never
    default:
      weekdays(expected: "yes, no or weekdays such as mon+fri").map { HomeDays(weekdays: $0) }
    }
  }

  /// One weekday such as `sun`.
  func weekday() -> Weekday? {
    guard let days = weekdays() else { return nil }
    return days.count == 1 ? days.first : reject("one weekday such as sun")
  }

  /// Hours of one date such as `10:00-14:00, 16:00-18:00`, or `closed`.
  func datedSpans() -> [DatedSpan]? {
    if text.lowercased() == "closed" { return [] }
    var spans: [DatedSpan] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let window = DailyWindow(parsing: String(part.filter { !$0.isWhitespace }))
      guard let window else {
        return reject("hours such as '10:00-14:00, 16:00-18:00' or 'closed'")
      }
      spans.append(DatedSpan(start: window.start, end: window.end))
    }
    return spans
  }

  /// Notes what the time room says about weekly hours.
  private func rejectPart<Result>(_ part: String, of error: WeeklyHoursError) -> Result? {
    let expected =
      switch error.problem {
      case .empty: "hours such as 'mon-fri 08:00-20:00' or '24/7'"
      case .notDays: "days such as mon, mon-fri, mon+wed or daily"
      case .notHours: "hours such as 08:00-20:00 or 22:00-06:00"
      case .hoursMissing: "hours such as 08:00-20:00 after the days"
      }
    return with(text: part.isEmpty ? text : part).reject(expected)
  }
}
