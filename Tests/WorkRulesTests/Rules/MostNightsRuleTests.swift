import CivilTime
import Testing
import WorkRules
import Workforce

@Suite struct MostNightsRuleTests {
  private let rule = "most-nights"
  private let sketch = ScheduleSketch(days: 14, rules: .only(\.mostNights, Limit(2)))

  @Test func `three nights where two are allowed`() throws {
    #expect(
      try sketch.sentences(of: rule, sketch.shifts(on: [1, 4, 9], at: "22:00")) == [
        "ana: 3 nights; allowed: at most 2 (most-nights)"
      ]
    )
  }

  @Test func `two nights, any days, and nights of the history are allowed`() throws {
    let shifts = try sketch.shifts(on: [1, 2], at: "22:00") + sketch.shifts(on: 4...8)
    let history = try [sketch.historic("2027-02-28 22:00", minutes: 480)]
    #expect(try sketch.sentences(of: rule, shifts, history: history).isEmpty)
  }

  @Test(arguments: [("13:00", 540, 0), ("13:01", 540, 1), ("06:00", 480, 0), ("05:59", 480, 1)])
  func `a minute between 22:00 and 06:00 makes a night`(
    start: String,
    minutes: Int,
    count: Int
  ) throws {
    let none = ScheduleSketch(rules: .only(\.mostNights, Limit(0)))
    let shifts = try none.shifts(on: [2], at: start, minutes: minutes)
    #expect(try none.sentences(of: rule, shifts).count == count)
  }

  @Test(arguments: [("20:00", 1), ("19:59", 0)])
  func `a night may ask for more minutes in its window`(start: String, count: Int) throws {
    var sketch = ScheduleSketch(rules: .only(\.mostNights, Limit(0)))
    let window = try #require(DailyWindow(parsing: "23:00-06:00"))
    sketch.rules.night = NightDefinition(window: window, leastMinutes: 180)
    let shifts = try sketch.shifts(on: [2], at: start, minutes: 360)
    #expect(try sketch.sentences(of: rule, shifts).count == count)
  }

  @Test func `each night more has its price`() throws {
    var priced = sketch
    priced.rules = .only(\.mostNights, Limit(1, .priced(6)))
    #expect(try priced.prices(of: rule, priced.shifts(on: [1, 2, 3], at: "23:00")) == [12])
  }

  @Test(arguments: [("2027-03-22", "2027-03-28 00:00", 1), ("2027-10-25", "2027-10-31 00:00", 0)])
  func `minutes of the night are elapsed ones where the clock changes`(
    first: String,
    start: String,
    count: Int
  ) throws {
    // From 00:00 for six hours: five of them before 06:00 in spring, six in autumn.
    var week = ScheduleSketch(firstDate: first, rules: .only(\.mostNights, Limit(0)))
    week.rules.night = NightDefinition(leastMinutes: count == 1 ? 300 : 361)
    #expect(try week.sentences(of: rule, [week.shift(start, minutes: 360)]).count == count)
    week.rules.night = NightDefinition(leastMinutes: count == 1 ? 301 : 360)
    #expect(try week.sentences(of: rule, [week.shift(start, minutes: 360)]).count == 1 - count)
  }
}
