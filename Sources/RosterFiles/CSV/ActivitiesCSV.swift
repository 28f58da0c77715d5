import CivilTime
import Workforce

/// `activities.csv`: one row per stretch within a shift, sorted by agent, then start.
enum ActivitiesCSV {
  static let path = "activities.csv"
  static let header = [
    "agent_id", "start_utc", "end_utc", "start_local", "end_local", "activity", "queue", "client",
    "language", "session", "job",
  ]

  static func text(of book: RosterBook, options: OutputOptions) -> String {
    var csv = CSVText(header: header, options: options)
    for entry in book.entries {
      for activity in entry.shift.activities {
        csv.append(cells(of: activity, in: entry, book: book))
      }
    }
    return csv.text
  }

  private static func cells(
    of activity: Activity,
    in entry: RosterBook.Entry,
    book: RosterBook
  ) -> [CSVText.Cell] {
    let (start, end) = (activity.range.lowerBound, activity.range.upperBound)
    let queue = activity.queue.flatMap(book.queue)
    return [
      .text(entry.agent.id.text), .text("\(start)"), .text("\(end)"),
      .text("\(entry.zone.local(at: start))"), .text("\(entry.zone.local(at: end))"),
      .text(word(for: activity.kind)), .text(activity.queue?.text ?? ""),
      .text(queue?.client.id.text ?? ""), .text(queue?.language.code ?? ""),
      .text(activity.session?.text ?? ""), .text(activity.job?.text ?? ""),
    ]
  }

  /// The word that names a kind of activity in the column `activity`.
  static func word(for kind: Activity.Kind) -> String {
    switch kind {
    case .serving: "queue"
    case .idle: "idle"
    case .rest(let kind, _): kind.rawValue
    case .session: "session"
    case .away: "away"
    case .job: "job"
    }
  }
}
