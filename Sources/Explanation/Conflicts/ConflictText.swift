import CivilTime
import WorkRules
import Workforce

/// What the conditions of one agent ask, in words.
struct ConflictText {
  let conditions: [Condition]
  let facts: AgentFacts

  /// The rules among the conditions, the contract's first.
  var families: [Condition.Family] {
    var seen: Set<Condition.Family> = []
    return conditions.map(\.family).filter { seen.insert($0).inserted }
      .sorted { Self.rank($0) < Self.rank($1) }
  }

  private static func rank(_ family: Condition.Family) -> Int {
    switch (family.rule, family.side) {
    case (.weeklyPaidHours, .least): 0
    case (.weeklyPaidHours, _): 1
    case (.horizonPaidHours, .least): 2
    case (.horizonPaidHours, _): 3
    case (.daysPerWeek, .least): 4
    case (.daysPerWeek, _): 5
    case (.shiftPattern, _): 6
    case (.timeOff, _): 7
    case (.availability, _): 8
    default: 9
    }
  }

  /// One text per rule, the contract's in one.
  var texts: [String] {
    let contract = families.filter { Self.rank($0) <= 6 }.map(text) + [shiftText].compactMap { $0 }
    let others = families.filter { Self.rank($0) > 6 }.map(text)
    let history = [creditText, historyText].compactMap { $0 }
    let first =
      contract.isEmpty
      ? [] : ["contract \(facts.agent.contract.id): \(contract.joined(separator: ", "))"]
    return first + others + history
  }

  /// Credited leave that counts towards hours and days among the conditions, unless it is told anyway.
  private var creditText: String? {
    guard conditions.contains(where: \.countsCredits) else { return nil }
    let told = families.filter { $0.rule == .timeOff }.flatMap {
      facts.absences(on: dates($0))
    }
    let weeks = Set(facts.datesOfWeeks(of: conditions))
    let credited = facts.agent.timeOff.filter { absence in
      absence.creditMinutesPerDay > 0 && !told.contains(absence)
        && weeks.contains(where: absence.dates.contains)
    }
    return credited.isEmpty ? nil : facts.text(of: credited)
  }

  /// What can be had in the place of the least hours or days; otherwise that there is a contradiction.
  func conclusion(_ relaxations: [AgentOffer]) -> String {
    let most = relaxations.filter { $0.family.side == .least }.compactMap { relaxation -> String? in
      guard let limit = relaxation.limit, relaxation.family.rule != .daysPerWeek else {
        return relaxation.limit.map { countText($0, "day") }
      }
      return hoursText(minutes: limit)
    }
    guard let only = most.first else { return "these cannot hold together" }
    let isOne = most.count == 1 && (only.hasSuffix("h") || only == "1 day")
    let credits = isCredited ? ", credits included" : ""
    return "\(most.joined(separator: " and ")) \(isOne ? "is" : "are") the most that can be worked"
      + credits
  }

  private var isCredited: Bool {
    facts.horizon.dates.contains { facts.agent.creditedMinutes(on: $0) > 0 }
  }

  private var asksForHours: Bool {
    families.contains { $0.rule == .weeklyPaidHours || $0.rule == .horizonPaidHours }
  }

  /// What a day's shift pays, where hours matter.
  private var shiftText: String? {
    let paid = facts.candidates.joined().map(\.paidMinutes)
    guard let shortest = paid.min(), let longest = paid.max() else { return "no shift" }
    guard asksForHours else { return nil }
    if shortest == longest { return "\(hoursText(minutes: longest)) a day" }
    let ofHours: [RuleID] = [
      .weeklyPaidHours, .horizonPaidHours, .mostWeeklyHours, .averageHours, .mostDailyHours,
    ]
    let isMost = families.contains { $0.side == .most && ofHours.contains($0.rule) }
    if !isMost { return "at most \(hoursText(minutes: longest)) a day" }
    return "\(hoursText(minutes: shortest)) to \(hoursText(minutes: longest)) a day"
  }

  private func dates(_ family: Condition.Family) -> [LocalDate] {
    conditions.filter { $0.family == family }.compactMap(\.date).sorted()
  }

  private func text(_ family: Condition.Family) -> String {
    guard let condition = conditions.first(where: { $0.family == family }) else { return "" }
    if let limits = facts.limits(of: condition) {
      let word = family.side == .least ? "at least" : "at most"
      let spans = conditions.filter { $0.family == family }.map { condition in
        facts.span(of: condition) + (facts.limits(of: condition)?.loweredText ?? "")
      }
      return "\(word) \(limits.text(limits.value)) \(spans.joined(separator: ", "))"
    }
    let details = conditions.filter { $0.family == family }.map(\.detail)
    return RuleFact(facts: facts, rule: family.rule, dates: dates(family), details: details).text
  }

  /// The last roster's shift, where a rule looks back on it.
  private var historyText: String? {
    let looking: Set<RuleID> = [
      .restBetweenShifts, .restAfterNights, .overlappingShifts, .followOns,
    ]
    let first = facts.horizon.firstDate
    guard let end = facts.history.map(\.range.upperBound).max(),
      conditions.contains(where: {
        looking.contains($0.rule) && ($0.date.map { $0 <= first.adding(days: 1) } ?? false)
      })
    else { return nil }
    return "last roster's shift until \(facts.agent.location.zone.local(at: end))"
  }
}
