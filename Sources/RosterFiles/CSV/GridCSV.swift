import CivilTime
import Workforce

/// `grid.csv`: one row per agent in the instance's order, one column per local date, as a team
/// lead prints it.
enum GridCSV {
  static let path = "grid.csv"

  static func text(of book: RosterBook, options: OutputOptions) -> String {
    let dates = book.instance.horizon.dates
    let header = ["agent_id", "agent_name", "team", "location"] + dates.map(heading)
    var csv = CSVText(header: header, options: options)
    for agent in book.instance.listing.map({ book.instance.agents[$0] }) {
      let entries = book.entries(of: agent)
      let who = [agent.id.text, agent.name, agent.team, agent.location.id.text]
      let cells = dates.map { cell(of: agent, on: $0, entries: entries) }
      csv.append((who + cells).map { .text($0) })
    }
    return csv.text
  }

  /// A date with its weekday: `Mon 2027-03-08`.
  private static func heading(_ date: LocalDate) -> String {
    "\(date.weekday.name.prefix(3)) \(date)"
  }

  /// What an agent does on a date: the shifts that start on it, else why there is none.
  private static func cell(
    of agent: Agent,
    on date: LocalDate,
    entries: [RosterBook.Entry]
  ) -> String {
    let shifts = entries.filter { $0.shift.localDate == date }
    if !shifts.isEmpty {
      return shifts.map { $0.zone.clockSpan($0.shift.range) }.joined(separator: " / ")
    }
    if !agent.isEngaged(on: date) { return "–" }
    guard let absence = agent.absence(on: date) else { return "off" }
    if absence.isWholeDays { return absence.kind }
    return "\(absence.kind) \(agent.location.zone.clockSpan(absence.range))"
  }
}
