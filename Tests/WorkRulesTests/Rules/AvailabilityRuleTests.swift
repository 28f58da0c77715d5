import CivilTime
import Testing
import WorkRules

@Suite struct AvailabilityRuleTests {
  private let rule = "availability"

  private func sketch(_ hours: String, firstDate: String = "2027-03-01") throws -> ScheduleSketch {
    ScheduleSketch(firstDate: firstDate, availability: try WeeklyHours(parsing: hours))
  }

  @Test func `a shift that reaches beyond the hours is reported`() throws {
    let sketch = try sketch("mon-fri 08:00-18:00")
    let shift = try sketch.shift("2027-03-01 10:15", minutes: 480)
    #expect(
      try sketch.sentences(of: rule, [shift]) == [
        "ana on 2027-03-01: a shift from 2027-03-01 10:15 to 2027-03-01 18:15;"
          + " allowed: within mon-fri 08:00-18:00 (availability)"
      ]
    )
  }

  @Test(arguments: ["08:00", "10:00"])
  func `a shift within the hours, borders included, is allowed`(start: String) throws {
    let sketch = try sketch("mon-fri 08:00-18:00")
    let shift = try sketch.shift("2027-03-01 \(start)", minutes: 480)
    #expect(try sketch.sentences(of: rule, [shift]).isEmpty)
  }

  @Test func `hours that touch at midnight hold a night`() throws {
    let sketch = try sketch("daily 20:00-24:00, daily 00:00-08:00")
    let night = try sketch.shift("2027-03-01 22:00", minutes: 480)
    #expect(try sketch.sentences(of: rule, [night]).isEmpty)
  }

  @Test func `hours past midnight belong to the date on which they begin`() throws {
    let sketch = try sketch("sun 22:00-06:00")
    // The horizon's first Monday: the hours began on the Sunday before it.
    let early = try sketch.shift("2027-03-01 00:00", minutes: 360)
    let late = try sketch.shift("2027-03-01 00:00", minutes: 375)
    let lastNight = try sketch.shift("2027-03-07 22:00", minutes: 480)
    #expect(try sketch.sentences(of: rule, [early]).isEmpty)
    #expect(try sketch.sentences(of: rule, [late]).count == 1)
    #expect(try sketch.sentences(of: rule, [lastNight]).isEmpty)
  }

  @Test func `no hours allow no shift`() throws {
    let sketch = try sketch("closed")
    let shift = try sketch.shift("2027-03-01 08:00", minutes: 480)
    #expect(
      try sketch.sentences(of: rule, [shift]) == [
        "ana on 2027-03-01: a shift from 2027-03-01 08:00 to 2027-03-01 16:00;"
          + " allowed: within closed (availability)"
      ]
    )
  }

  @Test(arguments: [("2027-03-27", 420), ("2027-10-30", 540)])
  func `hours of a clock-change night are an hour shorter or longer`(
    date: String,
    minutes: Int
  ) throws {
    let sketch = try sketch("daily 22:00-06:00", firstDate: date)
    let whole = try sketch.shift("\(date) 22:00", minutes: minutes)
    let longer = try sketch.shift("\(date) 22:00", minutes: minutes + 15)
    #expect(try sketch.sentences(of: rule, [whole]).isEmpty)
    #expect(try sketch.sentences(of: rule, [longer]).count == 1)
  }
}
