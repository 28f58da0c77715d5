import CivilTime
import Testing
import WorkRules
import Workforce

@Suite struct WeeklyRestRuleTests {
  private let rule = "weekly-rest"
  private let sketch = ScheduleSketch(rules: .only(\.weeklyRest, Limit(35 * 60)))

  @Test func `a week with a shift on each date has no rest of 35 hours`() throws {
    var two = sketch
    two.days = 14
    #expect(
      try two.sentences(of: rule, two.shifts(on: 1...8)) == [
        "ana on 2027-03-01: 16:00 h without work on end in the week; allowed: at least 35:00 h"
          + " (weekly-rest)"
      ]
    )
  }

  @Test(arguments: [("2027-03-04 03:00", 0), ("2027-03-04 02:59", 1)])
  func `just enough rest is allowed, a minute less is not`(start: String, count: Int) throws {
    var two = sketch
    two.days = 14
    let shifts =
      try two.shifts(on: [1, 2], at: "08:00")
      + [two.shift(start, minutes: 480)] + two.shifts(on: 5...8)
    #expect(try two.sentences(of: rule, shifts).count == count)
  }

  @Test func `rest counts from the week's first midnight and from the history's last end`() throws {
    var two = sketch
    two.days = 14
    let later = try two.shifts(on: 3...8)
    let shifts = try [two.shift("2027-03-02 11:00", minutes: 480)] + later
    let late = try two.historic("2027-02-28 22:00", minutes: 480)
    #expect(try two.sentences(of: rule, shifts).isEmpty)
    #expect(try two.sentences(of: rule, shifts, history: [late]).count == 1)
    let earlier = try [two.shift("2027-03-02 10:59", minutes: 480)] + later
    #expect(try two.sentences(of: rule, earlier).count == 1)
  }

  @Test func `time after the horizon's last shift is free`() throws {
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: 1...7)).isEmpty)
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: 1...7, at: "16:00")).isEmpty)
    // From 22:00 on Sunday into Monday: that rest begins after the week.
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: 1...7, at: "22:00")).count == 1)
  }

  @Test func `rest that begins in a week may last into the next`() throws {
    var two = sketch
    two.days = 21
    let first = try two.shifts(on: 1...6) + two.shifts(on: [7], at: "06:00")
    // From Sunday 14:00 to Tuesday 01:00: 35 hours, of which 25 lie in the second week.
    let second = try two.shifts(on: [9], at: "01:00") + two.shifts(on: 10...15)
    #expect(
      try two.sentences(of: rule, first + second) == [
        "ana on 2027-03-08: 25:00 h without work on end in the week; allowed: at least 35:00 h"
          + " (weekly-rest)"
      ]
    )
  }

  /// 36 hours with Sunday, 7 March.
  private var sunday: ScheduleSketch {
    var rules = RuleSet.only(\.weeklyRest, Limit(36 * 60))
    rules.weeklyRestDay = .sunday
    var sketch = ScheduleSketch(rules: rules)
    sketch.days = 14
    return sketch
  }

  @Test(
    arguments: [
      // Work up to Saturday, 12:00: to Monday, 00:00 there are 36 hours.
      ("2027-03-06 04:00", "2027-03-08 00:00", nil),
      ("2027-03-06 04:01", "2027-03-08 00:00", "35:59 h without work on end around Sunday"),
      ("2027-03-06 16:00", "2027-03-08 12:00", nil),
      ("2027-03-06 16:01", "2027-03-08 12:01", "work on Sunday"),
    ] as [(String, String, String?)]
  )
  func `a rest that has to hold Sunday begins by its midnight and lasts to the next`(
    saturday: String,
    monday: String,
    found: String?
  ) throws {
    let week = try sunday.shifts(on: [1, 4, 5])
    let shifts =
      try week + [sunday.shift(saturday, minutes: 480), sunday.shift(monday, minutes: 480)]
      + sunday.shifts(on: 9...13)
    let expected = found.map {
      "ana on 2027-03-01: \($0); allowed: at least 36:00 h with the whole of Sunday (weekly-rest)"
    }
    #expect(try sunday.sentences(of: rule, shifts) == [expected].compactMap { $0 })
  }

  @Test func `rest on other days does not stand in for Sunday`() throws {
    let shifts = try sunday.shifts(on: [1, 7]) + sunday.shifts(on: 8...13)
    #expect(try sunday.sentences(of: rule, shifts).count == 1)
  }

  @Test func `a last week of fewer than seven days owes none`() throws {
    var ten = sketch
    ten.days = 10
    let shifts = try ten.shifts(on: [1, 2, 5, 6, 7, 8, 9, 10])
    #expect(try ten.sentences(of: rule, shifts).isEmpty)
  }

  @Test func `each week without has its price`() throws {
    var priced = sketch
    priced.days = 21
    priced.rules = .only(\.weeklyRest, Limit(35 * 60, .priced(50)))
    #expect(try priced.prices(of: rule, priced.shifts(on: 1...15)) == [50, 50])
  }

  @Test(arguments: [("2027-03-22", "2027-03-28 11:00", 1), ("2027-10-25", "2027-10-31 10:00", 0)])
  func `rest is elapsed time where the clock changes`(
    first: String,
    start: String,
    count: Int
  ) throws {
    // From 00:00 on the date before: 35 hours by the clock are 34 in spring, 34 are 35 in autumn.
    var week = sketch
    week.firstDate = first
    week.days = 14
    let (month, day) = (String(first.prefix(7)), first.hasSuffix("22") ? 22 : 25)
    let before =
      try week.shifts(on: day...(day + 4), of: month, at: "16:00")
      + [week.shift(first.hasSuffix("22") ? "2027-03-29 12:00" : "2027-11-01 12:00", minutes: 480)]
    #expect(
      try week.sentences(of: rule, before + [week.shift(start, minutes: 480)]).count == count
    )
  }
}
