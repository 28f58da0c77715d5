import Audit
import CivilTime
import Planning
import RosterFiles
import WorkRules
import Workforce

/// What else an agent could do on the dates of a roster, and what that would break or cost.
struct AgentChoices {
  /// A date with what is planned and what else there is.
  struct Day {
    let date: LocalDate
    /// The shift planned; nil for a day off.
    let planned: Shift?
    /// The cheapest first, then those that break a rule.
    let choices: [Choice]
  }

  /// Another shift, or none.
  struct Choice {
    /// The shift; nil for a day off.
    let shift: Shift?
    let alternative: Alternative
    /// Hard rules of sites and queues that it breaks.
    let shared: [SharedViolation]

    var isLegal: Bool { alternative.isLegal && shared.isEmpty }
    /// What a hard rule has against it; nil where nothing.
    var objection: String? {
      if let broken = alternative.broken.first {
        return broken.timedSentence
      }
      return shared.first.map { "\($0)" }
    }
  }

  let agent: Agent
  let days: [Day]

  init(of agent: Agent, on dates: [LocalDate], roster: Roster, instance: Instance) {
    self.agent = agent
    let judge = AlternativeJudge(roster: roster, instance: instance)
    let own = roster.shifts(of: agent.id)
    days = dates.map { date in
      let today = own.filter { $0.localDate == date }
      let shifts = agent.candidateShifts(on: date).filter { candidate in
        !today.contains { $0.pattern == candidate.pattern && $0.range == candidate.range }
      }
      let options: [Shift?] = (today.isEmpty ? [] : [nil]) + shifts
      let choices = options.map { option in
        let alternative = judge.alternative(
          of: agent,
          removing: Array(today),
          adding: option.map { [$0] } ?? []
        )
        return Choice(
          shift: option,
          alternative: alternative,
          shared: alternative.isLegal ? alternative.brokenShared : []
        )
      }
      return Day(date: date, planned: today.first, choices: Self.sorted(choices))
    }
  }

  private static func sorted(_ choices: [Choice]) -> [Choice] {
    let legal = choices.filter(\.isLegal).sorted {
      $0.alternative.change.total < $1.alternative.change.total
    }
    return legal + choices.filter { !$0.isLegal }
  }
}

/// The choices of an agent as text: all of one date, or the cheapest of each.
struct AgentChoicesText {
  private let choices: AgentChoices
  private let instance: Instance
  private let isFull: Bool

  init(_ choices: AgentChoices, instance: Instance, isFull: Bool) {
    self.choices = choices
    self.instance = instance
    self.isFull = isFull
  }

  private var zone: Zone { choices.agent.location.zone }

  var text: String {
    let agent = choices.agent
    let name = agent.name == agent.id.text || agent.name.isEmpty ? "" : " \(agent.name)"
    let head =
      "\(agent.id)\(name), \(agent.location.id) (\(zone.identifier)). What else each date could "
      + "have, everybody else as planned; a price is the change of the objective"
      + (instance.currency.isEmpty ? "." : " in \(instance.currency).")
    return ([head] + choices.days.map(text)).joined(separator: "\n\n")
  }

  private func text(of day: AgentChoices.Day) -> String {
    let planned = day.planned.map { "\(words(of: $0)), \(work(in: $0))" } ?? offText(day.date)
    var lines = ["\(day.date.weekday.name.prefix(3)) \(day.date): \(planned)"]
    let shown = isFull ? day.choices : cheapest(of: day)
    lines += shown.filter(\.isLegal).map { choice in
      "  \(words(of: choice.shift)): \(price(choice.alternative.change))"
    }
    var listed: [String: [AgentChoices.Choice]] = [:]
    var order: [String] = []
    for choice in shown where !choice.isLegal {
      let reason =
        isFull ? (choice.alternative.broken.first?.rule ?? .seats).rawValue : "\(listed.count)"
      if listed[reason] == nil { order.append(reason) }
      listed[reason, default: []].append(choice)
    }
    for reason in order {
      guard let alike = listed[reason], let first = alike.first else { continue }
      let more = alike.count > 1 ? " and \(alike.count - 1) more" : ""
      lines.append("  \(words(of: first.shift))\(more): not allowed: \(first.objection ?? "")")
    }
    if !isFull, day.choices.count > shown.count {
      lines.append("  (\(day.choices.count - shown.count) more with --date \(day.date))")
    }
    return lines.joined(separator: "\n")
  }

