package import CivilTime

/// Moments as iCalendar writes them (RFC 5545, section 3.3.5).
package enum ICalendarMoment {
  /// A moment in UTC: `20270308T140000Z`.
  package static func utc(_ instant: Instant) -> String {
    digits(of: "\(instant)".dropLast()) + "00Z"
  }

  /// A reading of a wall clock, without its zone: `20270308T220000`.
  package static func local(_ local: LocalDateTime) -> String {
    digits(of: "\(local.date)T\(local.time)"[...]) + "00"
  }

  /// What the clock shows at a moment if it runs so many minutes ahead of UTC.
  package static func reading(at instant: Instant, offsetMinutes: Int) -> LocalDateTime {
    LocalDateTime(
      date: LocalDate(dayNumber: 0),
      minuteOfDay: instant.minutes + offsetMinutes
    )
  }

  /// An offset from UTC: `+0545` (RFC 5545, section 3.3.14).
  package static func offset(minutes: Int) -> String {
    let magnitude = Int(minutes.magnitude)
    let digits = String(10_000 + magnitude / 60 * 100 + magnitude % 60).dropFirst()
    return (minutes < 0 ? "-" : "+") + digits
  }

  private static func digits(of text: Substring) -> String {
    String(text.filter { $0 != "-" && $0 != ":" })
  }
}
