import CivilTime
import SeededNumbers
import Workforce

/// Random subsets of all work rules, each hard or priced, at numbers that bind in a few days, some of
/// which change from a date of the horizon on.
struct RandomRules {
  private var random: SeededNumbers
  private let firstDate: LocalDate
  private let days: Int
  private let patterns: [String]
  /// One rule in so many is there.
  private let rarity: Int

  private init(random: SeededNumbers, firstDate: LocalDate, days: Int, patterns: [String]) {
    self.random = random
    self.firstDate = firstDate
    self.days = days
    self.patterns = patterns
    rarity = days >= 7 ? 4 : 3
  }

  /// The rules, and the numbers that are left.
  static func draw(
    _ random: inout SeededNumbers,
    firstDate: LocalDate,
    days: Int,
    patterns: [String]
  ) -> RuleSet {
    var drawn = RandomRules(
      random: random,
      firstDate: firstDate,
      days: days,
      patterns: patterns
    )
    let rules = drawn.rules()
    random = drawn.random
    return rules
  }

  private mutating func rules() -> RuleSet {
    var rules = RuleSet.none
    rules.restBetweenShifts = limit(8...16, minutes: 60)
    rules.mostConsecutiveDays = limit(1...3)
    rules.fewestConsecutiveDays = limit(2...3)
    rules.fewestConsecutiveDaysOff = limit(2...3)
    drawNights(&rules)
    if days > 3 { drawWeeks(&rules) }
    drawHours(&rules)
    drawPatterns(&rules)
    if random.chance(1, in: rarity) { rules.holidaysOff = enforcement() }
    rules.longestStretch = limit(1...4, minutes: 60)
    if rules.longestStretch != nil {
      rules.longestStretchBreakMinutes = random.element(of: [0, 0, 60, 90])
    }
    for load in FairShare.Load.allCases where random.chance(1, in: 2 * rarity) {
      rules.fairness.append(FairShare(load: load, price: Double(random.number(1...9))))
    }
    return rules
  }

  private mutating func drawNights(_ rules: inout RuleSet) {
    if random.chance(1, in: rarity) {
      let window = DailyWindow(parsing: random.element(of: ["22:00-06:00", "20:00-04:00"]))
      rules.night = NightDefinition(
        window: window ?? .night,
        leastMinutes: random.element(of: [1, 120, 180])
      )
    }
    rules.mostNights = limit(0...2)
    rules.mostConsecutiveNights = limit(1...2)
    rules.restAfterNights = limit(20...50, minutes: 60)
  }

  private mutating func drawWeeks(_ rules: inout RuleSet) {
    rules.weeklyRest = limit(24...72, minutes: 60)
    if random.chance(1, in: 3) { rules.weeklyRestDay = random.element(of: Weekday.allCases) }
    rules.mostWeekends = limit(0...1)
    if random.chance(1, in: rarity) { rules.wholeWeekends = enforcement() }
    rules.freeWeekendEvery = limit(1...3)
  }

  private mutating func drawHours(_ rules: inout RuleSet) {
    rules.mostDailyMinutes = limit(4...9, minutes: 60)
    if rules.mostDailyMinutes != nil, random.chance(1, in: 2) {
      rules.mostNightMinutes = 60 * random.number(3...6)
      rules.mostMixedMinutes = 60 * random.number(3...7)
    }
    rules.mostSpreadMinutes = limit(4...9, minutes: 60)
    rules.mostWeeklyMinutes = limit(6...30, minutes: 60)
    if let average = limit(2...20, minutes: 60) {
      rules.averageHours = AverageHours(weeks: random.number(1...3), limit: average)
    }
    if random.chance(1, in: rarity) {
      rules.overtime = Overtime(
        thresholdMinutes: 60 * random.number(4...20),
        percent: Double(random.element(of: [25, 50, 100])),
        mostMinutes: 60 * random.number(2...30)
      )
    }
  }

  private mutating func drawPatterns(_ rules: inout RuleSet) {
    rules.startDrift = limit(0...3, minutes: 60)
    if random.chance(1, in: rarity) { rules.sameShift = enforcement() }
    for pattern in patterns { rules.mostShifts[pattern] = limit(0...2) }
    if random.chance(1, in: rarity) {
      var forbidden: [String: Set<String>] = [:]
      for (first, next) in patterns.flatMap({ first in patterns.map { (first, $0) } })
      where random.chance(1, in: 3) {
        forbidden[first, default: []].insert(next)
      }
      rules.followOns = FollowOns(forbidden: forbidden, enforcement: enforcement())
    }
  }

  /// Sometimes a limit of a number of the range, which may change or begin to hold within the horizon.
  private mutating func limit(_ range: ClosedRange<Int>, minutes: Int = 1) -> Limit? {
    guard random.chance(1, in: rarity) else { return nil }
    let value = minutes * random.number(range)
    guard days > 1, random.chance(1, in: 4) else { return Limit(value, enforcement()) }
    let change = firstDate.adding(days: random.number(1...(days - 1)))
    let later = Limit.Step(from: change, value: minutes * random.number(range))
    let isNew = random.chance(1, in: 3)
    return Limit(
      steps: isNew ? [later] : [Limit.Step(from: nil, value: value), later],
      enforcement()
    )
  }

  private mutating func enforcement() -> Enforcement {
    random.chance(1, in: 3) ? .hard : .priced(Double(random.number(1...20)))
  }
}
