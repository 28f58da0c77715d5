import CivilTime
import Testing
import WorkRules
import Workforce

@Suite struct MostDailyHoursRuleTests {
  private let rule = "most-daily-hours"
  private let sketch = ScheduleSketch(rules: .only(\.mostDailyMinutes, Limit(540)))

  @Test func `more paid time on a date than allowed`() throws {
    #expect(
      try sketch.sentences(of: rule, sketch.shifts(on: [2], minutes: 600)) == [
        "ana on 2027-03-02: 10:00 h paid on the date; allowed: at most 9:00 h (most-daily-hours)"
      ]
    )
  }

  @Test(arguments: [(540, 0), (541, 1)])
  func `the limit is allowed, a minute more is not`(minutes: Int, count: Int) throws {
    let shifts = try sketch.shifts(on: [2], minutes: minutes)
    #expect(try sketch.sentences(of: rule, shifts).count == count)
  }

  @Test func `an unpaid break does not count`() throws {
    let shift = try sketch.shift(
      "2027-03-02 08:00",
      minutes: 600,
      breaks: [BreakSketch(offset: 240)]
    )
    #expect(try sketch.sentences(of: rule, [shift]).isEmpty)
  }

  @Test func `a shift past midnight counts on the date of its start alone`() throws {
    let shifts = try sketch.shifts(on: [1], at: "18:00", minutes: 540) + sketch.shifts(on: [2])
    #expect(try sketch.sentences(of: rule, shifts).isEmpty)
  }

  @Test func `two shifts of one date add up`() throws {
    let shifts =
      try sketch.shifts(on: [2], minutes: 300) + sketch.shifts(on: [2], at: "18:00", minutes: 300)
    #expect(try sketch.sentences(of: rule, shifts).count == 1)
  }

  @Test func `an hour more has its price, half an hour the half`() throws {
    var priced = sketch
    priced.rules = .only(\.mostDailyMinutes, Limit(480, .priced(20)))
    let shifts = try priced.shifts(on: [2], minutes: 600) + priced.shifts(on: [4], minutes: 510)
    #expect(try priced.prices(of: rule, shifts) == [40, 10])
  }

  /// Eight hours by day, seven partly at night, six at night: 20:00 to 06:00, from 3:30 h on.
  private var mexican: ScheduleSketch {
    var sketch = sketch
    sketch.rules = .only(\.mostDailyMinutes, Limit(480))
    sketch.rules.mostMixedMinutes = 420
    sketch.rules.mostNightMinutes = 360
    sketch.rules.night = NightDefinition(
      window: DailyWindow(parsing: "20:00-06:00") ?? .night,
      leastMinutes: 210
    )
    return sketch
  }

  @Test(arguments: [
    ("11:00", 480, []), ("11:00", 481, ["8:01 h paid on the date; allowed: at most 8:00 h"]),
    ("13:01", 420, []),
    (
      "13:01", 421,
      ["7:01 h paid on the date; allowed: at most 7:00 h where a part is at night"]
    ),
    ("16:30", 420, ["7:00 h paid on the date; allowed: at most 6:00 h at night"]),
    ("16:30", 419, []), ("22:00", 360, []),
    ("22:00", 361, ["6:01 h paid on the date; allowed: at most 6:00 h at night"]),
  ])
  func `nights and shifts partly at night may have numbers of their own`(
    start: String,
    minutes: Int,
    found: [String]
  ) throws {
    let shifts = try mexican.shifts(on: [2], at: start, minutes: minutes)
    #expect(
      try mexican.sentences(of: rule, shifts)
        == found.map { "ana on 2027-03-02: \($0) (most-daily-hours)" }
    )
  }

  @Test func `of two shifts of a date the smaller number counts`() throws {
    let shifts =
      try mexican.shifts(on: [2], minutes: 180) + mexican.shifts(on: [2], at: "20:00", minutes: 240)
    #expect(
      try mexican.sentences(of: rule, shifts) == [
        "ana on 2027-03-02: 7:00 h paid on the date; allowed: at most 6:00 h at night"
          + " (most-daily-hours)"
      ]
    )
  }

  @Test func `the number is that of the date`() throws {
    var stepped = sketch
    let steps = try [Limit.Step(from: sketch.date("2027-03-03"), value: 420)]
    stepped.rules = .only(\.mostDailyMinutes, Limit(steps: steps))
    #expect(
      try stepped.sentences(of: rule, stepped.shifts(on: 1...3)) == [
        "ana on 2027-03-03: 8:00 h paid on the date; allowed: at most 7:00 h (most-daily-hours)"
      ]
    )
  }

  @Test(arguments: [("2027-03-22", "2027-03-27 22:00"), ("2027-10-25", "2027-10-30 22:00")])
  func `paid time is elapsed time where the clock changes`(first: String, start: String) throws {
    var week = sketch
    week.firstDate = first
    #expect(try week.sentences(of: rule, [week.shift(start, minutes: 540)]).isEmpty)
    #expect(try week.sentences(of: rule, [week.shift(start, minutes: 555)]).count == 1)
  }
}
