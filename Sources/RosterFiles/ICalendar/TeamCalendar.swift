import CivilTime
import Workforce

/// `calendars/team-TEAM.ics`: who of a team works when; names and times of shifts, nothing else.
///
/// The events do not block the time of those who look at them.
struct TeamCalendar {
  let name: String
  let members: [Agent]
  let book: RosterBook
  let times: OutputOptions.CalendarTimes

  var text: String {
    let instance = book.instance
    let entries = members.flatMap(book.entries).sorted {
      ($0.shift.range.lowerBound, $0.agent.id) < ($1.shift.range.lowerBound, $1.agent.id)
    }
    let zones = Set(members.map(\.location.zone))
    return CalendarHead.calendar(named: "Team \(name)", revised: instance.revised) { calendar in
      if entries.isEmpty || times == .zoned {
        CalendarHead.writeZones(zones, horizon: instance.horizon, to: &calendar)
      }
      for entry in entries {
        let event = ShiftEvent(entry: entry, instance: instance, times: times, reader: .team)
        event.write(to: &calendar) { text in
          text.text("SUMMARY", entry.agent.name)
          text.text("DESCRIPTION", "\(entry.zone.clockSpan(entry.shift.range)) (\(entry.zone))")
          text.texts("CATEGORIES", ["Shift"])
          text.line("TRANSP", "TRANSPARENT")
        }
      }
    }
  }
}
