import Testing
import WorkRules
import Workforce

@Suite struct FewestConsecutiveDaysOffRuleTests {
  private let rule = "fewest-consecutive-days-off"
  private let sketch = ScheduleSketch(days: 14, rules: .only(\.fewestConsecutiveDaysOff, Limit(2)))

  @Test func `a single day off where two are asked for`() throws {
    #expect(
      try sketch.sentences(of: rule, sketch.shifts(on: [2, 3, 5, 6])) == [
        "ana on 2027-03-04: 1 day off in a row; allowed: at least 2 (fewest-consecutive-days-off)"
      ]
    )
  }

  @Test(arguments: [[2, 3, 6, 7], [2, 3, 4], Array(1...14), []])
  func `two days off and more are allowed, and none at all`(days: [Int]) throws {
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: days)).isEmpty)
  }

  @Test func `runs at the borders of the horizon are exempt without history`() throws {
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: 2...13)).isEmpty)
  }

  @Test func `the history tells the length of a run at the first border`() throws {
    let shifts = try sketch.shifts(on: 2...4)
    let worked = try sketch.historic(onFebruary: [28])
    let free = try sketch.historic(onFebruary: [27])
    #expect(
      try sketch.sentences(of: rule, shifts, history: worked) == [
        "ana on 2027-03-01: 1 day off in a row; allowed: at least 2 (fewest-consecutive-days-off)"
      ]
    )
    #expect(try sketch.sentences(of: rule, shifts, history: free).isEmpty)
  }

  @Test func `a run that ended with the history might have gone on`() throws {
    let history = try sketch.historic(onFebruary: [26, 27])
    #expect(
      try sketch.sentences(of: rule, sketch.shifts(on: 1...3), history: history) == [
        "ana on 2027-02-28: 1 day off in a row; allowed: at least 2 (fewest-consecutive-days-off)"
      ]
    )
    let earlier = try sketch.historic(onFebruary: [26, 28])
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: 1...3), history: earlier).isEmpty)
  }

  @Test func `each missing day has its price`() throws {
    var priced = sketch
    priced.rules = .only(\.fewestConsecutiveDaysOff, Limit(3, .priced(10)))
    #expect(try priced.prices(of: rule, priced.shifts(on: [2, 4, 7])) == [20, 10])
  }

  @Test(arguments: [("2027-03-22", 27), ("2027-10-25", 30)])
  func `a night that ends on a date leaves the date off`(first: String, day: Int) throws {
    let sketch = ScheduleSketch(
      firstDate: first,
      days: 14,
      rules: .only(\.fewestConsecutiveDaysOff, Limit(2))
    )
    let month = String(first.prefix(7))
    let later = try sketch.shift(
      month == "2027-03" ? "2027-03-29 22:00" : "2027-11-01 22:00",
      minutes: 480
    )
    let night = try sketch.shifts(on: [day], of: month, at: "22:00")
    #expect(try sketch.sentences(of: rule, night + [later]).count == 1)
  }
}
