import Testing
import WorkRules
import Workforce

@Suite struct FreeWeekendRuleTests {
  private let rule = "free-weekend-every"
  private let sketch = ScheduleSketch(days: 28, rules: .only(\.freeWeekendEvery, Limit(3)))

  @Test func `three weekends worked in a row where one of three is to be free`() throws {
    #expect(
      try sketch.sentences(of: rule, sketch.shifts(on: [7, 13, 20, 21])) == [
        "ana on 2027-03-21: 3 weekends worked in a row; allowed: one free of every 3"
          + " (free-weekend-every)"
      ]
    )
  }

  @Test(arguments: [[6, 7, 13, 14, 27, 28], [1, 2, 3, 4, 5, 8, 9], []])
  func `two in a row and a free one are allowed`(days: [Int]) throws {
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: days)).isEmpty)
  }

  @Test func `weekends of the history count, those of the horizon are judged`() throws {
    let history = try sketch.historic(onFebruary: [13, 21, 27])
    #expect(try sketch.sentences(of: rule, [], history: history).isEmpty)
    #expect(
      try sketch.sentences(of: rule, sketch.shifts(on: [6]), history: history) == [
        "ana on 2027-03-07: 4 weekends worked in a row; allowed: one free of every 3"
          + " (free-weekend-every)"
      ]
    )
    let free = try sketch.historic(onFebruary: [13, 21])
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: [6]), history: free).isEmpty)
  }

  @Test func `a weekend is judged where its Sunday lies in the horizon`() throws {
    let six = ScheduleSketch(days: 6, rules: .only(\.freeWeekendEvery, Limit(1)))
    #expect(try six.sentences(of: rule, six.shifts(on: [6])).isEmpty)
    let sunday = ScheduleSketch(
      firstDate: "2027-03-07",
      rules: .only(\.freeWeekendEvery, Limit(1))
    )
    let saturday = try [sunday.historic("2027-03-06 08:00", minutes: 480)]
    #expect(try sunday.sentences(of: rule, [], history: saturday).count == 1)
    #expect(try sunday.sentences(of: rule, sunday.shifts(on: [8]), history: []).isEmpty)
  }

  @Test func `each weekend too many has its price`() throws {
    var priced = sketch
    priced.rules = .only(\.freeWeekendEvery, Limit(3, .priced(11)))
    #expect(try priced.prices(of: rule, priced.shifts(on: [6, 13, 20, 27])) == [11, 11])
  }

  @Test(arguments: [("2027-03-22", 28), ("2027-10-25", 31)])
  func `a night into the Sunday of a change is one of the Saturday`(
    first: String,
    day: Int
  ) throws {
    let week = ScheduleSketch(firstDate: first, rules: .only(\.freeWeekendEvery, Limit(1)))
    let night = try week.shifts(on: [day - 1], of: String(first.prefix(7)), at: "22:00")
    let friday = try week.shifts(on: [day - 2], of: String(first.prefix(7)), at: "22:00")
    #expect(try week.sentences(of: rule, night).count == 1)
    #expect(try week.sentences(of: rule, friday).isEmpty)
  }
}
