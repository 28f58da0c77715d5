import CivilTime
import Testing

/// An instant of the form `2027-03-08T14:00Z`; a failed requirement when it is not.
func instant(_ iso: String) throws -> Instant {
  try #require(Instant(iso: iso))
}

/// A date of the form `2027-03-08`.
func date(_ iso: String) throws -> LocalDate {
  try #require(LocalDate(iso: iso))
}

/// A wall-clock reading of the form `2027-03-08 22:00`.
func clock(_ text: String) throws -> LocalDateTime {
  try #require(LocalDateTime(text))
}

/// A time of the form `08:00`.
func time(_ text: String) throws -> TimeOfDay {
  try #require(TimeOfDay(text))
}

/// A half-open range of two instants in minutes.
func range(_ lower: Int, _ upper: Int) -> Range<Instant> {
  Instant(minutes: lower)..<Instant(minutes: upper)
}

/// A zone made of a POSIX TZ string alone, so that no data of the system matters.
func zone(rule: String) throws -> Zone {
  try Zone(identifier: rule, tzif: TZifBytes(footer: rule).bytes)
}

/// The rule New York has followed since 2007.
let newYorkRule = "EST5EDT,M3.2.0,M11.1.0"
/// The rule Berlin and Warsaw have followed since 1996.
let berlinRule = "CET-1CEST,M3.5.0,M10.5.0/3"
/// Lord Howe's half hour.
let lordHoweRule = "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0"
