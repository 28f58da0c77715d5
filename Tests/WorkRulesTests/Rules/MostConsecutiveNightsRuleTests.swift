import Testing
import WorkRules
import Workforce

@Suite struct MostConsecutiveNightsRuleTests {
  private let rule = "most-consecutive-nights"
  private let sketch = ScheduleSketch(days: 14, rules: .only(\.mostConsecutiveNights, Limit(3)))

  @Test func `four nights in a row where three are allowed`() throws {
    #expect(
      try sketch.sentences(of: rule, sketch.shifts(on: 2...5, at: "22:00")) == [
        "ana on 2027-03-05: 4 nights in a row; allowed: at most 3 (most-consecutive-nights)"
      ]
    )
  }

  @Test func `a date without a night ends the run`() throws {
    let nights = try sketch.shifts(on: [1, 2, 3, 5, 6, 7], at: "22:00")
    #expect(try sketch.sentences(of: rule, nights).isEmpty)
    let day = try sketch.shifts(on: [4], at: "12:00")
    #expect(try sketch.sentences(of: rule, nights + day).isEmpty)
  }

  @Test func `nights of the history count, dates of the horizon are judged`() throws {
    let history = try (25...28).map { try sketch.historic("2027-02-\($0) 22:00", minutes: 480) }
    let night = try sketch.shifts(on: [1], at: "22:00")
    #expect(try sketch.sentences(of: rule, [], history: history).isEmpty)
    #expect(
      try sketch.sentences(of: rule, night, history: history) == [
        "ana on 2027-03-01: 5 nights in a row; allowed: at most 3 (most-consecutive-nights)"
      ]
    )
    let days = try sketch.historic(onFebruary: 25...28)
    #expect(try sketch.sentences(of: rule, night, history: days).isEmpty)
  }

  @Test func `each date of the horizon beyond the limit has its price`() throws {
    var priced = sketch
    priced.rules = .only(\.mostConsecutiveNights, Limit(3, .priced(5)))
    #expect(try priced.prices(of: rule, priced.shifts(on: 1...6, at: "00:00")) == [15])
  }

  @Test(arguments: [("2027-03-22", 25), ("2027-10-25", 28)])
  func `the night of a change is one of the run`(first: String, day: Int) throws {
    var week = sketch
    week.firstDate = first
    let nights = try week.shifts(on: day...(day + 3), of: String(first.prefix(7)), at: "22:00")
    #expect(try week.sentences(of: rule, nights).count == 1)
    #expect(try week.sentences(of: rule, nights.dropLast()).isEmpty)
  }
}
