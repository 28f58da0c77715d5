import CivilTime
import GLPKSolver
import WorkRules
import Workforce

/// A rule of which a number can be moved until it does.
struct NumberedRule {
  /// The numbers now; nil where the rule is off.
  let now: (RuleSet) -> Limit?
  /// Puts another number in their place.
  let set: (inout RuleSet, Int) -> Void
  /// Whether smaller numbers are easier to keep.
  var isLeast: Bool
  /// The smallest and the largest number that is tried.
  let range: ClosedRange<Int>
  /// Whether the number is one of minutes, on borders of the intervals.
  let isTime: Bool
  /// The changed rule in words.
  let text: (Int) -> String

  /// The numbers of a rule; nil where it has none that could be moved alone.
  static func of(_ rule: RuleID) -> NumberedRule? {
    switch rule {
    case .restBetweenShifts, .restAfterNights, .fewestConsecutiveDays, .fewestConsecutiveDaysOff:
      leastRule(rule)
    case .mostConsecutiveDays, .mostNights, .mostConsecutiveNights, .mostWeekends,
      .freeWeekendEvery:
      mostRule(rule)
    case .mostDailyHours, .mostDailySpread, .longestStretch, .startDrift, .mostWeeklyHours,
      .averageHours:
      mostHours(rule)
    case .weeklyRest, .weeklyPaidHours, .horizonPaidHours, .daysPerWeek, .overtime, .mostShifts,
      .wholeWeekends, .sameShift, .followOns, .holidaysOff, .fairShare, .employmentDates,
      .availability, .timeOff, .pins, .shiftPattern, .activities, .breaks, .sessions,
      .qualification, .jobs, .overlappingShifts, .seats, .supervision, .handOver, .minimumHeads,
      .sessionsTogether, .unknownAgent, .shortestQueueStretch:
      nil
    }
  }

  private static func leastRule(_ rule: RuleID) -> NumberedRule? {
    switch rule {
    case .restBetweenShifts:
      least(\.restBetweenShifts, 0...week, isTime: true) {
        $0 == 0 ? "no rest between shifts" : "\(hoursText(minutes: $0)) of rest between shifts"
      }
    case .restAfterNights:
      least(\.restAfterNights, 0...week, isTime: true) {
        $0 == 0 ? "no rest after nights" : "\(hoursText(minutes: $0)) of rest after nights"
      }
    case .fewestConsecutiveDays:
      least(\.fewestConsecutiveDays, 1...400) { "at least \(countText($0, "day")) worked in a row" }
    case .fewestConsecutiveDaysOff:
      least(\.fewestConsecutiveDaysOff, 1...400) { "at least \(countText($0, "day")) off in a row" }
    default: nil
    }
  }

  private static func mostRule(_ rule: RuleID) -> NumberedRule? {
    switch rule {
    case .mostConsecutiveDays:
      most(\.mostConsecutiveDays, 0...800) { "at most \(countText($0, "day")) worked in a row" }
    case .mostNights: most(\.mostNights, 0...400) { "at most \(countText($0, "night"))" }
    case .mostConsecutiveNights:
      most(\.mostConsecutiveNights, 0...800) { "at most \(countText($0, "night")) in a row" }
    case .mostWeekends: most(\.mostWeekends, 0...60) { "at most \(countText($0, "weekend"))" }
    case .freeWeekendEvery:
      most(\.freeWeekendEvery, 1...120) { "one weekend free of every \($0) in a row" }
    default: nil
    }
  }

  private static func mostHours(_ rule: RuleID) -> NumberedRule? {
    switch rule {
    case .mostDailyHours: dailyHours
    case .mostDailySpread:
      most(\.mostSpreadMinutes, 0...week, isTime: true) {
        "\(hoursText(minutes: $0)) a day at most from start to end"
      }
    case .longestStretch:
      most(\.longestStretch, 0...week, isTime: true) {
        "\(hoursText(minutes: $0)) on end at most without a break"
      }
    case .startDrift:
      most(\.startDrift, 0...week, isTime: true) {
        "\(hoursText(minutes: $0)) between the starts of a week at most"
      }
    case .mostWeeklyHours:
      most(\.mostWeeklyMinutes, 0...week, isTime: true) {
        "at most \(hoursText(minutes: $0)) a week"
      }
    case .averageHours: averageHours
    default: nil
    }
  }

  private static let week = 7 * 24 * 60

  /// One number for all hours of the day takes the place of those that hold at night.
  private static var dailyHours: NumberedRule {
    NumberedRule(
      now: { $0.mostDailyMinutes },
      set: { rules, minutes in
        rules.mostDailyMinutes = Limit(minutes)
        (rules.mostMixedMinutes, rules.mostNightMinutes) = (nil, nil)
      },
      isLeast: false,
      range: 0...week,
      isTime: true,
      text: { "\(hoursText(minutes: $0)) a day at most" }
    )
  }

