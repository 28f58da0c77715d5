import Testing
import WorkRules
import Workforce

@Suite struct WeeklyRestRuleTests {
  private let rule = "weekly-rest"
  private let sketch = ScheduleSketch(rules: .only(\.weeklyRest, Limit(35 * 60)))

  @Test func `a week with a shift on each date has no rest of 35 hours`() throws {
    #expect(
      try sketch.sentences(of: rule, sketch.shifts(on: 1...7)) == [
        "ana on 2027-03-01: 16:00 h without work on end in the week; allowed: at least 35:00 h"
          + " (weekly-rest)"
      ]
    )
  }

  @Test(arguments: [("2027-03-04 03:00", 0), ("2027-03-04 02:59", 1)])
  func `just enough rest is allowed, a minute less is not`(start: String, count: Int) throws {
    let shifts =
      try sketch.shifts(on: [1, 2], at: "08:00")
      + [sketch.shift(start, minutes: 480)] + sketch.shifts(on: 5...7)
    #expect(try sketch.sentences(of: rule, shifts).count == count)
  }

  @Test func `rest counts from the week's first midnight and from the history's last end`() throws {
    let shifts = try [sketch.shift("2027-03-02 11:00", minutes: 480)] + sketch.shifts(on: 3...7)
    let late = try sketch.historic("2027-02-28 22:00", minutes: 480)
    #expect(try sketch.sentences(of: rule, shifts).isEmpty)
    #expect(try sketch.sentences(of: rule, shifts, history: [late]).count == 1)
    let earlier = try sketch.shifts(on: 2...7, at: "10:59")
    #expect(try sketch.sentences(of: rule, earlier).count == 1)
  }

  @Test func `time after the horizon's last date is not known to be free`() throws {
    let shifts = try sketch.shifts(on: 1...5, at: "05:00") + sketch.shifts(on: [6], at: "04:59")
    // From Saturday 12:59 to the end of Sunday lie 35:01 h.
    #expect(try sketch.sentences(of: rule, shifts).isEmpty)
    let later = try sketch.shifts(on: 1...5, at: "05:00") + sketch.shifts(on: [6], at: "05:01")
    #expect(try sketch.sentences(of: rule, later).count == 1)
  }

  @Test func `rest that begins in a week may last into the next`() throws {
    var two = sketch
    two.days = 14
    let first = try two.shifts(on: 1...6) + two.shifts(on: [7], at: "06:00")
    // From Sunday 14:00 to Tuesday 01:00: 35 hours, of which 25 lie in the second week.
    let second = try two.shifts(on: [9], at: "01:00") + two.shifts(on: 10...14)
    #expect(
      try two.sentences(of: rule, first + second) == [
        "ana on 2027-03-08: 25:00 h without work on end in the week; allowed: at least 35:00 h"
          + " (weekly-rest)"
      ]
    )
  }

  @Test func `a last week of fewer than seven days owes none`() throws {
    var ten = sketch
    ten.days = 10
    let shifts = try ten.shifts(on: [1, 2, 5, 6, 7, 8, 9, 10])
    #expect(try ten.sentences(of: rule, shifts).isEmpty)
  }

  @Test func `each week without has its price`() throws {
    var priced = sketch
    priced.days = 14
    priced.rules = .only(\.weeklyRest, Limit(35 * 60, .priced(50)))
    #expect(try priced.prices(of: rule, priced.shifts(on: 1...14)) == [50, 50])
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
    let day = first.hasSuffix("22") ? 22 : 25
    let before = try week.shifts(on: day...(day + 4), of: String(first.prefix(7)), at: "16:00")
    #expect(
      try week.sentences(of: rule, before + [week.shift(start, minutes: 480)]).count == count
    )
  }
}
