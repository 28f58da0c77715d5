import CivilTime
import Workforce

/// The parts of a shift's VEVENT that are the same in every calendar: RFC 5545, section 3.6.1.
struct ShiftEvent {
  /// Whose calendar an event stands in.
  enum Reader {
    case agent, team
  }

  let entry: RosterBook.Entry
  let instance: Instance
  let times: OutputOptions.CalendarTimes
  let reader: Reader

  /// Stays the same when the shift's times change: date, ordinal and agent alone make it. The event
  /// in a team's calendar is another than the one in the agent's, so that somebody who reads both
  /// calendars into one has both.
  var identifier: String {
    let shift = entry.shift
    let place = reader == .team ? "team." : ""
    return "\(shift.localDate)-\(shift.ordinal)-\(shift.agent)@\(place)roster.meridian.invalid"
  }

  /// Writes the event; `content` adds what is special to the calendar.
  func write(to calendar: inout ICalendarText, content: (inout ICalendarText) -> Void) {
    calendar.component("VEVENT") { text in
      text.text("UID", identifier)
      text.line("DTSTAMP", ICalendarMoment.utc(instance.revised))
      text.line("LAST-MODIFIED", ICalendarMoment.utc(instance.revised))
      text.line("SEQUENCE", String(instance.revision))
      writeTimes(to: &text)
      content(&text)
    }
  }

  private func writeTimes(to text: inout ICalendarText) {
    let (start, end) = (entry.shift.range.lowerBound, entry.shift.range.upperBound)
    guard times == .zoned, isUnambiguous(start), isUnambiguous(end) else {
      text.line("DTSTART", ICalendarMoment.utc(start))
      text.line("DTEND", ICalendarMoment.utc(end))
      return
    }
    let zone = entry.zone
    text.line("DTSTART;TZID=\(zone)", ICalendarMoment.local(zone.local(at: start)))
    text.line("DTEND;TZID=\(zone)", ICalendarMoment.local(zone.local(at: end)))
  }

  /// Whether the clock shows this reading but once; programs differ on which of two is meant.
  private func isUnambiguous(_ instant: Instant) -> Bool {
    entry.zone.resolve(entry.zone.local(at: instant))?.kind == .unique
  }
}
