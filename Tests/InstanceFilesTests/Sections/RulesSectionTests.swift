import CivilTime
import Testing
import Workforce

struct RulesSectionTests {
  /// The rules of the site in Kraków.
  private func rules(_ text: String) throws -> RuleSet {
    let sample = Sample(yaml: "hourly_cost: 13.00", "rules: {\(text)}")
    return try sample.instance.locations[1].rules
  }

  @Test(arguments: [
    ("night: 22:00-06:00", "22:00-06:00"), ("preset: philippines", "22:00-06:00"),
    ("night: {from: 22:00, to: 06:00}", "22:00-06:00"), ("nights: 2", "20:00-04:00"),
    ("night: 22:00-05:30", "22:00-05:30"),
  ])
  func `a contract's night takes the place of the site's, be it the default`(
    contract: String,
    night: String
  ) throws {
    var sample = Sample(
      yaml: "hourly_cost: 13.00",
      "rules: {night: {from: 20:00, to: 04:00, least: 3:00}, fairness: {nights: 5}}"
    )
    sample.replace(
      "  - id: part-time\n",
      "  - id: part-time\n    rules: {\(contract), fairness: off}\n",
      in: "instance.yaml"
    )
    let agents = try sample.instance.agents.filter { $0.contract.id == "part-time" }
    #expect(!agents.isEmpty)
    for agent in agents {
      #expect("\(agent.rules.night.window)" == night)
      #expect(agent.rules.night.leastMinutes == (night == "20:00-04:00" ? 180 : 1))
      #expect(agent.rules.fairness.isEmpty)
    }
  }

  @Test func `a number alone is a hard limit on all dates`() throws {
    let cases: [(text: String, rule: KeyPath<RuleSet, Limit?>, value: Int)] = [
      ("rest_between_shifts: 12:00", \.restBetweenShifts, 720),
      ("weekly_rest: 35:00", \.weeklyRest, 2100),
      ("consecutive_days: 6", \.mostConsecutiveDays, 6),
      ("consecutive_days_off: 2", \.fewestConsecutiveDaysOff, 2),
      ("nights: 5", \.mostNights, 5),
      ("consecutive_nights: 3", \.mostConsecutiveNights, 3),
      ("rest_after_nights: 24:00", \.restAfterNights, 1440),
      ("weekends: 2", \.mostWeekends, 2),
      ("free_weekend_every: 3", \.freeWeekendEvery, 3),
      ("daily_hours: 10:00", \.mostDailyMinutes, 600),
      ("daily_spread: 12:00", \.mostSpreadMinutes, 720),
      ("weekly_hours: 48:00", \.mostWeeklyMinutes, 2880),
      ("start_drift: 2:00", \.startDrift, 120),
      ("longest_stretch: 5:00", \.longestStretch, 300),
      ("shortest_queue_stretch: 2:00", \.shortestQueueStretch, 120),
    ]
    for (text, rule, value) in cases {
      let read = try rules(text)
      #expect(read[keyPath: rule] == Limit(value), "\(text)")
    }
  }

  @Test(arguments: [
    ("{most: 5:00, break: 0:30}", Limit(300), 30),
    ("{most: 5:00, break: 0:30, price: 7}", Limit(300, .priced(7)), 30),
    ("{most: 5:00}", Limit(300), 0),
    ("5:00", Limit(300), 0),
  ])
  func `the longest stretch may ask for a break of a least length`(
    text: String,
    limit: Limit,
    leastBreak: Int
  ) throws {
    let read = try rules("longest_stretch: \(text)")
    #expect(read.longestStretch == limit)
    #expect(read.longestStretchBreakMinutes == leastBreak)
  }

  @Test func `the hours of a date may be others at night`() throws {
    let read = try rules("daily_hours: {most: 8:00, mixed: 7:30, night: 7:00, price: 5}")
    #expect(read.mostDailyMinutes == Limit(480, .priced(5)))
    #expect(read.mostMixedMinutes == 450)
    #expect(read.mostNightMinutes == 420)
    let short = try rules("preset: mexico, daily_hours: 9:00")
    #expect(short.mostDailyMinutes == Limit(540))
    #expect(short.mostNightMinutes == nil)
    #expect(short.mostMixedMinutes == nil)
  }

  @Test func `a longest stretch of one's own stands in the place of a preset's, break and all`()
    throws
  {
    let read = try rules("preset: south-africa, longest_stretch: 4:00")
    #expect(read.longestStretch == Limit(240))
    #expect(read.longestStretchBreakMinutes == 0)
    let dated = try rules(
      "longest_stretch: {most: {always: 6:00, 2027-03-03: 5:00}, break: 1:00}"
    )
    #expect(dated.longestStretch?.steps.map(\.value) == [360, 300])
    #expect(dated.longestStretchBreakMinutes == 60)
  }

