import CivilTime
import GLPKSolver
import WorkRules
import Workforce

/// The cheapest way to give up a rule of one agent as far as needed, all others kept.
struct AgentRelaxation {
  let family: Condition.Family
  let weight: Double
  let text: String
  /// The limit that could be kept, in hours (minutes) or days, where the rule has a number of them.
  let limit: Int?

  // Puts a point into words. What is lifted does not hold in the point; nil where it keeps rules of
  // several people, so that nothing can be asked about this one alone.
  init(
    family: Condition.Family,
    stretching members: Set<Int>,
    point: ElasticSolver.Point,
    facts: AgentFacts,
    conditions: [Condition],
    lifting lifted: Set<Int>?
  ) throws(GLPKError) {
    self.family = family
    weight = point.weight
    let amounts = members.sorted().filter { point.slacks[$0] > 1e-6 }
      .map { (conditions[$0], point.slacks[$0]) }
    let words = Words(facts: facts, shifts: facts.shifts(of: point))
    var rest: String?
    if let lifted {
      let search = RestSearch(
        facts: facts,
        rule: family.rule,
        lifted: Set(lifted.map { conditions[$0] })
      )
      rest = try search.longest()
    }
    text = rest ?? words.text(amounts)
    limit = amounts.first { $0.0.family == family }.flatMap { words.changedLimit($0.0, by: $0.1) }
  }
}

/// The words for stretched conditions.
private struct Words {
  let facts: AgentFacts
  let shifts: [Shift]

  private var agent: Agent { facts.agent }
  private var zone: Zone { agent.location.zone }

  func text(_ amounts: [(Condition, Double)]) -> String {
    guard !amounts.isEmpty else { return "no change" }
    return amounts.map { text(of: $0.0, by: $0.1) }.joined(separator: ", ")
  }

  /// The number of a condition after it was stretched, in minutes or days.
  func changedLimit(_ condition: Condition, by amount: Double) -> Int? {
    facts.limits(of: condition).map { limit in
      let change = Int((amount * Double(limit.unit)).rounded())
      return limit.value + (condition.side == .least ? -change : change)
    }
  }

  private func text(of condition: Condition, by amount: Double) -> String {
    if let limit = facts.limits(of: condition), let value = changedLimit(condition, by: amount) {
      let word = condition.side == .least ? "at least" : "at most"
      return "\(word) \(limit.text(value)) \(facts.span(of: condition))"
    }
    guard let date = condition.date else { return textInAll(condition, Int(amount.rounded(.up))) }
    let shift = shifts.first { $0.localDate == date }
    switch condition.rule {
    case "time-off":
      let kinds = agent.timeOff.filter { absence in
        shift.map { absence.range.overlaps($0.range) } ?? absence.dates.contains(date)
      }.map(\.kind)
      return "no \(Set(kinds).sorted().joined(separator: " and no ")) on \(date)"
    case "availability":
      guard let shift else { return "other hours of availability on \(date)" }
      let start = zone.local(at: shift.range.lowerBound)
      return "availability on \(start.date) from \(start.time) to "
        + "\(zone.local(at: shift.range.upperBound).time)"
    case "shift-pattern":
      return "'\(shift?.pattern ?? "a shift")' also on a \(date.weekday.name) (\(date))"
    case "pins": return "no pin on \(date)"
    case "holidays-off": return "a shift on the holiday \(date)"
    case "overlapping-shifts": return "an earlier end of the last roster's shift"
    default: return violationText(condition.rule, date)
    }
  }

  /// A rule over the whole horizon.
  private func textInAll(_ condition: Condition, _ more: Int) -> String {
    let first = facts.horizon.firstDate
    switch condition.rule {
    case "sessions":
      return "without the \(agent.kindOfSession(condition.detail)) \(condition.detail)"
    case "most-shifts":
      let most = facts.rules.mostShifts[condition.detail]?.value(on: first) ?? 0
      return "at most \(most + more) shifts '\(condition.detail)'"
    case "most-nights":
      return "at most \(countText((facts.rules.mostNights?.value(on: first) ?? 0) + more, "night"))"
    default: return "\(more) more of \(condition.rule)"
    }
  }

  /// What the audit would find.
  private func violationText(_ rule: String, _ date: LocalDate) -> String {
    let schedule = AgentSchedule(
      agent: agent,
      horizon: facts.horizon,
      queues: [:],
      shifts: shifts,
      history: facts.history
    )
    let found = RuleBook.violations(of: schedule).first { $0.rule == rule && $0.localDate == date }
    guard let found else { return "without \(rule) on \(date)" }
    return "on \(date) \(found.found) (now: \(found.allowed))"
  }
}

/// The longest rest that can be kept, by halving, all other rules as they are but for those lifted.
private struct RestSearch {
  let facts: AgentFacts
  let rule: String
  let lifted: Set<Condition>

  func longest() throws(GLPKError) -> String? {
    guard let (path, noun) = Self.rests[rule], let limit = facts.rules[keyPath: path],
      limit.steps.count == 1, let most = limit.steps.first?.value
    else { return nil }
    let unit = facts.horizon.intervalMinutes
    var (low, high) = (0, most / unit)
    while low < high {
      let middle = (low + high + 1) / 2
      var rules = facts.rules
      rules[keyPath: path] = Limit(middle * unit)
      var rows = AgentRows(
        facts.agent,
        rules: rules,
        horizon: facts.horizon,
        history: facts.history
      )
      rows.write()
      var filter = try ConflictFilter(rows.elastic)
      let all = filter.conditions
      let without = Set(all.indices.filter { lifted.contains(all[$0]) })
      if try filter.cheapest(stretching: [], lifting: without) != nil {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return "\(hoursText(minutes: low * unit)) of \(noun)"
  }

  private static var rests: [String: (WritableKeyPath<RuleSet, Limit?>, String)] {
    [
      "rest-between-shifts": (\.restBetweenShifts, "rest between shifts"),
      "rest-after-nights": (\.restAfterNights, "rest after nights"),
      "weekly-rest": (\.weeklyRest, "rest on end in a week"),
    ]
  }
}

extension Agent {
  /// `training` or `meeting`.
  fileprivate func kindOfSession(_ id: String) -> String {
    sessions.first { $0.id.text == id }?.kind.rawValue ?? Session.Kind.training.rawValue
  }
}
