import Testing
import WorkRules
import Workforce

@Suite struct MostWeeklyHoursRuleTests {
  private let rule = "most-weekly-hours"
  private let sketch = ScheduleSketch(days: 14, rules: .only(\.mostWeeklyMinutes, Limit(2_400)))

  @Test func `more paid time in a week than allowed`() throws {
    #expect(
      try sketch.sentences(of: rule, sketch.shifts(on: 8...13)) == [
        "ana on 2027-03-08: 48:00 h paid in the week; allowed: at most 40:00 h (most-weekly-hours)"
      ]
    )
  }

  @Test func `the limit is allowed in each week, credits count`() throws {
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: [3, 4, 5, 6, 7, 8, 9, 10])).isEmpty)
    var away = sketch
    away.timeOff = try [sketch.leave("2027-03-01", "2027-03-02", creditMinutesPerDay: 480)]
    #expect(try away.sentences(of: rule, away.shifts(on: 3...5)).isEmpty)
    #expect(try away.sentences(of: rule, away.shifts(on: 3...6)).count == 1)
  }

  @Test func `a shift counts whole in the week of its start, one of the history in none`() throws {
    let nights = try sketch.shifts(on: 3...7, at: "22:00") + sketch.shifts(on: 8...12, at: "22:00")
    let history = try [sketch.historic("2027-02-28 22:00", minutes: 480)]
    #expect(try sketch.sentences(of: rule, nights, history: history).isEmpty)
  }

  @Test func `each hour more has its price`() throws {
    var priced = sketch
    priced.rules = .only(\.mostWeeklyMinutes, Limit(2_400, .priced(3)))
    #expect(try priced.prices(of: rule, priced.shifts(on: 1...6, minutes: 450)) == [15])
  }

  @Test func `the number is that of the week's first date`() throws {
    var stepped = sketch
    let steps = try [
      Limit.Step(from: nil, value: 2_880),
      Limit.Step(from: sketch.date("2027-03-07"), value: 2_400),
    ]
    stepped.rules = .only(\.mostWeeklyMinutes, Limit(steps: steps))
    let found = try stepped.sentences(of: rule, stepped.shifts(on: Array(2...7) + Array(8...13)))
    #expect(
      found == [
        "ana on 2027-03-08: 48:00 h paid in the week; allowed: at most 40:00 h (most-weekly-hours)"
      ]
    )
  }

  @Test(arguments: [("2027-03-22", "2027-03-27 22:00"), ("2027-10-25", "2027-10-30 22:00")])
  func `paid time is elapsed time where the clock changes`(first: String, start: String) throws {
    let week = ScheduleSketch(firstDate: first, rules: .only(\.mostWeeklyMinutes, Limit(480)))
    #expect(try week.sentences(of: rule, [week.shift(start, minutes: 480)]).isEmpty)
    #expect(try week.sentences(of: rule, [week.shift(start, minutes: 540)]).count == 1)
  }
}
