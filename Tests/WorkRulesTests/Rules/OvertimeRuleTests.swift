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

  @Test func `hours beyond the threshold have a price`() throws {
    let shifts = try sketch.shifts(on: 1...6, minutes: 450)
    #expect(try sketch.prices(of: rule, shifts) == [5 * 12 / 2])
    #expect(
      try sketch.sentences(of: rule, shifts) == [
        "ana on 2027-03-01: 5:00 h of overtime in the week; allowed: 40:00 h without overtime"
          + " (overtime)"
      ]
    )
  }

  @Test func `more than the limit is a hard violation beside the price`() throws {
    let shifts = try sketch.shifts(on: 1...7)
    #expect(try sketch.prices(of: rule, shifts) == [nil, 96])
    #expect(
      try sketch.sentences(of: rule, shifts).first
        == "ana on 2027-03-01: 16:00 h of overtime in the week; allowed: at most 8:00 h (overtime)"
    )
    #expect(try sketch.prices(of: rule, sketch.shifts(on: 1...6)) == [48])
  }

  @Test func `weeks are counted one by one, by the date of the start, without history`() throws {
    let history = try sketch.historic(onFebruary: 22...28)
    let shifts = try sketch.shifts(on: 3...12, at: "22:00")
    #expect(try sketch.sentences(of: rule, shifts, history: history).isEmpty)
  }

  @Test func `credits of time off count`() throws {
    var away = sketch
    away.timeOff = try [sketch.leave("2027-03-01", "2027-03-05", creditMinutesPerDay: 480)]
    #expect(try away.prices(of: rule, away.shifts(on: [6], minutes: 60)) == [6])
    away.timeOff = try [sketch.leave("2027-03-01", "2027-03-05", creditMinutesPerDay: 600)]
    #expect(try away.prices(of: rule, []) == [])
    #expect(try away.prices(of: rule, away.shifts(on: [6], minutes: 60)) == [6])
  }

  @Test(arguments: [("2027-03-22", "2027-03-27 22:00"), ("2027-10-25", "2027-10-30 22:00")])
  func `paid time is elapsed time where the clock changes`(first: String, start: String) throws {
    var week = sketch
    week.firstDate = first
    let overtime = Overtime(thresholdMinutes: 480, percent: 100, mostMinutes: 60)
    week.rules = .only(\.overtime, overtime)
    #expect(try week.prices(of: rule, [week.shift(start, minutes: 480)]) == [])
    #expect(try week.prices(of: rule, [week.shift(start, minutes: 540)]) == [12])
  }
}
