import Testing
import WorkRules
import Workforce

@Suite struct OvertimeRuleTests {
  private let rule = "overtime"
  private let sketch = ScheduleSketch(
    days: 14,
    rules: .only(\.overtime, Overtime(thresholdMinutes: 2_400, percent: 50, mostMinutes: 480)),
    hourlyCost: 12
  )

  @Test func `overtime within the limit breaks nothing`() throws {
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: 1...6)).isEmpty)
  }

  @Test func `more than the limit is a hard violation`() throws {
    let shifts = try sketch.shifts(on: 1...7)
    #expect(try sketch.prices(of: rule, shifts) == [nil])
    #expect(
      try sketch.sentences(of: rule, shifts)
        == [
          "ana on 2027-03-01: 16:00 h of overtime in the week; allowed: at most 8:00 h (overtime)"
        ]
    )
  }

  @Test func `weeks are counted one by one, by the date of the start, without history`() throws {
    var strict = sketch
    strict.rules = .only(\.overtime, Overtime(thresholdMinutes: 2_400, percent: 50, mostMinutes: 0))
    let history = try strict.historic(onFebruary: 22...28)
    let shifts = try strict.shifts(on: 3...12, at: "22:00")
    #expect(try strict.sentences(of: rule, shifts, history: history).isEmpty)
  }

  @Test func `credits of time off count, but no more than was worked`() throws {
    var away = sketch
    away.rules = .only(\.overtime, Overtime(thresholdMinutes: 2_400, percent: 50, mostMinutes: 59))
    let shift = try away.shifts(on: [6], minutes: 60)
    away.timeOff = try [away.leave("2027-03-01", "2027-03-05", creditMinutesPerDay: 480)]
    #expect(try away.prices(of: rule, shift) == [nil])
    away.timeOff = try [away.leave("2027-03-01", "2027-03-05", creditMinutesPerDay: 600)]
    #expect(try away.prices(of: rule, []) == [])
    #expect(
      try away.sentences(of: rule, shift)
        == ["ana on 2027-03-01: 1:00 h of overtime in the week; allowed: at most 0:59 h (overtime)"]
    )
  }

  @Test(arguments: [("2027-03-22", "2027-03-27 22:00"), ("2027-10-25", "2027-10-30 22:00")])
  func `paid time is elapsed time where the clock changes`(first: String, start: String) throws {
    var week = sketch
    week.firstDate = first
    let overtime = Overtime(thresholdMinutes: 480, percent: 100, mostMinutes: 59)
    week.rules = .only(\.overtime, overtime)
    #expect(try week.prices(of: rule, [week.shift(start, minutes: 539)]) == [])
    #expect(try week.prices(of: rule, [week.shift(start, minutes: 540)]) == [nil])
  }
}
