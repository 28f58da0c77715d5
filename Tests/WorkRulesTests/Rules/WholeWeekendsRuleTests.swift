import Testing
import WorkRules
import Workforce

@Suite struct WholeWeekendsRuleTests {
  private let rule = "whole-weekends"
  private let sketch = ScheduleSketch(days: 14, rules: .only(\.wholeWeekends, .hard))

  @Test(arguments: [(6, "Saturday"), (7, "Sunday")])
  func `a weekend worked by half`(day: Int, name: String) throws {
    #expect(
      try sketch.sentences(of: rule, sketch.shifts(on: [day])) == [
        "ana on 2027-03-0\(day): a shift on the \(name) of a weekend alone;"
          + " allowed: shifts on both days of a weekend or on none (whole-weekends)"
      ]
    )
  }

  @Test(arguments: [[6, 7], [6, 7, 13, 14], [1, 2, 3, 4, 5], []])
  func `both days or none are allowed`(days: [Int]) throws {
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: days)).isEmpty)
  }

  @Test func `a shift past midnight belongs to the day of its start`() throws {
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: [5], at: "22:00")).isEmpty)
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: [6], at: "22:00")).count == 1)
  }

  @Test func `the history tells of the Saturday before a horizon that begins on Sunday`() throws {
    let sunday = ScheduleSketch(firstDate: "2027-03-07", rules: .only(\.wholeWeekends, .hard))
    let worked = try [sunday.historic("2027-03-06 08:00", minutes: 480)]
    let free = try [sunday.historic("2027-03-05 08:00", minutes: 480)]
    let shift = try sunday.shifts(on: [7])
    #expect(try sunday.sentences(of: rule, shift, history: worked).isEmpty)
    #expect(try sunday.sentences(of: rule, shift, history: free).count == 1)
    #expect(try sunday.sentences(of: rule, [], history: worked).count == 1)
    #expect(try sunday.sentences(of: rule, shift).isEmpty)
  }

  @Test func `a Saturday that ends the horizon is not judged`() throws {
    let six = ScheduleSketch(days: 6, rules: .only(\.wholeWeekends, .hard))
    #expect(try six.sentences(of: rule, six.shifts(on: [6])).isEmpty)
  }

  @Test func `each half weekend has its price`() throws {
    var priced = sketch
    priced.rules = .only(\.wholeWeekends, .priced(9))
    #expect(try priced.prices(of: rule, priced.shifts(on: [6, 14])) == [9, 9])
  }

  @Test(arguments: [("2027-03-22", 27), ("2027-10-25", 30)])
  func `the weekend of a change is one like any other`(first: String, day: Int) throws {
    var week = sketch
    week.firstDate = first
    let both = try week.shifts(on: [day, day + 1], of: String(first.prefix(7)), at: "23:30")
    #expect(try week.sentences(of: rule, both).isEmpty)
    #expect(try week.sentences(of: rule, both.dropLast()).count == 1)
  }
}
