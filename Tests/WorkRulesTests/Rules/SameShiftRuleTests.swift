import Testing
import WorkRules
import Workforce

@Suite struct SameShiftRuleTests {
  private let rule = "same-shift"
  private let sketch = ScheduleSketch(days: 14, rules: .only(\.sameShift, .priced(2)))

  @Test func `a change from one day to the next`() throws {
    let shifts = try sketch.shifts(on: 1...2) + sketch.shifts(on: [3], at: "14:00", pattern: "late")
    #expect(
      try sketch.sentences(of: rule, shifts) == [
        "ana on 2027-03-03: pattern 'late' after 'day' in the week;"
          + " allowed: one pattern through the week (same-shift)"
      ]
    )
  }

  @Test func `the week's border allows a change, a day off does not`() throws {
    let first = try sketch.shifts(on: 1...7)
    let second = try sketch.shifts(on: [8, 9], at: "14:00", pattern: "late")
    #expect(try sketch.sentences(of: rule, first + second).isEmpty)
    #expect(try sketch.sentences(of: rule, second + sketch.shifts(on: [12])).count == 1)
  }

  @Test func `a night over midnight is of the date and the week of its start`() throws {
    let night = try sketch.shifts(on: [7], at: "23:00", pattern: "night")
    #expect(try sketch.sentences(of: rule, night + sketch.shifts(on: [8])).isEmpty)
    let found = try sketch.sentences(of: rule, sketch.shifts(on: [6]) + night)
    #expect(found.first?.hasPrefix("ana on 2027-03-07: pattern 'night' after 'day'") == true)
  }

  @Test func `the history's last pattern does not bind the first day`() throws {
    let history = try [sketch.historic("2027-02-28 14:00", minutes: 480, pattern: "late")]
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: [1]), history: history).isEmpty)
  }

  @Test func `each change has its price`() throws {
    let shifts = try (1...4).flatMap {
      try sketch.shifts(on: [$0], at: "22:00", pattern: $0.isMultiple(of: 2) ? "a" : "b")
    }
    #expect(try sketch.prices(of: rule, shifts) == [2, 2, 2])
  }

  @Test(arguments: [("2027-03-22", 27), ("2027-10-25", 30)])
  func `a week has its seven dates where the clock changes`(
    first: String,
    day: Int
  ) throws {
    var week = sketch
    week.firstDate = first
    let month = String(first.prefix(7))
    let shifts =
      try week.shifts(on: [day], of: month, at: "23:30", pattern: "night")
      + week.shifts(on: [day + 1], of: month, at: "12:00")
    #expect(try week.sentences(of: rule, shifts).count == 1)
  }
}
