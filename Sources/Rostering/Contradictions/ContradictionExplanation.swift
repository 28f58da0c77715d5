import CivilTime
import WorkRules
import Workforce

/// A smallest set of rules that contradict each other, told in one sentence: the contract's part,
/// the rest of the rules, the most that can be worked, and what would do.
struct ContradictionExplanation {
  /// The agent's terms, over one week or the whole horizon.
  let terms: AgentTerms
  /// The rules that cannot all hold.
  let rules: Set<HardRule>
  /// The first date of the week, when the horizon has several and one of them is to blame.
  let week: LocalDate?

  var sentence: String {
    let prefix = week.map { "in the week from \($0): " } ?? ""
    let facts = ([contractText] + otherFacts).joined(separator: "; ")
    let remedies = ContradictionRemedies(terms: terms, rules: rules).texts
    let choice =
      switch remedies.count {
      case 0: ""
      case 1: " (this would do: \(remedies[0]))"
      default: " (any one of these would do: \(remedies.joined(separator: "; ")))"
      }
    return "\(prefix)\(facts): \(conclusion)\(choice)"
  }

  // MARK: - The contract

  private var contractText: String {
    let hours = limitsText(.leastHours, .mostHours, terms.weeklyPaidMinutes) {
      hoursText(minutes: $0)
    }
    let days = limitsText(.leastDays, .mostDays, terms.daysPerWeek) { countText($0, "day") }
    let facts = [hours, days].compactMap { $0.map { "\($0) a week" } } + [shiftText, weekdaysText]
    return "contract \(terms.agent.contract.id): "
      + facts.compactMap { $0 }.joined(separator: ", ")
  }

  private func limitsText(
    _ least: HardRule,
    _ most: HardRule,
    _ limits: ClosedRange<Int>,
    _ text: (Int) -> String
  ) -> String? {
    switch (rules.contains(least), rules.contains(most)) {
    case (true, true) where limits.lowerBound == limits.upperBound:
      "exactly \(text(limits.lowerBound))"
    case (true, true): "\(text(limits.lowerBound)) to \(text(limits.upperBound))"
    case (true, false): "at least \(text(limits.lowerBound))"
    case (false, true): "at most \(text(limits.upperBound))"
    case (false, false): nil
    }
  }

  /// What a day's shift pays, where hours matter, or that there is no shift at all.
  private var shiftText: String? {
    let paid = terms.paidMinutesOfShifts
    guard let shortest = paid.first, let longest = paid.last else {
      return "no shift that fits the dates and the intervals"
    }
    guard rules.contains(.leastHours) || rules.contains(.mostHours) else { return nil }
    if shortest == longest { return "\(hoursText(minutes: longest)) a day" }
    if !rules.contains(.mostHours) { return "at most \(hoursText(minutes: longest)) a day" }
    return "\(hoursText(minutes: shortest)) to \(hoursText(minutes: longest)) a day"
  }

  private var weekdaysText: String? {
    guard rules.contains(.weekdays) else { return nil }
    let limited = terms.agent.contract.shiftPatterns.filter {
      $0.weekdays.count < Weekday.allCases.count
    }
    return limited.map { pattern in
      let names = Weekday.allCases.filter(pattern.weekdays.contains).map(\.name)
      return "\(pattern.id) only on \(names.joinedInWords)"
    }.joined(separator: ", ")
  }

  // MARK: - Other rules

  private var otherFacts: [String] {
    var facts: [String] = []
    if rules.contains(.timeOff) { facts.append(terms.absences.map(text).joinedInWords) }
    if rules.contains(.sessions) {
      facts.append(terms.sessions.map { "\($0.kind.rawValue) \($0.id)" }.joinedInWords)
    }
    if rules.contains(.availability) { facts.append("available \(terms.availability)") }
    if rules.contains(.rest) {
      facts.append("\(hoursText(minutes: terms.restMinutes)) of rest between shifts")
    }
    if rules.contains(.history), let end = terms.history.map(\.range.upperBound).max() {
      facts.append("last roster's shift until \(terms.agent.location.zone.local(at: end))")
    }
    return facts
  }

  private func text(of absence: TimeOff) -> String {
    let credit =
      absence.creditMinutesPerDay > 0
      ? " credited with \(hoursText(minutes: absence.creditMinutesPerDay)) a day" : ""
    return absence.text(in: terms.agent.location.zone) + credit
  }

  // MARK: - What can be had

  private var conclusion: String {
    if rules.contains(.sessions) { return "no legal shifts hold all of that" }
    guard terms.lifting([.leastHours, .leastDays]).allowTour else {
      return "the absence counts for more than that"
    }
    var most: [String] = []
    if rules.contains(.leastHours) {
      let minutes = terms.lifting([.leastDays]).mostMinutes
      most.append(hoursText(minutes: minutes))
    }
    if rules.contains(.leastDays) {
      most.append(countText(terms.lifting([.leastHours]).mostDays, "day"))
    }
    let isOne = most.count == 1 && (rules.contains(.leastHours) || most[0] == "1 day")
    let verb = isOne ? "is" : "are"
    return "\(most.joined(separator: " and ")) \(verb) the most that can be worked"
      + (isCredited ? ", credits included" : "")
  }

  private var isCredited: Bool { terms.absences.contains { $0.creditMinutesPerDay > 0 } }
}

extension TimeOff {
  /// `leave from 2027-03-09 to 2027-03-11`, `leave on 2027-03-12`, or with hours of one date.
  func text(in zone: Zone) -> String {
    if dates.lowerBound != dates.upperBound {
      return "\(kind) from \(dates.lowerBound) to \(dates.upperBound)"
    }
    if isWholeDays { return "\(kind) on \(dates.lowerBound)" }
    let (start, end) = (zone.local(at: range.lowerBound), zone.local(at: range.upperBound))
    return "\(kind) from \(start) to \(end)"
  }
}

extension [String] {
  /// `a`, `a and b`, `a, b and c`.
  fileprivate var joinedInWords: String {
    guard count > 1, let last else { return first ?? "" }
    return "\(dropLast().joined(separator: ", ")) and \(last)"
  }
}