  @Test(arguments: [
    (
      "longest_stretch: 0:00", "longest_stretch",
      "hours and minutes from 0:01 to 24:00, such as 8:30, not '0:00'"
    ),
    (
      "daily_hours: {most: 8:00, night: 0:00}", "daily_hours.night",
      "hours and minutes from 0:01 to 24:00, such as 8:30, not '0:00'"
    ),
    (
      "daily_hours: {most: 8:00, mixed: 25:00}", "daily_hours.mixed",
      "hours and minutes from 0:01 to 24:00, such as 8:30, not '25:00'"
    ),
    (
      "longest_stretch: {most: 5:00, break: 0:00}", "longest_stretch.break",
      "hours and minutes from 0:01 to 24:00, such as 8:30, not '0:00'"
    ),
    (
      "longest_stretch: {most: 5:00, break: 30}", "longest_stretch.break",
      "hours and minutes from 0:01 to 24:00, such as 8:30, not '30'"
    ),
    (
      "daily_hours: 0:00", "daily_hours",
      "hours and minutes from 0:01 to 24:00, such as 8:30, not '0:00'"
    ),
    (
      "daily_spread: 24:01", "daily_spread",
      "hours and minutes from 0:01 to 24:00, such as 8:30, not '24:01'"
    ),
    (
      "shortest_queue_stretch: 24:01", "shortest_queue_stretch",
      "hours and minutes from 0:00 to 24:00, such as 8:30, not '24:01'"
    ),
    (
      "weekly_hours: 0:00", "weekly_hours",
      "hours and minutes from 0:01 to 168:00, such as 8:30, not '0:00'"
    ),
    (
      "weekly_rest: 168:00", "weekly_rest",
      "hours and minutes from 0:00 to 167:59, such as 8:30, not '168:00'"
    ),
    (
      "night: 22:00-22:00", "night",
      "hours of less than a day such as 22:00-06:00, not '22:00-22:00'"
    ),
    (
      "night: 00:00-24:00", "night",
      "hours of less than a day such as 22:00-06:00, not '00:00-24:00'"
    ),
    (
      "night: {from: 22:00, to: 22:00}", "night.to",
      "another time of day than the start, 22:00, not '22:00'"
    ),
    (
      "average_hours: {weeks: 0, most: 48:00}", "average_hours.weeks",
      "a whole number from 1 to 52, not '0'"
    ),
    (
      "average_hours: {weeks: 4, most: 0:00}", "average_hours.most",
      "hours and minutes from 0:01 to 168:00, such as 8:30, not '0:00'"
    ),
  ])
  func `a limit that nobody could keep, or that says nothing, is refused`(
    text: String,
    field: String,
    expected: String
  ) throws {
    let sample = Sample(yaml: "hourly_cost: 13.00", "rules: {\(text)}")
    let errors = try sample.errors
    #expect(errors.count == 1)
    #expect(errors.first?.hasPrefix("instance.yaml:30:") == true, "\(errors)")
    #expect(
      errors.first?.hasSuffix(": locations[krakow].rules.\(field): expected \(expected)") == true,
      "\(errors)"
    )
  }

  @Test func `the long form says a price`() throws {
    let cases: [(text: String, rule: KeyPath<RuleSet, Limit?>, value: Int)] = [
      ("rest_between_shifts: {least: 12:00, price: 50}", \.restBetweenShifts, 720),
      ("consecutive_days_off: {fewest: 2, price: 50}", \.fewestConsecutiveDaysOff, 2),
      ("weekends: {most: 2, price: 50}", \.mostWeekends, 2),
      ("free_weekend_every: {weekends: 3, price: 50}", \.freeWeekendEvery, 3),
      ("weekly_hours: {most: 48:00, price: 50}", \.mostWeeklyMinutes, 2880),
    ]
    for (text, rule, value) in cases {
      let read = try rules(text)
      #expect(read[keyPath: rule] == Limit(value, .priced(50)), "\(text)")
    }
  }

  @Test func `a number may change from a date on`() throws {
    let text = "weekly_hours: {most: {2027-01-01: 46:00, always: 48:00}, price: 9}"
    let steps = [
      Limit.Step(from: nil, value: 2880),
      Limit.Step(from: LocalDate(iso: "2027-01-01"), value: 2760),
    ]
    #expect(try rules(text).mostWeeklyMinutes == Limit(steps: steps, .priced(9)))
  }

  @Test func `days in a row have one price, or one each`() throws {
    let one = try rules("consecutive_days: {most: 6, fewest: 2, price: 50}")
    #expect(one.mostConsecutiveDays == Limit(6, .priced(50)))
    #expect(one.fewestConsecutiveDays == Limit(2, .priced(50)))
    let two = try rules("consecutive_days: {most: 6, fewest: 2, fewest_price: 50}")
    #expect(two.mostConsecutiveDays == Limit(6))
    #expect(two.fewestConsecutiveDays == Limit(2, .priced(50)))
  }

  @Test func `the night has a short and a long form`() throws {
    let short = try rules("night: 21:00-07:00").night
    #expect(short.window.description == "21:00-07:00")
    #expect(short.leastMinutes == 1)
    let long = try rules("night: {from: 21:00, to: 07:00, least: 3:00}").night
    #expect(long == NightDefinition(window: short.window, leastMinutes: 180))
  }

  @Test func `rules that are more than a number`() throws {
    let read = try rules(
      """
      average_hours: {weeks: 17, most: 48:00}, overtime: {beyond: 40:00, percent: 50, most: 8:00}, \
      whole_weekends: yes, same_shift: {price: 5}, holidays_off: {price: 80}, \
      fairness: {nights: 5, early_starts: 2}, most_shifts: {day: 4, evening: {most: 3, price: 7}}, \
      follow_on: {evening: day, day: [evening, day]}
      """
    )
    #expect(read.averageHours == AverageHours(weeks: 17, limit: Limit(2880)))
    #expect(read.overtime == Overtime(thresholdMinutes: 2400, percent: 50, mostMinutes: 480))
    #expect(read.wholeWeekends == .hard)
    #expect(read.sameShift == .priced(5))
    #expect(read.holidaysOff == .priced(80))
    #expect(
      read.fairness == [
        FairShare(load: .nights, price: 5), FairShare(load: .earlyStarts, price: 2),
      ]
    )
    #expect(read.mostShifts == ["day": Limit(4), "evening": Limit(3, .priced(7))])
    #expect(
      read.followOns == FollowOns(forbidden: ["evening": ["day"], "day": ["evening", "day"]])
    )
  }

  @Test func `forbidden pairs may have a price`() throws {
    let read = try rules("follow_on: {forbidden: {evening: [day]}, price: 12}")
    #expect(
      read.followOns == FollowOns(forbidden: ["evening": ["day"]], enforcement: .priced(12))
    )
  }

  @Test func `off takes a rule away`() throws {
    #expect(try rules("rest_between_shifts: off").restBetweenShifts == nil)
  }

  @Test func `the rest of a week may have to hold a weekday`() throws {
    let read = try rules("weekly_rest: {least: \"36:00\", with: sun, price: 40}")
    #expect(read.weeklyRest == Limit(2160, .priced(40)))
    #expect(read.weeklyRestDay == .sunday)
    #expect(try rules("weekly_rest: {least: \"36:00\"}").weeklyRestDay == nil)
    #expect(try rules("preset: south-africa, weekly_rest: 24:00").weeklyRestDay == nil)
  }

  @Test func `a contract's rules stand in the place of the site's`() throws {
    var sample = Sample(
      yaml: "hourly_cost: 13.00",
      "rules: {weekly_rest: 35:00, weekends: 2, nights: 4}"
    )
    sample.replace(
      "    weekly_hours: {min: \"24:00\", max: \"40:00\"}\n",
      """
          weekly_hours: {min: "24:00", max: "40:00"}
          rules: {weekends: 1, nights: off}

      """,
      in: "instance.yaml"
    )
    let agents = try sample.instance.agents
    let rules = try #require(agents.first { $0.id.text == "krk-01" }).rules
    #expect(rules.weeklyRest == Limit(2100))
    #expect(rules.mostWeekends == Limit(1))
    #expect(rules.mostNights == nil)
    #expect(rules.restBetweenShifts == Limit(660))
  }

  @Test(
    arguments: [
      (
        "weekends: {most: 2, fewest: 1}",
        "30:33: unknown key of locations[krakow].rules.weekends "
          + "'fewest': expected one of 'most', 'price'"
      ),
      (
        "weekends: {price: 2}",
        "30:23: locations[krakow].rules.weekends.most: is missing: "
          + "expected a whole number"
      ),
      (
        "weekends: two",
        "30:23: locations[krakow].rules.weekends: expected a whole number from 0 "
          + "to 53, not 'two'"
      ),
      (
        "weekends: {most: 2, price: -1}",
        "30:40: locations[krakow].rules.weekends.price: expected "
          + "a number from 0 to 1000000, such as 6.5, not '-1'"
      ),
      (
        "consecutive_days: {most: 5, fewest: 6}",
        "30:49: locations[krakow].rules."
          + "consecutive_days.fewest: the minimum 6 is above the maximum 5"
      ),
      (
        "consecutive_days: {most: {2027-01-01: 5, 2027-06-01: 3}, fewest: 4}",
        "30:78: locations["
          + "krakow].rules.consecutive_days.fewest: the minimum 4 is above the maximum 3"
      ),
      (
        "night: {from: 22:00, to: 06:00, least: 9:00}",
        "30:52: locations[krakow].rules.night.least: expected hours and minutes from 0:01 to 8:00, "
          + "such as 8:30, not '9:00'"
      ),
      (
        "consecutive_days: {price: 3}",
        "30:31: locations[krakow].rules.consecutive_days.most: is "
          + "missing: expected a number of days"
      ),
      (
        "weekly_hours: {most: {2027-13-01: 46:00}}",
        "30:35: locations[krakow].rules.weekly_hours."
          + "most: expected a date from 2000 to 2099, such as 2027-03-08, not '2027-13-01'"
      ),
      (
        "weekly_hours: {most: {}}",
        "30:34: locations[krakow].rules.weekly_hours.most: is missing: "
          + "expected dates and numbers, such as {2027-01-01: …}"
      ),
      (
        "nights: 3, nights: 4",
        "30:24: key 'nights' was already given in "
          + "line 30"
      ),
      (
        "night: off",
        "30:20: locations[krakow].rules.night: expected hours of less than a day such as 22:00-06:00, "
          + "not 'off'"
      ),
      (
        "same_shift: maybe",
        "30:25: locations[krakow].rules.same_shift: expected yes, off, or a "
          + "price such as {price: 20}, not 'maybe'"
      ),
      (
        "average_hours: {most: 48:00}",
        "30:28: locations[krakow].rules.average_hours.weeks: is "
          + "missing: expected a number of weeks"
      ),
      (
        "fairness: {night: 3}",
        "30:24: unknown key of locations[krakow].rules.fairness 'night': "
          + "did you mean 'nights'?"
      ),
      (
        "follow_on: {evning: [day]}",
        "30:25: locations[krakow].rules.follow_on: unknown shift "
          + "'evning': did you mean 'evening'?"
      ),
      (
        "most_shifts: {day: {most: 4}, nite: 3}",
        "30:43: locations[krakow].rules.most_shifts: "
          + "unknown shift 'nite': expected one of 'evening', 'day'"
      ),
    ]
  )
  func `a wrong rule is named with what was expected`(_ text: String, _ error: String) throws {
    let sample = Sample(yaml: "hourly_cost: 13.00", "rules: {\(text)}")
    #expect(try sample.errors == ["instance.yaml:\(error)"])
  }

  @Test func `a contract's rules speak of its own shifts`() throws {
    let old = "days_per_week: {min: 5, max: 5}"
    let sample = Sample(yaml: old, "\(old)\n    rules: {most_shifts: {day: 3}}")
    #expect(
      try sample.errors == [
        """
        instance.yaml:56:27: contracts[full-40].rules.most_shifts: unknown shift 'day': expected \
        one of 'evening'
        """
      ]
    )
  }

  @Test func `a preset is taken, and single values stand in the place of its own`() throws {
    let read = try rules("preset: poland, weekly_rest: 24:00, average_hours: off")
    #expect(read.weeklyRest == Limit(1440))
    #expect(read.averageHours == nil)
    #expect(read.night.window.description == "21:00-07:00")
    #expect(read.restBetweenShifts?.value(on: LocalDate(dayNumber: 20_000)) == 660)
  }

  @Test func `the rest of a preset that has none is the default`() throws {
    #expect(try rules("preset: philippines").restBetweenShifts == Limit(660))
  }

  @Test(
    arguments: [
      ("Poland", "did you mean 'poland'?"), ("philipines", "did you mean 'philippines'?"),
      (
        "france",
        "expected one of 'brazil', 'bulgaria', 'california', 'colombia', 'costa-rica', "
          + "'dominican-republic', 'egypt', 'eu', …"
      ),
    ]
  )
  func `an unknown preset is named with the nearest`(_ name: String, _ advice: String) throws {
    let sample = Sample(yaml: "hourly_cost: 13.00", "rules: {preset: \(name)}")
    #expect(
      try sample.errors == [
        "instance.yaml:30:21: locations[krakow].rules.preset: unknown preset '\(name)': \(advice)"
      ]
    )
  }
}
