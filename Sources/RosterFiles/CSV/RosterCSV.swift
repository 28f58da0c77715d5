import CivilTime
import Workforce

/// `roster.csv`: one row per shift, sorted by agent, then start.
enum RosterCSV {
  static let path = "roster.csv"
  static let header = [
    "agent_id", "agent_name", "team", "location", "local_date", "start_local", "end_local",
    "time_zone", "start_utc", "end_utc", "paid_minutes", "unpaid_minutes", "shift", "queues",
  ]

  static func text(of book: RosterBook, options: OutputOptions) -> String {
    var csv = CSVText(header: header, options: options)
    for entry in book.entries { csv.append(cells(of: entry)) }
    return csv.text
  }

  private static func cells(of entry: RosterBook.Entry) -> [CSVText.Cell] {
    let (shift, agent, zone) = (entry.shift, entry.agent, entry.zone)
    return [
      .text(agent.id.text), .text(agent.name), .text(agent.team), .text(agent.location.id.text),
      .text("\(shift.localDate)"), .text("\(zone.local(at: shift.range.lowerBound))"),
      .text("\(zone.local(at: shift.range.upperBound))"), .text(zone.identifier),
      .text("\(shift.range.lowerBound)"), .text("\(shift.range.upperBound)"),
      .number(shift.paidMinutes), .number(shift.unpaidMinutes), .text(shift.pattern),
      .text(queues(servedIn: shift)),
    ]
  }

  /// The ids of the queues served, each once, in the order of their first stretch.
  private static func queues(servedIn shift: Shift) -> String {
    var queues: [String] = []
    for queue in shift.activities.compactMap(\.queue?.text) where !queues.contains(queue) {
      queues.append(queue)
    }
    return queues.joined(separator: " ")
  }
}