  private static var averageHours: NumberedRule {
    NumberedRule(
      now: { $0.averageHours?.limit },
      set: { rules, minutes in
        rules.averageHours = rules.averageHours.map {
          AverageHours(weeks: $0.weeks, limit: Limit(minutes))
        }
      },
      isLeast: false,
      range: 0...week,
      isTime: true,
      text: { "at most \(hoursText(minutes: $0)) a week on average" }
    )
  }

  private static func least(
    _ path: WritableKeyPath<RuleSet, Limit?>,
    _ range: ClosedRange<Int>,
    isTime: Bool = false,
    text: @escaping (Int) -> String
  ) -> NumberedRule {
    NumberedRule(
      now: { $0[keyPath: path] },
      set: { $0[keyPath: path] = Limit($1) },
      isLeast: true,
      range: range,
      isTime: isTime,
      text: text
    )
  }

  private static func most(
    _ path: WritableKeyPath<RuleSet, Limit?>,
    _ range: ClosedRange<Int>,
    isTime: Bool = false,
    text: @escaping (Int) -> String
  ) -> NumberedRule {
    var rule = least(path, range, isTime: isTime, text: text)
    rule.isLeast = false
    return rule
  }
}

/// A number moved as little as possible: steps that double until one is enough, then halving.
struct LimitOffer {
  let search: OfferSearch
  let family: Condition.Family
  let rule: NumberedRule
  /// What else changes with it.
  var also: (inout RuleSet) -> Void = { _ in }
  /// Words after the text of the rule.
  var suffix = ""

  func offer() throws(GLPKError) -> AgentOffer? {
    guard let numbers = rule.now(search.facts.rules)?.steps.map(\.value),
      let now = rule.isLeast ? numbers.min() : numbers.max()
    else { return nil }
    let unit = rule.isTime ? search.facts.horizon.intervalMinutes : 1
    let room = rule.isLeast ? now - rule.range.lowerBound : rule.range.upperBound - now
    // The number as it stands may do in the place of several.
    var (low, high) = (-1, 1)
    let most = (max(0, room) + unit - 1) / unit
    guard most > 0 else { return nil }
    while try !works(high, now, unit) {
      guard high < most else { return nil }
      (low, high) = (high, min(most, 2 * high))
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if try works(middle, now, unit) { high = middle } else { low = middle }
    }
    let value = number(high, now, unit)
    let units = Double(high) * (rule.isTime && !isCounted ? Double(unit) / 60 : 1)
    return AgentOffer(
      family: family,
      text: rule.text(value) + suffix,
      weight: RelaxationWeights.weight(family.rule, family.side) * (isCounted ? 1 : max(1, units)),
      changed: changed(value)
    )
  }

  /// Whether a unit of the rule is a rest or a week, however much is missing there.
  private var isCounted: Bool { rule.isLeast && rule.isTime || family.rule == .startDrift }

  private func number(_ steps: Int, _ now: Int, _ unit: Int) -> Int {
    let moved = rule.isLeast ? now - steps * unit : now + steps * unit
    return min(max(moved, rule.range.lowerBound), rule.range.upperBound)
  }

  private func works(_ steps: Int, _ now: Int, _ unit: Int) throws(GLPKError) -> Bool {
    try search.works(changed(number(steps, now, unit)))
  }

  private func changed(_ value: Int) -> AgentCase {
    var changed = search.unchanged
    rule.set(&changed.agent.rules, value)
    also(&changed.agent.rules)
    return changed
  }
}

/// A shorter rest of the week, or the same without the weekday that it has to hold.
struct RestOffers {
  let search: OfferSearch
  let family: Condition.Family

  func offers() throws(GLPKError) -> [AgentOffer] {
    guard let limit = search.facts.rules.weeklyRest else { return [] }
    guard let day = search.facts.rules.weeklyRestDay else {
      return try [shorter()].compactMap { $0 }
    }
    var anyDay = search.unchanged
    anyDay.agent.rules.weeklyRestDay = nil
    if try search.works(anyDay) {
      let hours = limit.value(on: search.facts.horizon.firstDate).map { hoursText(minutes: $0) }
      let offer = AgentOffer(
        family: family,
        text: "\(hours ?? "rest") without work on end in each week, on any days",
        weight: RelaxationWeights.weight(family.rule, nil) / 2,
        changed: anyDay
      )
      return try [offer, shorter(" with all of \(day.name)")].compactMap { $0 }
    }
    return try [
      shorter(" with all of \(day.name)"),
      shorter(", on any days") { $0.weeklyRestDay = nil },
    ].compactMap { $0 }
  }

  private func shorter(
    _ suffix: String = "",
    also: @escaping (inout RuleSet) -> Void = { _ in }
  ) throws(GLPKError) -> AgentOffer? {
    let rule = NumberedRule(
      now: { $0.weeklyRest },
      set: { $0.weeklyRest = Limit($1) },
      isLeast: true,
      range: 0...7 * 24 * 60,
      isTime: true,
      text: { $0 == 0 ? "no weekly rest" : "\(hoursText(minutes: $0)) of rest on end in a week" }
    )
    return try LimitOffer(search: search, family: family, rule: rule, also: also, suffix: suffix)
      .offer()
  }
}
