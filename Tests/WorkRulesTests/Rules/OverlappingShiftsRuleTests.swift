import Testing
import WorkRules

@Suite struct OverlappingShiftsRuleTests {
  private let rule = "overlapping-shifts"
  private let sketch = ScheduleSketch()

  @Test func `a shift that starts before the last one ends is reported`() throws {
    let shifts = try [
      sketch.shift("2027-03-01 20:00", minutes: 480),
      sketch.shift("2027-03-02 03:00", minutes: 480),
    ]
    #expect(
      try sketch.sentences(of: rule, shifts) == [
        "ana on 2027-03-02: start at 2027-03-02 03:00 while the shift before lasts until"
          + " 2027-03-02 04:00; allowed: one shift at a time (overlapping-shifts)"
      ]
    )
  }

  @Test func `shifts that touch at midnight do not overlap`() throws {
    let shifts = try [
      sketch.shift("2027-03-01 16:00", minutes: 480),
      sketch.shift("2027-03-02 00:00", minutes: 480),
    ]
    #expect(try sketch.sentences(of: rule, shifts).isEmpty)
  }

  @Test func `the last roster's shift that reaches into the horizon counts`() throws {
    let night = try sketch.historic("2027-02-28 22:00", minutes: 540)
    let early = try sketch.shift("2027-03-01 06:00", minutes: 480)
    let late = try sketch.shift("2027-03-01 07:00", minutes: 480)
    #expect(
      try sketch.sentences(of: rule, [early], history: [night]) == [
        "ana on 2027-03-01: start at 2027-03-01 06:00 while the shift before lasts until"
          + " 2027-03-01 07:00; allowed: one shift at a time (overlapping-shifts)"
      ]
    )
    #expect(try sketch.sentences(of: rule, [late], history: [night]).isEmpty)
  }

  @Test func `the same shift twice overlaps itself`() throws {
    let shift = try sketch.shift("2027-03-01 08:00", minutes: 480)
    #expect(try sketch.sentences(of: rule, [shift, shift]).count == 1)
  }

  @Test(arguments: [
    // 06:00 lies seven elapsed hours after 22:00 in the spring night, nine in the autumn night.
    ("2027-03-27", "2027-03-28", 420, 0), ("2027-03-27", "2027-03-28", 421, 1),
    ("2027-10-30", "2027-10-31", 540, 0), ("2027-10-30", "2027-10-31", 541, 1),
  ])
  func `a night of a clock change ends by elapsed time`(
    date: String,
    next: String,
    minutes: Int,
    count: Int
  ) throws {
    let week = ScheduleSketch(firstDate: date)
    let shifts = try [
      week.shift("\(date) 22:00", minutes: minutes),
      week.shift("\(next) 06:00", minutes: 480),
    ]
    #expect(try week.sentences(of: rule, shifts).count == count)
  }
}
