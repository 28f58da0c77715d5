import CivilTime
import WorkRules
import Workforce

/// What a rule asks of an agent on some dates, in words.
struct RuleFact {
  let facts: AgentFacts
  let rule: RuleID
  /// Ascending; empty for rules over the whole horizon.
  let dates: [LocalDate]
  /// Patterns or sessions, where the rule has some.
  var details: [String] = []

  private var agent: Agent { facts.agent }

  var text: String {
    switch rule {
    case .timeOff: facts.text(of: facts.absences(on: dates))
    case .availability: "available \(agent.availability)"
    case .shiftPattern: weekdays
    case .employmentDates: "employed \(employment)"
    case .sessions: sessions
    case .pins: pins
    case .holidaysOff: "off on public holidays (\(holidays))"
    case .overlappingShifts: "no two shifts at once"
    default: limitText ?? "\(rule) (\(DateSpans(dates)))"
    }
  }

  private var limitText: String? {
    let rules = facts.rules
    let first = dates.first ?? facts.horizon.firstDate
    let place = dates.isEmpty ? "" : " (\(DateSpans(dates)))"
    func hours(_ limit: Limit?, _ text: String) -> String? {
      limit?.value(on: first).map { "\(hoursText(minutes: $0)) \(text)" }
    }
    func number(_ limit: Limit?, _ word: String, _ text: String) -> String? {
      limit?.value(on: first).map { "\(word) \($0) \(text)" + place }
    }
    switch rule {
    case .restBetweenShifts: return hours(rules.restBetweenShifts, "of rest between shifts")
    case .restAfterNights: return hours(rules.restAfterNights, "of rest after nights")
    case .weeklyRest:
      let day = rules.weeklyRestDay.map { ", all of \($0.name) among them" } ?? ""
      return hours(rules.weeklyRest, "without work on end in each week" + day)
    case .averageHours:
      return rules.averageHours.flatMap { rule in
        rule.limit.value(on: first).map {
          "at most \(hoursText(minutes: $0)) a week on average over \(countText(rule.weeks, "week"))"
        }
      }
    case .mostDailyHours: return hours(rules.mostDailyMinutes, "a day at most" + shorter + place)
    case .mostDailySpread:
      return hours(rules.mostSpreadMinutes, "a day at most from start to end" + place)
    case .longestStretch:
      let least = rules.longestStretchBreakMinutes
      let ofLength = least > 0 ? " of \(hoursText(minutes: least))" : ""
      return hours(rules.longestStretch, "on end at most without a break" + ofLength)
    case .startDrift: return hours(rules.startDrift, "between the starts of a week at most")
    case .mostConsecutiveDays:
      return number(rules.mostConsecutiveDays, "at most", "days worked in a row")
    case .fewestConsecutiveDays:
      return number(rules.fewestConsecutiveDays, "at least", "days worked in a row")
    case .fewestConsecutiveDaysOff:
      return number(rules.fewestConsecutiveDaysOff, "at least", "days off in a row")
    case .mostNights: return number(rules.mostNights, "at most", "nights")
    case .mostConsecutiveNights:
      return number(rules.mostConsecutiveNights, "at most", "nights in a row")
    case .mostWeekends: return number(rules.mostWeekends, "at most", "weekends")
    case .freeWeekendEvery:
      return number(rules.freeWeekendEvery, "one weekend free of every", "in a row")
    case .wholeWeekends: return "weekends whole or not at all" + place
    case .sameShift: return "one kind of shift through the week" + place
    case .followOns: return "shifts that may not follow each other" + place
    case .mostShifts:
      return details.compactMap { pattern in
        rules.mostShifts[pattern]?.value(on: first).map { "at most \($0) shifts '\(pattern)'" }
      }.joinedInWords
    case .timeOff, .availability, .shiftPattern, .employmentDates, .sessions, .pins, .holidaysOff,
      .overlappingShifts, .weeklyPaidHours, .horizonPaidHours, .daysPerWeek, .mostWeeklyHours,
      .overtime, .fairShare, .activities, .breaks, .qualification, .jobs, .seats, .supervision,
      .handOver, .minimumHeads, .sessionsTogether, .unknownAgent, .shortestQueueStretch:
      return nil
    }
  }

  /// `, 7:00 h partly at night, 6:00 h at night`, where fewer hours are allowed then.
  private var shorter: String {
    let rules = facts.rules
    return (rules.mostMixedMinutes.map { ", \(hoursText(minutes: $0)) partly at night" } ?? "")
      + (rules.mostNightMinutes.map { ", \(hoursText(minutes: $0)) at night" } ?? "")
  }

  /// `training kickoff of 2:00 h from 2027-03-09 10:00`, with the latest start where it can be chosen.
  private var sessions: String {
    let zone = agent.location.zone
    return agent.sessions.filter { details.contains($0.id.text) }.map { session -> String in
      let head = "\(session.kind.rawValue) \(session.id) of \(hoursText(minutes: session.minutes))"
      guard let first = session.starts.first, let last = session.starts.last else { return head }
      let from = zone.local(at: first)
      let time =
        first == last
        ? "\(head) on \(from)" : "\(head), beginning from \(from) to \(zone.local(at: last))"
      return hasRoom(for: session) ? time : "\(time): no shift of the contract has room for it"
    }.joinedInWords
  }

  /// Whether some shift lies around a moment at which the session may be held, its breaks elsewhere.
  private func hasRoom(for session: Session) -> Bool {
    session.starts.contains { start in
      let range = start..<start.adding(minutes: session.minutes)
      return facts.candidates.joined().contains {
        !$0.brokenRules.contains(.shiftPattern) && $0.breaks.fits(around: [range])
      }
    }
  }

  /// `pinned: 'late' on 2027-03-09, off on 2027-03-10`.
  private var pins: String {
    let texts = agent.pins.filter { dates.contains($0.date) }.sorted { $0.date < $1.date }
      .map { pin -> String in
        switch pin.day {
        case .off: return "off on \(pin.date)\(pin.line.inBrackets)"
        case .pattern(let pattern):
          return "'\(pattern)' on \(pin.date)\(pin.line.inBrackets)"
        case .shift(let pattern, let range):
          let zone = agent.location.zone
          let (start, end) = (zone.local(at: range.lowerBound), zone.local(at: range.upperBound))
          return "'\(pattern)' on \(pin.date) from \(start.time) to \(end.time)"
            + pin.line.inBrackets
        }
      }
    return "pinned: \(texts.joined(separator: ", "))"
  }

  private var weekdays: String {
    agent.contract.shiftPatterns.filter { $0.weekdays.count < Weekday.allCases.count }
      .map { pattern in
        let names = Weekday.allCases.filter(pattern.weekdays.contains).map(\.name)
        return "\(pattern.id) only on \(names.joinedInWords)"
      }.joined(separator: ", ")
  }

  private var employment: String {
    [agent.firstDate.map { "from \($0)" }, agent.lastDate.map { "to \($0)" }]
      .compactMap { $0 }.joined(separator: " ")
  }

  private var holidays: String {
    dates.map { date in "\(date) \(agent.location.holidays[date] ?? "")" }.joined(separator: ", ")
  }
}
