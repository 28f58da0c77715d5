import CivilTime
import Testing
import WorkRules
import Workforce

/// Costs at 12 an hour, counted by hand.
@Suite struct AgentScheduleCostTests {
  private func sketch(_ premiums: [Premium] = [], first: String = "2027-03-01") -> ScheduleSketch {
    ScheduleSketch(firstDate: first, days: 14, hourlyCost: 12, premiums: premiums)
  }

  private func night(_ text: String = "22:00-06:00", percent: Double) throws -> Premium {
    Premium(hours: .night(try #require(DailyWindow(parsing: text))), percent: percent)
  }

  @Test func `pay is that of paid time, without unpaid breaks`() throws {
    let sketch = sketch()
    let breaks = [BreakSketch(offset: 240), BreakSketch(kind: .short, offset: 360, isPaid: true)]
    let shift = try sketch.shift("2027-03-01 08:00", minutes: 540, breaks: breaks)
    #expect(try sketch.schedule([shift]).labourCost == LabourCost(pay: 8 * 12))
  }

  @Test(arguments: [
    // Berlin's clock goes from 02:00 to 03:00: 22:00 to 02:00, 03:00 to 06:00, one hour by day.
    ("2027-03-22", "2027-03-27 22:00", 480, "22:00-06:00", 7.0),
    // And from 03:00 back to 02:00: 22:00 to 05:00 by the clock is eight hours long.
    ("2027-10-25", "2027-10-30 22:00", 480, "22:00-06:00", 8.0),
    ("2027-10-25", "2027-10-30 22:00", 600, "22:00-06:00", 9.0),
    // A window that begins in the hour left out, and one that lies in the hour repeated.
    ("2027-03-22", "2027-03-27 22:00", 480, "02:30-06:00", 3.0),
    ("2027-10-25", "2027-10-30 22:00", 480, "02:15-02:45", 1.0),
  ])
  func `a premium of the night is paid for elapsed minutes`(
    first: String,
    start: String,
    minutes: Int,
    window: String,
    hours: Double
  ) throws {
    let sketch = try sketch([night(window, percent: 25)], first: first)
    let shift = try sketch.shift(start, minutes: minutes)
    let cost = LabourCost(pay: Double(minutes) / 60 * 12, premiums: hours * 12 / 4)
    #expect(try sketch.schedule([shift]).labourCost == cost)
  }

  @Test func `an unpaid break in the night has no premium, a paid one has`() throws {
    let sketch = try sketch([night(percent: 25)])
    for (isPaid, hours) in [(false, 7.0), (true, 8.0)] {
      let breaks = [BreakSketch(offset: 120, isPaid: isPaid)]
      let shift = try sketch.shift("2027-03-01 22:00", minutes: 480, breaks: breaks)
      let cost = LabourCost(pay: hours * 12, premiums: hours * 3)
      #expect(try sketch.schedule([shift]).labourCost == cost)
    }
  }

  @Test(arguments: [
    ("Europe/Berlin", "2027-03-01", "2027-03-06 22:00", 6.0),
    ("Europe/Berlin", "2027-03-22", "2027-03-27 22:00", 6.0),
    ("Europe/Berlin", "2027-10-25", "2027-10-30 22:00", 6.0),
    // Nuuk's clock goes from 23:00 on Saturday to 00:00 on Sunday: three hours of Saturday.
    ("America/Nuuk", "2027-03-22", "2027-03-27 20:00", 5.0),
    // And from the midnight after Saturday back to 23:00: five hours of Saturday.
    ("America/Nuuk", "2027-10-25", "2027-10-30 20:00", 3.0),
  ])
  func `a premium of Sundays, or of a holiday on one, is paid from midnight to midnight`(
    zone: String,
    first: String,
    start: String,
    hours: Double
  ) throws {
    let cost = LabourCost(pay: 8 * 12, premiums: hours * 12 / 2)
    var week = sketch([Premium(hours: .weekend([.sunday]), percent: 50)], first: first)
    week.zone = zone
    let shift = try week.shift(start, minutes: 480)
    #expect(try week.schedule([shift]).labourCost == cost)
    week.premiums = [Premium(hours: .holiday, percent: 50)]
    week.holidays = [try week.date(String(start.prefix(10))).adding(days: 1): "Feast"]
    #expect(try week.schedule([shift]).labourCost == cost)
  }

  @Test func `premiums and overtime add up on the hourly cost`() throws {
    // Saturday 22:00 to Sunday 07:00 of the change: 7 h of night, 6 h of Sunday and holiday.
    var week = sketch(
      [
        try night(percent: 25), Premium(hours: .weekend([.saturday, .sunday]), percent: 50),
        Premium(hours: .holiday, percent: 100),
      ],
      first: "2027-03-22"
    )
    week.holidays = [try week.date("2027-03-28"): "Easter"]
    week.rules = .only(\.overtime, Overtime(thresholdMinutes: 300, percent: 50, mostMinutes: 480))
    let shift = try week.shift("2027-03-27 22:00", minutes: 480)
    let schedule = try week.schedule([shift])
    #expect(schedule.overtimeMinutes == 180)
    #expect(
      schedule.labourCost
        == LabourCost(pay: 96, premiums: 7 * 3 + 8 * 6 + 6 * 12, overtime: 3 * 6)
    )
    #expect(schedule.labourCost.total == 96 + 141 + 18)
  }

  @Test func `overtime is what a week has beyond the threshold, week by week`() throws {
    var weeks = sketch()
    weeks.rules = .only(
      \.overtime,
      Overtime(thresholdMinutes: 2_400, percent: 50, mostMinutes: 960)
    )
    let shifts = try weeks.shifts(on: Array(1...6) + Array(8...12))
    #expect(
      try weeks.schedule(shifts).labourCost == LabourCost(pay: 88 * 12, overtime: 8 * 12 / 2)
    )
    #expect(try weeks.schedule(weeks.shifts(on: 3...12)).labourCost == LabourCost(pay: 80 * 12))
  }

  @Test func `hours credited come before hours worked, and cost no overtime themselves`() throws {
    var week = sketch()
    week.rules = .only(\.overtime, Overtime(thresholdMinutes: 2_400, percent: 50, mostMinutes: 960))
    let shift = try week.shift("2027-03-06 08:00", minutes: 60)
    for credit in [480, 600] {
      week.timeOff = try [week.leave("2027-03-01", "2027-03-05", creditMinutesPerDay: credit)]
      #expect(try week.schedule([shift]).labourCost == LabourCost(pay: 12, overtime: 6))
      #expect(try week.schedule([]).labourCost == LabourCost())
    }
  }

  @Test func `both parts of a split shift are paid, and the gap is not`() throws {
    var split = sketch()
    let split8 = ShiftPattern(
      id: "day",
      lengthsMinutes: [480],
      earliestStart: try #require(TimeOfDay("08:00")),
      latestStart: try #require(TimeOfDay("08:00")),
      startStepMinutes: 60,
      split: ShiftSplit(firstMinutes: [240], gapMinutes: [180])
    )
    split.patterns = [split8]
    split.rules = .only(\.overtime, Overtime(thresholdMinutes: 420, percent: 50, mostMinutes: 960))
    let parts = try [
      split.shift("2027-03-01 08:00", minutes: 240), split.shift("2027-03-01 15:00", minutes: 240),
    ]
    #expect(try split.schedule(parts).labourCost == LabourCost(pay: 96, overtime: 6))
  }
}
