import Testing
import WorkRules
import Workforce

@Suite struct MostDailySpreadRuleTests {
  private let rule = "most-daily-spread"
  private let sketch = ScheduleSketch(rules: .only(\.mostSpreadMinutes, Limit(540)))

  @Test func `more time from start to end than allowed, breaks included`() throws {
    let shift = try sketch.shift(
      "2027-03-02 08:00",
      minutes: 570,
      breaks: [BreakSketch(offset: 240)]
    )
    #expect(
      try sketch.sentences(of: rule, [shift]) == [
        "ana on 2027-03-02: 9:30 h from the first start to the last end; allowed: at most 9:00 h"
          + " (most-daily-spread)"
      ]
    )
  }

  @Test(arguments: [(540, 0), (541, 1)])
  func `the limit is allowed, a minute more is not`(minutes: Int, count: Int) throws {
    let shifts = try sketch.shifts(on: [2], minutes: minutes)
    #expect(try sketch.sentences(of: rule, shifts).count == count)
  }

  @Test func `the time between two shifts of a date counts`() throws {
    let shifts =
      try sketch.shifts(on: [2], minutes: 60) + sketch.shifts(on: [2], at: "18:00", minutes: 60)
    #expect(try sketch.sentences(of: rule, shifts).count == 1)
  }

  @Test func `a shift past midnight counts on the date of its start alone`() throws {
    let shifts = try sketch.shifts(on: [1], at: "20:00", minutes: 540) + sketch.shifts(on: [2])
    #expect(try sketch.sentences(of: rule, shifts).isEmpty)
  }

  @Test(arguments: [("2027-03-27 23:00", 541, 1), ("2027-10-30 23:00", 540, 0)])
  func `time is elapsed time where the clock changes`(start: String, minutes: Int, count: Int)
    throws
  {
    var week = sketch
    week.firstDate = start.hasPrefix("2027-03") ? "2027-03-22" : "2027-10-25"
    #expect(try week.sentences(of: rule, [week.shift(start, minutes: minutes)]).count == count)
  }

  @Test func `an hour more has its price, half an hour the half`() throws {
    var priced = sketch
    priced.rules = .only(\.mostSpreadMinutes, Limit(480, .priced(20)))
    let shifts = try priced.shifts(on: [2], minutes: 600) + priced.shifts(on: [4], minutes: 510)
    #expect(try priced.prices(of: rule, shifts) == [40, 10])
  }

  @Test func `the number is that of the date`() throws {
    var stepped = sketch
    let steps = try [Limit.Step(from: sketch.date("2027-03-03"), value: 420)]
    stepped.rules = .only(\.mostSpreadMinutes, Limit(steps: steps))
    #expect(try stepped.sentences(of: rule, stepped.shifts(on: 1...3)).count == 1)
  }
}
