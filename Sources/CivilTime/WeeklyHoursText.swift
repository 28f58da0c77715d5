/// Writes weekly hours in the grammar of data files.
struct WeeklyHoursText {
  let hours: WeeklyHours

  /// Text that reads back as equal hours.
  var text: String {
    if hours == .always { return "24/7" }
    if hours.spans.isEmpty { return "closed" }
    var items: [(start: TimeOfDay, end: TimeOfDay, days: [Weekday])] = []
    for span in hours.spans {
      if let index = items.firstIndex(where: { $0.start == span.start && $0.end == span.end }) {
        items[index].days.append(span.weekday)
      } else {
        items.append((span.start, span.end, [span.weekday]))
      }
    }
    return items.map { "\(daysText($0.days)) \($0.start)-\($0.end)" }.joined(separator: ", ")
  }

  /// Days in ascending order as runs: `daily`, `mon-fri`, `mon+wed`, `mon-wed+sat`.
  private func daysText(_ days: [Weekday]) -> String {
    guard days.count < Weekday.allCases.count else { return "daily" }
    var runs: [(first: Weekday, last: Weekday)] = []
    for day in days {
      if let run = runs.last, run.last.rawValue + 1 == day.rawValue {
        runs[runs.count - 1].last = day
      } else {
        runs.append((day, day))
      }
    }
    return runs.map(runText).joined(separator: "+")
  }

  private func runText(_ run: (first: Weekday, last: Weekday)) -> String {
    switch run.last.rawValue - run.first.rawValue {
    case 0: run.first.shortName
    case 1: "\(run.first.shortName)+\(run.last.shortName)"
    default: "\(run.first.shortName)-\(run.last.shortName)"
    }
  }
}