  /// A day off, the cheapest legal choice, and where there is none the first that is not.
  private func cheapest(of day: AgentChoices.Day) -> [AgentChoices.Choice] {
    let off = day.choices.filter { $0.shift == nil }
    let shifts = day.choices.filter { $0.shift != nil }
    return off + (shifts.first.map { [$0] } ?? [])
  }

  private func offText(_ date: LocalDate) -> String {
    choices.agent.absence(on: date)?.kind ?? "off"
  }

  private func words(of shift: Shift?) -> String {
    guard let shift else { return "off" }
    let (start, end) = (
      zone.local(at: shift.range.lowerBound), zone.local(at: shift.range.upperBound)
    )
    return "\(shift.pattern) \(start.time) to \(end.time)"
  }

  /// `northwind-en 5:30 h, job mail 1:00 h, idle 1:00 h`.
  private func work(in shift: Shift) -> String {
    var minutes: [String: Int] = [:]
    var order: [String] = []
    for activity in shift.activities {
      let name: String? =
        switch activity.kind {
        case .serving(let queue): queue.text
        case .job(let job): "job \(job)"
        case .session(let id): name(ofSession: id)
        case .idle: "idle"
        default: nil
        }
      guard let name else { continue }
      if minutes[name] == nil { order.append(name) }
      minutes[name, default: 0] += activity.range.minutes
    }
    return order.map { "\($0) \(hoursText(minutes: minutes[$0] ?? 0))" }.joined(separator: ", ")
  }

  private func name(ofSession id: Identifier<Session>) -> String {
    let session = choices.agent.sessions.first { $0.id == id }
    return "\(session?.kind.rawValue ?? Session.Kind.meeting.rawValue) \(id)"
  }

  /// `120.00 more = shortage +100.00, requests +20.00`.
  private func price(_ change: Objective) -> String {
    let parts = [
      ("shortage", change.shortage), ("idle", change.idle), ("labour", change.labour),
      ("shift cover", change.shiftCover), ("requests", change.requests), ("rules", change.rules),
    ].filter { abs($0.1) >= 0.005 }
    guard !parts.isEmpty else { return "the same price" }
    let total = change.total
    let sum =
      abs(total) < 0.005
      ? "the same price"
      : "\(decimal(abs(total), digits: 2)) \(total > 0 ? "more" : "less")"
    let list = parts.map { "\($0.0) \($0.1 > 0 ? "+" : "")\(decimal($0.1, digits: 2))" }
    return "\(sum) (\(list.joined(separator: ", ")))"
  }
}

/// The choices of an agent for other programs.
struct AgentChoicesJSON {
  let choices: AgentChoices
  let instance: Instance

  /// The document, without a line break at its end.
  var text: String {
    JSONText.object([
      ("instance", .string(instance.name)),
      ("version", .string(MeridianVersion.current)),
      ("agent", .string(choices.agent.id.text)),
      ("time_zone", .string(choices.agent.location.zone.identifier)),
      ("days", .array(choices.days.map(json))),
    ]).text
  }

  private func json(_ day: AgentChoices.Day) -> JSONText {
    .object([
      ("local_date", .string("\(day.date)")),
      ("planned", json(day.planned)),
      ("choices", .array(day.choices.map(json))),
    ])
  }

  private func json(_ choice: AgentChoices.Choice) -> JSONText {
    let change = choice.alternative.change
    return .object([
      ("shift", json(choice.shift)),
      ("is_legal", .boolean(choice.isLegal)),
      (
        "broken_rules",
        .array(
          choice.alternative.broken.map { .string("\($0)") }
            + choice.shared.map { .string("\($0)") }
        )
      ),
      ("price", choice.isLegal ? .decimal(change.total, digits: 2) : .null),
      (
        "price_parts",
        .object([
          ("shortage", .decimal(change.shortage, digits: 2)),
          ("idle", .decimal(change.idle, digits: 2)),
          ("labour", .decimal(change.labour, digits: 2)),
          ("shift_cover", .decimal(change.shiftCover, digits: 2)),
          ("requests", .decimal(change.requests, digits: 2)),
          ("rules", .decimal(change.rules, digits: 2)),
        ])
      ),
    ])
  }

  private func json(_ shift: Shift?) -> JSONText {
    guard let shift else { return .null }
    let zone = choices.agent.location.zone
    return .object([
      ("shift", .string(shift.pattern)),
      ("start_local", .string("\(zone.local(at: shift.range.lowerBound))")),
      ("end_local", .string("\(zone.local(at: shift.range.upperBound))")),
      ("start_utc", .string("\(shift.range.lowerBound)")),
      ("end_utc", .string("\(shift.range.upperBound)")),
    ])
  }
}
