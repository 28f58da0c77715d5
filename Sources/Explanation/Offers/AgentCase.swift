import CivilTime
import Workforce

/// One agent with everything that the agent's own rules look at: what an offer changes.
struct AgentCase {
  var agent: Agent
  let horizon: Horizon
  /// The agent's shifts of the last roster.
  var history: [HistoricShift]

  /// Takes whole dates out of the absences that cover them; an absence of hours goes whole.
  mutating func removeTimeOff(on dates: Set<LocalDate>) {
    agent.timeOff = agent.timeOff.flatMap { absence -> [TimeOff] in
      guard absence.isWholeDays else {
        return dates.contains(absence.dates.lowerBound) ? [] : [absence]
      }
      return pieces(of: absence, apart: dates).filter { !dates.contains($0.dates.lowerBound) }
    }
  }

  /// Sets the credit that absences give to some dates; hours of a date are credited with no more than
  /// they last.
  mutating func setCredit(_ minutes: Int, on dates: Set<LocalDate>) {
    change(on: dates) { absence in
      absence.creditMinutesPerDay = min(minutes, absence.mostMinutesPerDay)
    }
  }

  /// Lets absences without credit take minutes of some dates off the contract's least hours.
  mutating func lowerMinimum(by minutes: Int, on dates: Set<LocalDate>) {
    change(on: dates) { absence in
      guard absence.creditMinutesPerDay == 0 else { return }
      absence.loweredMinutesPerDay = min(minutes, absence.mostMinutesPerDay)
    }
  }

  private mutating func change(on dates: Set<LocalDate>, _ body: (inout TimeOff) -> Void) {
    agent.timeOff = agent.timeOff.flatMap { absence -> [TimeOff] in
      let all = absence.isWholeDays ? pieces(of: absence, apart: dates) : [absence]
      return all.map { piece in
        var piece = piece
        if dates.contains(piece.dates.lowerBound) { body(&piece) }
        return piece
      }
    }
  }

  /// An absence in pieces, each of which lies in some dates or beside them.
  private func pieces(of absence: TimeOff, apart dates: Set<LocalDate>) -> [TimeOff] {
    let all = (0...absence.dates.upperBound.days(since: absence.dates.lowerBound)).map {
      absence.dates.lowerBound.adding(days: $0)
    }
    guard all.contains(where: dates.contains) else { return [absence] }
    var spans: [ClosedRange<LocalDate>] = []
    for date in all {
      if let last = spans.last, dates.contains(last.upperBound) == dates.contains(date) {
        spans[spans.count - 1] = last.lowerBound...date
      } else {
        spans.append(date...date)
      }
    }
    let zone = agent.location.zone
    return spans.map { span in
      var piece = absence
      piece.dates = span
      piece.range = zone.day(span.lowerBound).lowerBound..<zone.day(span.upperBound).upperBound
      return piece
    }
  }
}

extension TimeOff {
  /// Minutes that a date of the absence can count at most.
  fileprivate var mostMinutesPerDay: Int {
    isWholeDays ? 24 * 60 : range.upperBound.minutes(since: range.lowerBound)
  }
}
