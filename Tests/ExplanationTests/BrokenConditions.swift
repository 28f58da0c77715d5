import CivilTime
import WorkRules
import Workforce

@testable import Explanation

/// Every sequence of shifts of one agent, each with the conditions that it breaks by the rule book:
/// what the elastic program is judged against. It shares nothing with it but the names.
struct BrokenConditions {
  /// The conditions broken by each sequence without shifts that overlap.
  let sequences: [Set<Condition>]

  init(agent: Agent, instance: Instance, history changed: [HistoricShift]? = nil) {
    let horizon = instance.horizon
    let history = changed ?? instance.history.filter { $0.agent == agent.id }
    var sequences: [Set<Condition>] = []
    let variants = horizon.dates.map {
      ShiftVariants(agent: agent, horizon: horizon).all(on: $0, onAnyWeekday: true)
    }
    func extend(_ shifts: [Shift], day: Int) {
      guard day < horizon.days else {
        let schedule = AgentSchedule(
          agent: agent,
          horizon: horizon,
          queues: [:],
          shifts: shifts,
          history: history
        )
        sequences.append(Self.broken(by: schedule))
        return
      }
      extend(shifts, day: day + 1)
      for shift in variants[day] {
        if let last = shifts.last, last.range.upperBound > shift.range.lowerBound { continue }
        extend(shifts + [shift], day: day + 1)
      }
    }
    extend([], day: 0)
    self.sequences = sequences
  }

  /// Whether some sequence keeps all of these conditions.
  func canHold(_ conditions: Set<Condition>) -> Bool {
    sequences.contains { $0.isDisjoint(with: conditions) }
  }

  /// Whether some sequence breaks nothing, or nothing but these.
  func canHoldAll(but spared: Set<Condition> = []) -> Bool {
    sequences.contains { $0.isSubset(of: spared) }
  }

  private static func broken(by schedule: AgentSchedule) -> Set<Condition> {
    var broken: Set<Condition> = []
    for violation in RuleBook.violations(of: schedule) where violation.isHard {
      broken.formUnion(conditions(of: violation, schedule))
    }
    return broken
  }

  private static func conditions(
    of violation: Violation,
    _ schedule: AgentSchedule
  ) -> [Condition] {
    let agent = schedule.agent
    let subject = Condition.Subject.agent(agent.id)
    let rule = violation.rule
    switch rule {
    case .weeklyPaidHours, .daysPerWeek, .horizonPaidHours:
      // `exactly 8:00 h`, `1 to 2 days`, `8:00 h to 16:00 h`: the side is told by the figures.
      let isLess = number(violation.found) < number(violation.allowed)
      return [Condition(subject, rule, isLess ? .least : .most, on: violation.localDate)]
    case .mostConsecutiveDays, .mostConsecutiveNights:
      let night = agent.rules.night
      let worked = schedule.shifts.filter {
        rule == .mostConsecutiveDays || night.isNight($0.range, in: schedule.zone)
      }.map(\.localDate)
      guard var date = violation.localDate else { return [] }
      var conditions: [Condition] = []
      while worked.contains(date) {
        conditions.append(Condition(subject, rule, on: date))
        date = date.adding(days: 1)
      }
      return conditions
    case .sameShift:
      guard let date = violation.localDate,
        let week = schedule.horizon.weeks.first(where: {
          $0.contains(date.days(since: schedule.horizon.firstDate))
        })
      else { return [] }
      let first = schedule.horizon.firstDate.adding(days: week.lowerBound)
      return [Condition(subject, rule, on: first)]
    case .mostShifts, .sessions:
      let name = violation.found.split(separator: "'").dropFirst().first.map(String.init)
      return [Condition(subject, rule, detail: name ?? "")]
    default:
      return [Condition(subject, rule, on: violation.localDate)]
    }
  }

  /// The first number of a text: hours and minutes as minutes, else as it stands.
  private static func number(_ text: String) -> Int {
    let digits = text.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == ":" }
    let parts = digits.split(separator: ":").compactMap { Int($0) }
    return parts.reduce(0) { $0 * 60 + $1 }
  }
}
