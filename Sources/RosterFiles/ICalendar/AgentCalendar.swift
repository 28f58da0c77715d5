import CivilTime
import Workforce

/// `calendars/AGENT_ID.ics`: the shifts of one agent, for that agent's own calendar program.
///
/// It says nothing of cost and nothing of colleagues.
struct AgentCalendar {
  let agent: Agent
  let book: RosterBook
  let times: OutputOptions.CalendarTimes

  var text: String {
    let entries = book.entries(of: agent)
    let name = "Shifts of \(agent.name)"
    return CalendarHead.calendar(named: name, revised: book.instance.revised) { calendar in
      if entries.isEmpty || times == .zoned {
        let zones = [agent.location.zone]
        CalendarHead.writeZones(zones, horizon: book.instance.horizon, to: &calendar)
      }
      for entry in entries { write(entry, to: &calendar) }
    }
  }

  private func write(_ entry: RosterBook.Entry, to calendar: inout ICalendarText) {
    let event = ShiftEvent(entry: entry, instance: book.instance, times: times, reader: .agent)
    let site = agent.location.name
    event.write(to: &calendar) { text in
      text.text("SUMMARY", "Shift (\(entry.shift.pattern))")
      text.text("DESCRIPTION", ShiftDescription(entry: entry, book: book).text)
      let isAtHome = agent.worksAtHome(on: entry.shift.localDate)
      text.text("LOCATION", isAtHome ? "At home (\(site))" : site)
      text.texts("CATEGORIES", ["Shift", entry.shift.pattern])
      text.line("TRANSP", "OPAQUE")
    }
  }
}
