import CivilTime
import WorkRules
import Workforce

/// Absences of the agent, in words.
extension AgentFacts {
  /// The absences that forbid shifts of some dates, by time.
  func absences(on dates: [LocalDate]) -> [TimeOff] {
    let blocked = candidates.joined().filter {
      dates.contains($0.shift.localDate) && $0.brokenRules.contains(.timeOff)
    }
    return agent.timeOff.filter { absence in
      blocked.contains { absence.range.overlaps($0.range) }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// `on leave 3 days (2027-03-09 to 2027-03-11) credited with 8:00 h a day (time_off.csv:2)`.
  func text(of absences: [TimeOff]) -> String {
    absences.map { absence -> String in
      let credit =
        absence.creditMinutesPerDay > 0
        ? " credited with \(hoursText(minutes: absence.creditMinutesPerDay))"
          + (absence.isWholeDays ? " a day" : "") : ""
      return text(of: absence) + credit + absence.line.inBrackets
    }.joinedInWords
  }

  private func text(of absence: TimeOff) -> String {
    let (first, last) = (absence.dates.lowerBound, absence.dates.upperBound)
    if first != last {
      let days = countText(last.days(since: first) + 1, "day")
      return "\(absence.away) \(days) (\(first) to \(last))"
    }
    if absence.isWholeDays { return "\(absence.away) on \(first)" }
    let zone = agent.location.zone
    return "\(absence.away) from \(zone.local(at: absence.range.lowerBound)) to "
      + "\(zone.local(at: absence.range.upperBound))"
  }
}

extension TimeOff {
  /// `on leave`, or `away (sick)` where it is called otherwise.
  fileprivate var away: String { kind == "leave" ? "on leave" : "away (\(kind))" }

  /// `leave`, or `absence (sick)` where it is called otherwise.
  var noun: String { kind == "leave" ? kind : "absence (\(kind))" }
}
