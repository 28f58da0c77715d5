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

  init(
    family: Condition.Family,
    point: ElasticSolver.Point,
    facts: AgentFacts,
    conditions: [Condition]
  ) throws(GLPKError) {
    self.family = family
    weight = point.weight
    let stretched = conditions.indices.filter {
      conditions[$0].family == family && point.slacks[$0] > 1e-6
    }
    let amounts = stretched.map { (conditions[$0], point.slacks[$0]) }
    let words = try Words(facts: facts, shifts: facts.shifts(of: point)).text(amounts)
    (text, limit) = words
  }
}

/// The words for stretched conditions.
private struct Words {
  let facts: AgentFacts
  let shifts: [Shift]

  private var agent: Agent { facts.agent }
  private var zone: Zone { agent.location.zone }

  func text(_ amounts: [(Condition, Double)]) throws(GLPKError) -> (String, Int?) {
    guard let (first, amount) = amounts.first else { return ("no change", nil) }
    if let limits = facts.limits(of: first) {
      let sign = first.side == .least ? -1.0 : 1.0
      let changed = limits.value + Int((sign * amount * Double(limits.unit)).rounded())
      let texts = amounts.map { condition, amount in
        limitText(condition, limits, Int((sign * amount * Double(limits.unit)).rounded()))
      }
      return (texts.joined(separator: ", "), changed)
    }
    if let rest = try RestSearch(facts: facts, rule: first.rule).longest() {
      return (rest, nil)
    }
    return (amounts.map { text(of: $0.0) }.joined(separator: ", "), nil)
  }

  /// `at least 32:00 h in the week from 2027-03-08`.
  private func limitText(
    _ condition: Condition,
    _ limits: AgentFacts.LimitOfCondition,
    _ change: Int
  ) -> String {
    let word = condition.side == .least ? "at least" : "at most"
    let value = facts.limits(of: condition)?.value ?? limits.value
    return "\(word) \(limits.text(value + change)) \(facts.span(of: condition))"
  }

  private func text(of condition: Condition) -> String {
    guard let date = condition.date else { return "more than that" }
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
    case "pins": return "another pin on \(date)"
    case "holidays-off": return "a shift on the holiday \(date)"
    case "overlapping-shifts": return "an earlier end of the last roster's shift"
    default: return violationText(condition.rule, date)
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

/// The longest rest that can be kept, by halving, all other rules as they are.
private struct RestSearch {
  let facts: AgentFacts
  let rule: String

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
      if try filter.cheapest(stretching: []) != nil { low = middle } else { high = middle - 1 }
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
