import Testing
import WorkRules
import Workforce

@Suite struct MostShiftsRuleTests {
  private let rule = "most-shifts"
  private let sketch = ScheduleSketch(
    rules: .only(\.mostShifts, ["late": Limit(1), "night": Limit(0)])
  )

  @Test func `more shifts of a pattern than allowed`() throws {
    let shifts =
      try sketch.shifts(on: 1...2, pattern: "late")
      + sketch.shifts(on: 3...5, at: "23:00", pattern: "night")
    #expect(
      try sketch.sentences(of: rule, shifts) == [
        "ana: 2 shifts of pattern 'late'; allowed: at most 1 (most-shifts)",
        "ana: 3 shifts of pattern 'night'; allowed: at most 0 (most-shifts)",
      ]
    )
  }

  @Test func `one shift of the pattern and any of others are allowed`() throws {
    let shifts = try sketch.shifts(on: 1...1, pattern: "late") + sketch.shifts(on: 2...6)
    #expect(try sketch.sentences(of: rule, shifts).isEmpty)
  }

  @Test func `shifts of the history do not count`() throws {
    let history = try [sketch.historic("2027-02-28 14:00", minutes: 480, pattern: "late")]
    let shifts = try sketch.shifts(on: 1...1, pattern: "late")
    #expect(try sketch.sentences(of: rule, shifts, history: history).isEmpty)
  }

  @Test func `each shift more has its price`() throws {
    var priced = sketch
    priced.rules = .only(\.mostShifts, ["day": Limit(2, .priced(4))])
    #expect(try priced.prices(of: rule, priced.shifts(on: 1...5)) == [12])
  }

  @Test func `the number is that of the horizon's first date`() throws {
    var stepped = sketch
    let steps = try [
      Limit.Step(from: nil, value: 3), Limit.Step(from: sketch.date("2027-03-02"), value: 0),
    ]
    stepped.rules = .only(\.mostShifts, ["day": Limit(steps: steps)])
    #expect(try stepped.sentences(of: rule, stepped.shifts(on: 1...3)).isEmpty)
    #expect(try stepped.sentences(of: rule, stepped.shifts(on: 1...4)).count == 1)
  }

  @Test(arguments: [("2027-03-22", "2027-03-27 22:00"), ("2027-10-25", "2027-10-30 22:00")])
  func `a night through a change of the clock is one shift`(first: String, start: String) throws {
    let week = ScheduleSketch(firstDate: first, rules: .only(\.mostShifts, ["night": Limit(1)]))
    let night = try week.shift(start, minutes: 480, pattern: "night")
    #expect(try week.sentences(of: rule, [night]).isEmpty)
  }
}
