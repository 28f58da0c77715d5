import CivilTime
import LabourRules
import Workforce

/// Reads `rules` of a location or a contract.
///
/// Each rule has a short form, its number alone, and a long form, a mapping that also says the price
/// of breaking it. `off` takes a rule away.
struct RulesSection {
  /// What was read so far, on top of what was there.
  private(set) var rules: RuleSet
  /// Names of shifts that rules speak of.
  private(set) var shiftNames: [Value] = []

  /// Begins with rules that stay where the section says nothing.
  init(base: RuleSet) { rules = base }

  /// Reads the whole section.
  mutating func read(_ cursor: YAMLCursor) {
    let keys = ["preset"] + RuleName.allCases.map(\.rawValue)
    guard let section = cursor.mapping(keys) else { return }
    if let preset = section.value("preset", "the name of a preset") { take(preset) }
    for name in RuleName.allCases {
      guard let cursor = section[name.rawValue] else { continue }
      if cursor.isOff, name != .night {
        rules.switchOff(name)
      } else {
        read(name, cursor)
      }
    }
  }

  /// Puts a preset on top of what is there.
  private mutating func take(_ name: Value) {
    guard let preset = LabourPreset.named(name.text) else {
      name.errorOfName("preset", known: LabourPreset.all.map(\.id))
      return
    }
    rules = rules.overridden(by: preset.rules)
  }

  private mutating func read(_ name: RuleName, _ cursor: YAMLCursor) {
    switch name {
    case .restBetweenShifts: cursor.set(&rules.restBetweenShifts, .least(hours: 48))
    case .weeklyRest: readWeeklyRest(cursor)
    case .consecutiveDays: readConsecutiveDays(cursor)
    case .consecutiveDaysOff: cursor.set(&rules.fewestConsecutiveDaysOff, .fewestDays)
    case .night: rules.night = cursor.nightDefinition() ?? rules.night
    case .nights: cursor.set(&rules.mostNights, .most(364))
    case .consecutiveNights: cursor.set(&rules.mostConsecutiveNights, .most(364))
    case .restAfterNights: cursor.set(&rules.restAfterNights, .least(hours: 168))
    case .weekends: cursor.set(&rules.mostWeekends, .most(53))
    case .wholeWeekends: rules.wholeWeekends = cursor.enforcement() ?? rules.wholeWeekends
    case .freeWeekendEvery: cursor.set(&rules.freeWeekendEvery, .weekends)
    case .dailyHours: readDailyHours(cursor)
    case .dailySpread: cursor.set(&rules.mostSpreadMinutes, .most(hours: 24))
    case .weeklyHours: cursor.set(&rules.mostWeeklyMinutes, .most(hours: 168))
    case .averageHours: rules.averageHours = cursor.averageHours() ?? rules.averageHours
    case .overtime: rules.overtime = cursor.overtime() ?? rules.overtime
    case .followOn: readFollowOns(cursor)
    case .startDrift: cursor.set(&rules.startDrift, .apart(hours: 24))
    case .sameShift: rules.sameShift = cursor.enforcement() ?? rules.sameShift
    case .mostShifts: readMostShifts(cursor)
    case .longestStretch: readLongestStretch(cursor)
    case .shortestQueueStretch: cursor.set(&rules.shortestQueueStretch, .least(hours: 24))
    case .holidaysOff: rules.holidaysOff = cursor.enforcement() ?? rules.holidaysOff
    case .fairness: rules.fairness = cursor.fairShares() ?? rules.fairness
    }
  }

  /// The rest of a week, in its long form with the weekday that it has to hold.
  private mutating func readWeeklyRest(_ cursor: YAMLCursor) {
    let form = LimitForm.leastOfWeek
    guard case .mapping = cursor.node.content else {
      guard let limit = cursor.limit(form) else { return }
      (rules.weeklyRest, rules.weeklyRestDay) = (limit, nil)
      return
    }
    guard let section = cursor.mapping([form.key, "with", "price"]) else { return }
    let steps = section.required(form.key, form.expected)?.steps(form)
    let enforcement = section.enforcement
    let day = section.value("with", "a weekday such as sun")?.weekday()
    guard let steps else { return }
    (rules.weeklyRest, rules.weeklyRestDay) = (Limit(steps: steps, enforcement), day)
  }

