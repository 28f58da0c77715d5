import Testing
import WorkRules
import Workforce

@Suite struct LongestStretchRuleTests {
  private let rule = "longest-stretch"
  private let sketch = ScheduleSketch(rules: .only(\.longestStretch, Limit(300)))

  private func shift(_ start: String, breakAt offset: Int, isPaid: Bool = false) throws -> Shift {
    try sketch.shift(
      start,
      minutes: 600,
      breaks: [BreakSketch(offset: offset, minutes: 30, isPaid: isPaid)]
    )
  }

  @Test func `a stretch without a break that is too long`() throws {
    #expect(
      try sketch.sentences(of: rule, [shift("2027-03-01 08:00", breakAt: 240)]) == [
        "ana on 2027-03-01: 5:30 h without a break from 2027-03-01 12:30 to 2027-03-01 18:00;"
          + " allowed: at most 5:00 h (longest-stretch)"
      ]
    )
  }

  @Test(arguments: [(270, 0), (300, 0), (269, 1), (301, 1)])
  func `the limit is allowed before and after a break`(offset: Int, count: Int) throws {
    let shifts = try [shift("2027-03-01 08:00", breakAt: offset)]
    #expect(try sketch.sentences(of: rule, shifts).count == count)
  }

  @Test func `a paid break is a break`() throws {
    let shifts = try [shift("2027-03-01 08:00", breakAt: 285, isPaid: true)]
    #expect(try sketch.sentences(of: rule, shifts).isEmpty)
  }

  /// Ten hours with two breaks of a quarter of an hour and one of an hour.
  private func shift(mealAt offset: Int, minutes: Int = 60) throws -> Shift {
    try sketch.shift(
      "2027-03-01 08:00",
      minutes: 600,
      breaks: [
        BreakSketch(offset: 120, minutes: 15, isPaid: true),
        BreakSketch(offset: offset, minutes: minutes),
        BreakSketch(offset: 480, minutes: 15, isPaid: true),
      ]
    )
  }

  private var mealSketch: ScheduleSketch {
    var meals = sketch
    meals.rules.longestStretchBreakMinutes = 60
    return meals
  }

  @Test func `a break that is too short is part of the stretch`() throws {
    #expect(
      try mealSketch.sentences(of: rule, [shift(mealAt: 310)]) == [
        "ana on 2027-03-01: 5:10 h without a break of 1:00 h from 2027-03-01 08:00 to"
          + " 2027-03-01 13:10; allowed: at most 5:00 h (longest-stretch)"
      ]
    )
    #expect(try sketch.sentences(of: rule, [shift(mealAt: 310)]).isEmpty)
  }

  @Test(arguments: [(240, 60, 0), (300, 60, 0), (239, 60, 1), (240, 59, 1), (240, 75, 0)])
  func `a break of the least length ends the stretch, a minute less does not`(
    offset: Int,
    minutes: Int,
    count: Int
  ) throws {
    let shifts = try [shift(mealAt: offset, minutes: minutes)]
    #expect(try mealSketch.sentences(of: rule, shifts).count == count)
  }

  @Test func `two breaks that touch are two`() throws {
    let touching = try sketch.shift(
      "2027-03-01 08:00",
      minutes: 540,
      breaks: [BreakSketch(offset: 240, minutes: 30), BreakSketch(offset: 270, minutes: 30)]
    )
    #expect(try mealSketch.sentences(of: rule, [touching]).count == 1)
  }

  @Test func `midnight and the week's border do not end a stretch`() throws {
    #expect(
      try sketch.sentences(of: rule, sketch.shifts(on: [7], at: "21:00", minutes: 301)).count == 1
    )
    #expect(
      try sketch.sentences(of: rule, sketch.shifts(on: [7], at: "21:00", minutes: 300)).isEmpty
    )
    let history = try [sketch.historic("2027-02-28 21:00", minutes: 480)]
    #expect(try sketch.sentences(of: rule, [], history: history).isEmpty)
  }

  @Test func `each stretch that is longer has its price`() throws {
    var priced = sketch
    priced.rules = .only(\.longestStretch, Limit(120, .priced(1)))
    #expect(try priced.prices(of: rule, [shift("2027-03-01 08:00", breakAt: 240)]) == [1, 1])
  }

  @Test(arguments: [("2027-03-27 23:00", 1), ("2027-10-30 23:00", 1)])
  func `a stretch is elapsed time where the clock changes`(start: String, count: Int) throws {
    var week = sketch
    week.firstDate = start.hasPrefix("2027-03") ? "2027-03-22" : "2027-10-25"
    #expect(try week.sentences(of: rule, [week.shift(start, minutes: 300)]).isEmpty)
    #expect(try week.sentences(of: rule, [week.shift(start, minutes: 315)]).count == count)
  }
}
