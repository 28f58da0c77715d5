import Testing
import WorkRules
import Workforce

@Suite struct HorizonPaidHoursRuleTests {
  private let rule = "horizon-paid-hours"
  private let sketch = ScheduleSketch(days: 14, horizonPaidMinutes: 960...1_440)

  @Test(arguments: [(1...1, "8:00 h"), (1...4, "32:00 h")])
  func `too few and too many hours are reported for the horizon`(
    days: ClosedRange<Int>,
    hours: String
  ) throws {
    #expect(
      try sketch.sentences(of: rule, sketch.shifts(on: days)) == [
        "ana: \(hours) paid in the horizon; allowed: 16:00 h to 24:00 h (horizon-paid-hours)"
      ]
    )
  }

  @Test(arguments: [[1, 14], [5, 6, 7]])
  func `both limits are allowed`(days: [Int]) throws {
    #expect(try sketch.sentences(of: rule, sketch.shifts(on: days)).isEmpty)
  }

  @Test func `a shift of the last date counts whole, one of the history does not`() throws {
    let shifts = try sketch.shifts(on: [13, 14], at: "23:00")
    let history = try [sketch.historic("2027-02-28 23:00", minutes: 480)]
    #expect(try sketch.sentences(of: rule, shifts, history: history).isEmpty)
  }

  @Test func `leave that lowers the minimum lowers that of the horizon`() throws {
    var away = sketch
    away.timeOff = try [sketch.leave("2027-03-02", "2027-03-02", loweredMinutesPerDay: 480)]
    #expect(try away.sentences(of: rule, away.shifts(on: [8])).isEmpty)
    #expect(
      try away.sentences(of: rule, []) == [
        "ana: 0:00 h paid in the horizon; allowed: 8:00 h to 24:00 h (horizon-paid-hours)"
      ]
    )
  }

  @Test func `credits of time off count`() throws {
    var away = sketch
    away.timeOff = try [sketch.leave("2027-03-01", "2027-03-03", creditMinutesPerDay: 480)]
    #expect(try away.sentences(of: rule, []).isEmpty)
    #expect(
      try away.sentences(of: rule, away.shifts(on: [8])) == [
        "ana: 32:00 h paid in the horizon, 24:00 h of them credited;"
          + " allowed: 16:00 h to 24:00 h (horizon-paid-hours)"
      ]
    )
  }

  @Test func `somebody employed on some dates owes no least hours`() throws {
    var joining = sketch
    joining.employed = ("2027-03-02", nil)
    #expect(try joining.sentences(of: rule, []).isEmpty)
    #expect(try joining.sentences(of: rule, joining.shifts(on: 2...5)).count == 1)
  }

  @Test(arguments: [
    ("2027-03-22", "2027-03-27 22:00", 420), ("2027-10-25", "2027-10-30 22:00", 540),
  ])
  func `paid time is elapsed time where the clock changes`(
    first: String,
    start: String,
    minutes: Int
  ) throws {
    let week = ScheduleSketch(firstDate: first, horizonPaidMinutes: minutes...minutes)
    #expect(try week.sentences(of: rule, [week.shift(start, minutes: minutes)]).isEmpty)
    #expect(try week.sentences(of: rule, [week.shift(start, minutes: 480)]).count == 1)
  }
}
