import Testing
import WorkRules
import Workforce

@Suite struct MostConsecutiveDaysRuleTests {
  private let rule = "most-consecutive-days"
  private let sketch = ScheduleSketch(days: 14, rules: .only(\.mostConsecutiveDays, Limit(5)))

  @Test func `six days in a row where five are allowed`() throws {
    let shifts = try sketch.shifts(on: 2...7)
    #expect(
      try sketch.sentences(of: rule, shifts) == [
        "ana on 2027-03-07: 6 days worked in a row; allowed: at most 5 (most-consecutive-days)"
      ]
    )
  }

  @Test(arguments: [[1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 7, 8, 9, 10, 11], []])
  func `five days in a row are allowed`(days: [Int]) throws {
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: days)).isEmpty)
  }

  @Test func `days count by the date of the start, also across midnight`() throws {
    let nights = try sketch.shifts(on: 1...5, at: "23:00")
    #expect(try sketch.sentences(of: rule, nights).isEmpty)
  }

  @Test func `the run goes on from the history, dates of the horizon are judged`() throws {
    let history = try sketch.historic(onFebruary: 22...28)
    #expect(try sketch.sentences(of: rule, [], history: history).isEmpty)
    #expect(
      try sketch.sentences(of: rule, sketch.shifts(on: 1...2), history: history) == [
        "ana on 2027-03-01: 9 days worked in a row; allowed: at most 5 (most-consecutive-days)"
      ]
    )
  }

  @Test func `each date of the horizon beyond the limit has its price`() throws {
    var priced = sketch
    priced.rules = .only(\.mostConsecutiveDays, Limit(5, .priced(10)))
    #expect(try priced.prices(of: rule, priced.shifts(on: 1...8)) == [30])
    let history = try sketch.historic(onFebruary: 22...28)
    #expect(try priced.prices(of: rule, priced.shifts(on: 1...2), history: history) == [20])
  }

  @Test func `a limit that begins within the run counts from its date on`() throws {
    var priced = sketch
    let steps = try [Limit.Step(from: sketch.date("2027-03-07"), value: 5)]
    priced.rules = .only(\.mostConsecutiveDays, Limit(steps: steps, .priced(10)))
    #expect(try priced.prices(of: rule, priced.shifts(on: 1...8)) == [20])
  }

  @Test(arguments: ["2027-03-22", "2027-10-25"])
  func `a change of the clock moves no date`(first: String) throws {
    let week = ScheduleSketch(firstDate: first, rules: .only(\.mostConsecutiveDays, Limit(6)))
    let month = String(first.prefix(7))
    let day = first.hasSuffix("22") ? 22 : 25
    let all = try week.shifts(on: day...(day + 6), of: month, at: "23:30")
    #expect(try week.sentences(of: rule, all).count == 1)
    #expect(try week.sentences(of: rule, all.dropLast()).isEmpty)
  }
}
