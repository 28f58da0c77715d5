import Testing
import WorkRules
import Workforce

@Suite struct FewestConsecutiveDaysRuleTests {
  private let rule = "fewest-consecutive-days"
  private let sketch = ScheduleSketch(days: 14, rules: .only(\.fewestConsecutiveDays, Limit(3)))

  @Test func `two days in a row where three are asked for`() throws {
    #expect(
      try sketch.sentences(of: rule, sketch.shifts(on: 4...5)) == [
        "ana on 2027-03-05: 2 days worked in a row; allowed: at least 3 (fewest-consecutive-days)"
      ]
    )
  }

  @Test(arguments: [Array(2...4), Array(3...9), [2, 3, 4, 7, 8, 9]])
  func `three days in a row and more are allowed`(days: [Int]) throws {
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: days)).isEmpty)
  }

  @Test(arguments: [[1], [14], [1, 2, 13, 14]])
  func `runs at the borders of the horizon are exempt without history`(days: [Int]) throws {
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: days)).isEmpty)
  }

  @Test func `the history tells the length of a run at the first border`() throws {
    let shifts = try sketch.shifts(on: 1...1)
    let short = try sketch.historic(onFebruary: [20, 28])
    let long = try sketch.historic(onFebruary: [20, 27, 28])
    #expect(
      try sketch.sentences(of: rule, shifts, history: short) == [
        "ana on 2027-03-01: 2 days worked in a row; allowed: at least 3 (fewest-consecutive-days)"
      ]
    )
    #expect(try sketch.sentences(of: rule, shifts, history: long).isEmpty)
  }

  @Test func `a run that ended with the history might have gone on`() throws {
    let history = try sketch.historic(onFebruary: [20, 28])
    #expect(
      try sketch.sentences(of: rule, [], history: history) == [
        "ana on 2027-02-28: 1 day worked in a row; allowed: at least 3 (fewest-consecutive-days)"
      ]
    )
    let earlier = try sketch.historic(onFebruary: [20, 27])
    #expect(try sketch.sentences(of: rule, [], history: earlier).isEmpty)
  }

  @Test func `each missing day has its price`() throws {
    var priced = sketch
    priced.rules = .only(\.fewestConsecutiveDays, Limit(3, .priced(10)))
    #expect(try priced.prices(of: rule, priced.shifts(on: [3, 5, 6])) == [20, 10])
  }

  @Test(arguments: [("2027-03-22", 27), ("2027-10-25", 30)])
  func `a night into a change of the clock is one day`(first: String, day: Int) throws {
    let week = ScheduleSketch(firstDate: first, rules: .only(\.fewestConsecutiveDays, Limit(2)))
    let month = String(first.prefix(7))
    let one = try week.shifts(on: [day], of: month, at: "22:00")
    let two = try week.shifts(on: [day - 1, day], of: month, at: "22:00")
    #expect(try week.sentences(of: rule, one).count == 1)
    #expect(try week.sentences(of: rule, two).isEmpty)
  }
}