  /// The hours of a date, in the long form with those of a night and of a shift partly at night.
  private mutating func readDailyHours(_ cursor: YAMLCursor) {
    let form = LimitForm.most(hours: 24)
    guard case .mapping = cursor.node.content else {
      guard let limit = cursor.limit(form) else { return }
      (rules.mostDailyMinutes, rules.mostMixedMinutes, rules.mostNightMinutes) = (limit, nil, nil)
      return
    }
    guard let section = cursor.mapping([form.key, "mixed", "night", "price"]) else { return }
    let steps = section.required(form.key, form.expected)?.steps(form)
    let enforcement = section.enforcement
    let mixed = section.value("mixed", form.expected)?.durationMinutes(in: 1...24 * 60)
    let night = section.value("night", form.expected)?.durationMinutes(in: 1...24 * 60)
    guard let steps else { return }
    rules.mostDailyMinutes = Limit(steps: steps, enforcement)
    (rules.mostMixedMinutes, rules.mostNightMinutes) = (mixed, night)
  }

  /// The longest stretch of work, in its long form with the least length of a break that ends one.
  private mutating func readLongestStretch(_ cursor: YAMLCursor) {
    let form = LimitForm.most(hours: 24)
    guard case .mapping = cursor.node.content else {
      guard let limit = cursor.limit(form) else { return }
      (rules.longestStretch, rules.longestStretchBreakMinutes) = (limit, 0)
      return
    }
    guard let section = cursor.mapping([form.key, "break", "price"]) else { return }
    let steps = section.required(form.key, form.expected)?.steps(form)
    let enforcement = section.enforcement
    let leastBreak = section.read("break", form.expected, default: 0) {
      $0.durationMinutes(in: 1...24 * 60)
    }
    guard let steps, let leastBreak else { return }
    rules.longestStretch = Limit(steps: steps, enforcement)
    rules.longestStretchBreakMinutes = leastBreak
  }

  /// Most and fewest days in a row: one price for both, or one for each.
  private mutating func readConsecutiveDays(_ cursor: YAMLCursor) {
    guard case .mapping = cursor.node.content else {
      cursor.set(&rules.mostConsecutiveDays, .mostDays)
      return
    }
    let keys = ["most", "fewest", "price", "most_price", "fewest_price"]
    guard let section = cursor.mapping(keys) else { return }
    if section["most"] == nil, section["fewest"] == nil {
      _ = section.required("most", LimitForm.mostDays.expected)
      return
    }
    let common = section.enforcement
    if let most = section["most"]?.steps(.mostDays) {
      rules.mostConsecutiveDays = Limit(steps: most, section.price("most_price") ?? common)
    }
    if let fewest = section["fewest"]?.steps(.fewestDays) {
      rules.fewestConsecutiveDays =
        Limit(steps: fewest, section.price("fewest_price") ?? common)
    }
    guard let (fewest, most) = rules.contradiction else { return }
    let fault = EntryFault.minimumAboveMaximum(minimum: "\(fewest)", maximum: "\(most)")
    cursor.log.error(.entry(fault), at: (section["fewest"] ?? cursor).place)
  }

  /// `{night: [early, day]}`, or the same under `forbidden` beside a price.
  private mutating func readFollowOns(_ cursor: YAMLCursor) {
    let expected = "shifts and those that may not follow, such as {night: [early]}"
    guard let pairs = cursor.pairs(expected) else { return }
    var forbidden = pairs
    var enforcement = Enforcement.hard
    if pairs.contains(where: { $0.key.text == "forbidden" }) {
      guard let section = cursor.mapping(["forbidden", "price"]) else { return }
      enforcement = section.enforcement
      forbidden = section["forbidden"]?.pairs(expected) ?? []
    }
    var names: [String: Set<String>] = [:]
    for (before, after) in forbidden {
      shiftNames.append(before)
      let followers = after.values("a shift, or a list of shifts")
      shiftNames += followers
      names[before.text] = Set(followers.map(\.text))
    }
    rules.followOns = FollowOns(forbidden: names, enforcement: enforcement)
  }

  /// `{night: 7, early: {most: 10, price: 20}}`.
  private mutating func readMostShifts(_ cursor: YAMLCursor) {
    for (name, limit) in cursor.pairs("shifts and numbers, such as {night: 7}") ?? [] {
      shiftNames.append(name)
      limit.set(&rules.mostShifts[name.text], .most(364))
    }
  }
}
