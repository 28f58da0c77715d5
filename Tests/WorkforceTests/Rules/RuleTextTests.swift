import CivilTime
import Testing
import Workforce

struct RuleTextTests {
  private let dates = (0..<14).compactMap { LocalDate(iso: "2026-12-25")?.adding(days: $0) }

  @Test func `a set without rules has no texts`() {
    #expect(RuleSet.none.texts(on: dates).isEmpty)
    #expect(RuleSet().texts(on: dates) == ["rest_between_shifts 11:00"])
  }

  @Test func `each rule is one short text with its price`() {
    var rules = RuleSet.none
    rules.mostWeekends = Limit(2, .priced(50))
    rules.mostConsecutiveDays = Limit(5)
    rules.fewestConsecutiveDays = Limit(2, .priced(0.5))
    rules.wholeWeekends = .hard
    rules.averageHours = AverageHours(weeks: 17, limit: Limit(2880))
    rules.mostShifts = ["night": Limit(7), "early": Limit(9, .priced(3))]
    (rules.mostDailyMinutes, rules.mostMixedMinutes, rules.mostNightMinutes) = (
      Limit(480), 450, 420
    )
    (rules.longestStretch, rules.longestStretchBreakMinutes) = (Limit(300, .priced(4)), 30)
    #expect(
      rules.texts(on: dates) == [
        "consecutive_days 5", "consecutive_days at least 2 (0.5 each)", "weekends 2 (50 each)",
        "whole_weekends yes", "daily_hours 8:00, mixed 7:30, at night 7:00",
        "average_hours 48:00 over 17 weeks", "most_shifts early 9 (3 each)",
        "most_shifts night 7", "longest_stretch 5:00 without a break of 0:30 (4 each)",
      ]
    )
  }

  @Test func `overtime, follow-ons and fairness show their numbers`() {
    var rules = RuleSet.none
    rules.overtime = Overtime(thresholdMinutes: 2400, percent: 50, mostMinutes: 480)
    rules.followOns = FollowOns(
      forbidden: ["night": ["early", "day"], "late": ["early"]],
      enforcement: .priced(20)
    )
    rules.fairness = [FairShare(load: .nights, price: 5), FairShare(load: .weekends, price: 2.5)]
    #expect(
      rules.texts(on: dates) == [
        "overtime beyond 40:00 at 50%, at most 8:00",
        "follow_on not early after late; not day, early after night (20 each)",
        "fairness nights 5", "fairness weekends 2.5",
      ]
    )
    rules = .none
    rules.overtime = Overtime(thresholdMinutes: 2400, percent: 12.5, mostMinutes: 10_080)
    #expect(rules.texts(on: dates) == ["overtime beyond 40:00 at 12.5%"])
  }

  @Test func `a number that changes is shown with what it becomes on the dates`() {
    var rules = RuleSet.none
    rules.mostWeeklyMinutes = Limit(
      steps: [
        Limit.Step(from: nil, value: 2880),
        Limit.Step(from: LocalDate(iso: "2027-01-01"), value: 2760),
        Limit.Step(from: LocalDate(iso: "2028-01-01"), value: 2640),
      ]
    )
    rules.startDrift = Limit(steps: [Limit.Step(from: LocalDate(iso: "2030-01-01"), value: 60)])
    #expect(rules.texts(on: dates) == ["weekly_hours 48:00, then 46:00"])
  }
}
