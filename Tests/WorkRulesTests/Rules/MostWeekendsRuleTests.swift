import Testing
import WorkRules
import Workforce

@Suite struct MostWeekendsRuleTests {
  private let rule = "most-weekends"
  private let sketch = ScheduleSketch(days: 28, rules: .only(\.mostWeekends, Limit(2)))

  @Test func `three weekends where two are allowed, each by one of its dates`() throws {
    #expect(
      try sketch.sentences(of: rule, sketch.shifts(on: [6, 14, 20])) == [
        "ana: 3 weekends worked; allowed: at most 2 (most-weekends)"
      ]
    )
  }

  @Test(arguments: [[6, 7, 13, 14], [5, 8, 12, 15, 19, 22], []])
  func `two weekends and all other days are allowed`(days: [Int]) throws {
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: days)).isEmpty)
  }

  @Test func `a shift belongs to the date on which it starts`() throws {
    let none = ScheduleSketch(days: 28, rules: .only(\.mostWeekends, Limit(0)))
    #expect(try none.sentences(of: rule, none.shifts(on: [5, 12, 19], at: "22:00")).isEmpty)
    #expect(try none.sentences(of: rule, none.shifts(on: [7], at: "23:45")).count == 1)
  }

  @Test func `a weekend that the horizon cuts counts by its date in the horizon`() throws {
    // From Sunday 2027-03-07 to Saturday 2027-03-20.
    let sketch = ScheduleSketch(
      firstDate: "2027-03-07",
      days: 14,
      rules: .only(\.mostWeekends, Limit(2))
    )
    let before = try sketch.historic("2027-03-06 08:00", minutes: 480)
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: [13, 20]), history: [before]).isEmpty)
    let all = try sketch.shifts(on: [7, 13, 20])
    #expect(try sketch.sentences(of: rule, all).count == 1)
    #expect(try sketch.sentences(of: rule, all, history: [before]).isEmpty)
  }

  @Test func `each weekend more has its price`() throws {
    var priced = sketch
    priced.rules = .only(\.mostWeekends, Limit(2, .priced(7)))
    #expect(try priced.prices(of: rule, priced.shifts(on: [6, 7, 13, 14, 20, 28])) == [14])
  }

  @Test(arguments: [("2027-03-22", "2027-03-28 01:30"), ("2027-10-25", "2027-10-31 02:30")])
  func `a shift in the night of a change is one of its weekend`(
    first: String,
    start: String
  ) throws {
    let week = ScheduleSketch(firstDate: first, rules: .only(\.mostWeekends, Limit(0)))
    #expect(try week.sentences(of: rule, [week.shift(start, minutes: 480)]).count == 1)
  }
}
