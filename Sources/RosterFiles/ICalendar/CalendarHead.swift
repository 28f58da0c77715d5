import CivilTime
import Workforce

/// What every calendar of a roster says of itself before its first component: RFC 5545, section
/// 3.6, and RFC 7986, section 5.
///
/// There is no METHOD, since a feed is no invitation, and no X-WR-TIMEZONE, since it would move the
/// shifts of readers elsewhere.
enum CalendarHead {
  /// Writes a whole calendar of the given name, whose components `content` adds.
  static func calendar(
    named name: String,
    revised: Instant,
    content: (inout ICalendarText) -> Void
  ) -> String {
    var calendar = ICalendarText()
    calendar.component("VCALENDAR") { text in
      text.line("VERSION", "2.0")
      text.line("PRODID", "-//Meridian//Roster//EN")
      text.line("CALSCALE", "GREGORIAN")
      text.text("NAME", name)
      text.text("X-WR-CALNAME", name)
      text.line("LAST-MODIFIED", ICalendarMoment.utc(revised))
      text.line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
      text.line("X-PUBLISHED-TTL", "PT1H")
      content(&text)
    }
    return calendar.text
  }

  /// Writes the rules of the zones, sorted by name, that a calendar needs.
  ///
  /// A calendar without a single component breaks the grammar of RFC 5545, section 3.6, so an
  /// empty one carries them as well.
  static func writeZones(
    _ zones: some Sequence<Zone>,
    horizon: Horizon,
    to calendar: inout ICalendarText
  ) {
    let twoDays = 2 * 1440
    let span =
      horizon.range.lowerBound.adding(
        minutes: -twoDays
      )..<horizon.range.upperBound.adding(minutes: twoDays)
    for zone in Set(zones).sorted(by: { $0.identifier < $1.identifier }) {
      VTimeZone(zone: zone, covering: span).write(to: &calendar)
    }
  }
}
