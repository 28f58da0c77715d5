import CivilTime
import Testing
import Workforce

struct RuleSetTests {
  @Test func `rules that others name stand in the place of one's own`() {
    var site = RuleSet()
    site.mostWeekends = Limit(2)
    site.mostShifts = ["night": Limit(5), "early": Limit(9)]
    var contract = RuleSet.none
    contract.mostWeekends = Limit(1)
    contract.mostShifts = ["night": Limit(3)]
    let rules = site.overridden(by: contract)
    #expect(rules.mostWeekends == Limit(1))
    #expect(rules.restBetweenShifts == Limit(660))
    #expect(rules.mostShifts == ["night": Limit(3), "early": Limit(9)])
  }

  @Test(arguments: RuleName.allCases.filter { $0 != .night })
  func `a rule that others switch off is taken away`(_ name: RuleName) {
    var contract = RuleSet.none
    contract.switchOff(name)
    var expected = RuleSet.everyRule
    expected.switchOff(name)
    let rules = RuleSet.everyRule.overridden(by: contract)
    #expect(rules != RuleSet.everyRule)
    #expect(rules.overridden(by: contract) == expected.overridden(by: contract))
  }

  @Test func `the least length of a break goes with the longest stretch`() {
    var site = RuleSet.none
    (site.longestStretch, site.longestStretchBreakMinutes) = (Limit(300), 60)
    #expect(site.overridden(by: .none).longestStretchBreakMinutes == 60)
    var contract = RuleSet.none
    contract.longestStretch = Limit(240)
    #expect(site.overridden(by: contract).longestStretchBreakMinutes == 0)
    #expect(contract.overridden(by: site).longestStretchBreakMinutes == 60)
    contract.switchOff(.longestStretch)
    #expect(site.overridden(by: contract) == .none)
  }

  @Test func `a night said in words of the default stands in the place of another one`() {
    var site = RuleSet()
    let evening = NightDefinition(window: .lateStarts, leastMinutes: 180)
    site.night = evening
    var contract = RuleSet.none
    contract.night = NightDefinition()
    #expect(site.overridden(by: contract).night == NightDefinition())
    #expect(site.overridden(by: .none).night == evening)
    #expect(RuleSet().overridden(by: .none).night == NightDefinition())
  }

  @Test func `shares of nothing stand in the place of another set's`() {
    var site = RuleSet()
    site.fairness = [FairShare(load: .nights, price: 1)]
    var contract = RuleSet.none
    contract.fairness = []
    #expect(site.overridden(by: contract).fairness.isEmpty)
    #expect(site.overridden(by: .none).fairness == site.fairness)
  }

  @Test func `the hours of a night go with those of the day`() {
    var site = RuleSet.none
    (site.mostDailyMinutes, site.mostMixedMinutes, site.mostNightMinutes) = (Limit(480), 450, 420)
    #expect(site.overridden(by: .none) == site)
    var contract = RuleSet.none
    contract.mostDailyMinutes = Limit(600)
    #expect(site.overridden(by: contract).mostNightMinutes == nil)
    #expect(site.overridden(by: contract).mostMixedMinutes == nil)
    contract.switchOff(.dailyHours)
    #expect(site.overridden(by: contract) == .none)
  }

  @Test func `a rule that is switched off may be given anew`() {
    var contract = RuleSet.none
    contract.switchOff(.consecutiveDays)
    contract.mostConsecutiveDays = Limit(4)
    let rules = RuleSet.everyRule.overridden(by: contract)
    #expect(rules.mostConsecutiveDays == Limit(4))
    #expect(rules.fewestConsecutiveDays == nil)
  }
}

extension RuleSet {
  /// A set in which every rule holds.
  fileprivate static var everyRule: RuleSet {
    var rules = RuleSet()
    let limits: [WritableKeyPath<RuleSet, Limit?>] = [
      \.weeklyRest, \.mostConsecutiveDays, \.fewestConsecutiveDays, \.fewestConsecutiveDaysOff,
      \.mostNights, \.mostConsecutiveNights, \.restAfterNights, \.mostWeekends, \.freeWeekendEvery,
      \.mostDailyMinutes, \.mostSpreadMinutes, \.mostWeeklyMinutes, \.startDrift, \.longestStretch,
      \.shortestQueueStretch,
    ]
    for limit in limits { rules[keyPath: limit] = Limit(1) }
    rules.wholeWeekends = .hard
    rules.averageHours = AverageHours(weeks: 4, limit: Limit(1))
    rules.overtime = Overtime(thresholdMinutes: 1, percent: 1, mostMinutes: 1)
    rules.followOns = FollowOns(forbidden: ["night": ["early"]])
    rules.sameShift = .hard
    rules.mostShifts = ["night": Limit(1)]
    rules.holidaysOff = .hard
    rules.fairness = [FairShare(load: .nights, price: 1)]
    return rules
  }
}
