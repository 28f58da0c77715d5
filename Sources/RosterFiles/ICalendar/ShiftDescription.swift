import CivilTime
import WorkRules
import Workforce

/// A shift in words, on the clock of the agent who works it.
struct ShiftDescription {
  let entry: RosterBook.Entry
  let book: RosterBook

  /// One line for the shift, one for each stretch of it, one for the paid time, and one for each
  /// change of the clock that touches it.
  var text: String {
    let shift = entry.shift
    let head = "\(shift.localDate.weekday.name) \(shift.localDate), \(span(shift.range))"
    let stretches = shift.activities.map { "\(span($0.range)) \(words(for: $0.kind))" }
    let paid = "Paid time \(hoursText(minutes: shift.paidMinutes))"
    let changes = clockChanges.map { change in
      let way = change.changeMinutes > 0 ? "forward" : "back"
      return "The clock moves \(way) by \(hoursText(minutes: abs(change.changeMinutes)))"
    }
    return (["\(head) (\(entry.zone))"] + stretches + [paid] + changes).joined(separator: "\n")
  }

  /// The changes of the clock from the shift's start to its end, the end included.
  private var clockChanges: [ZoneTransition] {
    let range = entry.shift.range
    return entry.zone.transitions(in: range.lowerBound..<range.upperBound.adding(minutes: 1))
      .filter { $0.changeMinutes != 0 }
  }

  /// Both ends on the clock; with the name of the time in force where the clock changes.
  private func span(_ range: Range<Instant>) -> String {
    if clockChanges.isEmpty { return entry.zone.clockSpan(range) }
    return [range.lowerBound, range.upperBound].map {
      "\(entry.zone.local(at: $0).time) \(entry.zone.abbreviation(at: $0))"
    }.joined(separator: "–")
  }

  private func words(for kind: Activity.Kind) -> String {
    switch kind {
    case .idle: return "on duty"
    case .away: return "off duty"
    case .rest(let kind, let isPaid): return "\(kind.rawValue), \(isPaid ? "paid" : "unpaid")"
    case .job(let id):
      return "job \(id)"
    case .session(let id):
      let session = entry.agent.sessions.first { $0.id == id }
      return session.map { "\($0.kind.rawValue): \($0.name)" } ?? id.text
    case .serving(let id):
      guard let queue = book.queue(id) else { return id.text }
      let language = book.instance.languageNames[queue.language] ?? queue.language.code
      return "\(queue.client.name), \(queue.channel.rawValue), \(language)"
    }
  }
}
