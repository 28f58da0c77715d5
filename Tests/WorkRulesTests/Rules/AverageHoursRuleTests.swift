import Testing
import WorkRules
import Workforce

@Suite struct AverageHoursRuleTests {
  private let rule = "average-hours"
  private let sketch = ScheduleSketch(
    days: 14,
    rules: .only(\.averageHours, AverageHours(weeks: 2, limit: Limit(2_400)))
  )

  @Test func `the weeks of the horizon are averaged`() throws {
    let heavy = try sketch.shifts(on: 1...6)
    #expect(try sketch.sentences(of: rule, heavy + sketch.shifts(on: 8...11)).isEmpty)
    #expect(
      try sketch.sentences(of: rule, heavy + sketch.shifts(on: 8...12)) == [
        "ana on 2027-03-08: 88:00 h paid in 2 weeks; allowed: at most 40:00 h a week on average"
          + " (average-hours)"
      ]
    )
  }

  @Test func `the period reaches back into the history`() throws {
    let history = try sketch.historic(onFebruary: 22...27)
    let shifts = try sketch.shifts(on: 1...5)
    #expect(
      try sketch.sentences(of: rule, shifts, history: history) == [
        "ana on 2027-03-01: 88:00 h paid in 2 weeks; allowed: at most 40:00 h a week on average"
          + " (average-hours)"
      ]
    )
    let earlier = try sketch.historic(onFebruary: 16...21)
    #expect(try sketch.sentences(of: rule, shifts, history: earlier).isEmpty)
  }

  @Test func `a shift past midnight counts whole on the date of its start`() throws {
    let history = try (22...26).map { try sketch.historic("2027-02-\($0) 22:00", minutes: 480) }
    let edge = try sketch.historic("2027-02-21 22:00", minutes: 480)
    let shifts = try sketch.shifts(on: 1...5, at: "22:00")
    #expect(try sketch.sentences(of: rule, shifts, history: history + [edge]).isEmpty)
  }

  @Test func `credits of time off count`() throws {
    var away = sketch
    away.timeOff = try [sketch.leave("2027-03-01", "2027-03-05", creditMinutesPerDay: 480)]
    #expect(try away.sentences(of: rule, away.shifts(on: 8...13)).count == 1)
    #expect(try away.sentences(of: rule, away.shifts(on: 8...12)).isEmpty)
  }

  @Test func `credits of time off before the horizon count like shifts of the history`() throws {
    var away = sketch
    away.timeOff = try [away.leave("2027-02-21", "2027-02-26", creditMinutesPerDay: 480)]
    #expect(try away.sentences(of: rule, away.shifts(on: 1...5)).isEmpty)
    #expect(
      try away.sentences(of: rule, away.shifts(on: 1...6)) == [
        "ana on 2027-03-01: 88:00 h paid in 2 weeks; allowed: at most 40:00 h a week on average"
          + " (average-hours)"
      ]
    )
  }

  @Test func `an hour of the whole period more has its price`() throws {
    var priced = sketch
    priced.rules = .only(\.averageHours, AverageHours(weeks: 2, limit: Limit(2_400, .priced(2))))
    let shifts = try priced.shifts(on: 1...6) + priced.shifts(on: 8...13)
    #expect(try priced.prices(of: rule, shifts) == [32])
  }

  @Test(arguments: [("2027-03-22", "2027-03-27 22:00"), ("2027-10-25", "2027-10-30 22:00")])
  func `paid time is elapsed time where the clock changes`(first: String, start: String) throws {
    let week = ScheduleSketch(
      firstDate: first,
      rules: .only(\.averageHours, AverageHours(weeks: 1, limit: Limit(480)))
    )
    #expect(try week.sentences(of: rule, [week.shift(start, minutes: 480)]).isEmpty)
    #expect(try week.sentences(of: rule, [week.shift(start, minutes: 540)]).count == 1)
  }
}
