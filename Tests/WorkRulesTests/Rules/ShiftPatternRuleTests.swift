import CivilTime
import Testing
import WorkRules
import Workforce

@Suite struct ShiftPatternRuleTests {
  private let rule = "shift-pattern"

  /// Shifts of 8 h from 06:00 to 10:00 on the hour, Monday to Friday.
  private func day() throws -> ScheduleSketch {
    let weekdays = Set(Weekday.allCases).subtracting([.saturday, .sunday])
    return ScheduleSketch(
      patterns: [try pattern(lengths: [480, 540], from: "06:00", to: "10:00", weekdays: weekdays)]
    )
  }

  @Test(arguments: ["06:00", "08:00", "10:00"])
  func `starts in the window and on the step are allowed`(start: String) throws {
    let sketch = try day()
    let shift = try sketch.shift("2027-03-01 \(start)", minutes: 540)
    #expect(try sketch.sentences(of: rule, [shift]).isEmpty)
  }

  @Test(arguments: ["05:00", "08:30", "11:00"])
  func `starts outside the window or off the step are reported`(start: String) throws {
    let sketch = try day()
    let shift = try sketch.shift("2027-03-01 \(start)", minutes: 480)
    #expect(
      try sketch.sentences(of: rule, [shift]) == [
        "ana on 2027-03-01: start at 2027-03-01 \(start); allowed: 06:00 to 10:00"
          + " every 60 minutes on 2027-03-01 for pattern 'day' (shift-pattern)"
      ]
    )
  }

  @Test func `a pattern the contract does not have is reported`() throws {
    let sketch = try day()
    let shift = try sketch.shift("2027-03-01 08:00", minutes: 480, pattern: "night")
    #expect(
      try sketch.sentences(of: rule, [shift]) == [
        "ana on 2027-03-01: a shift of pattern 'night'; allowed: 'day' (shift-pattern)"
      ]
    )
  }

  @Test func `a weekday the pattern does not have is reported`() throws {
    let sketch = try day()
    let friday = try sketch.shift("2027-03-05 08:00", minutes: 480)
    let saturday = try sketch.shift("2027-03-06 08:00", minutes: 480)
    #expect(
      try sketch.sentences(of: rule, [friday, saturday]) == [
        "ana on 2027-03-06: a shift of pattern 'day' on a Saturday;"
          + " allowed: Monday, Tuesday, Wednesday, Thursday, Friday (shift-pattern)"
      ]
    )
  }

  @Test func `a length the pattern does not have is reported`() throws {
    let sketch = try day()
    let shift = try sketch.shift("2027-03-01 08:00", minutes: 510)
    #expect(
      try sketch.sentences(of: rule, [shift]) == [
        "ana on 2027-03-01: 2027-03-01 08:00 to 2027-03-01 16:30, 8:30 h elapsed;"
          + " allowed: 8:00 h, 9:00 h by the policy keep-duration for pattern 'day' (shift-pattern)"
      ]
    )
  }

  @Test func `a second shift on a date is reported`() throws {
    let sketch = ScheduleSketch(patterns: [try pattern(lengths: [240], from: "06:00", to: "20:00")])
    let shifts = try [
      sketch.shift("2027-03-01 06:00", minutes: 240),
      sketch.shift("2027-03-01 20:00", minutes: 240),
      sketch.shift("2027-03-02 06:00", minutes: 240),
    ]
    #expect(
      try sketch.sentences(of: rule, shifts) == [
        "ana on 2027-03-01: a second shift on the date, 2027-03-01 20:00 to 2027-03-02 00:00;"
          + " allowed: one shift on a local date (shift-pattern)"
      ]
    )
  }

  @Test(arguments: [("2027-02-28", 1), ("2027-03-01", 0), ("2027-03-07", 0), ("2027-03-08", 1)])
  func `dates outside the horizon are reported`(date: String, count: Int) throws {
    let sketch = ScheduleSketch(patterns: [try pattern(from: "22:00")])
    let shift = try sketch.shift("\(date) 22:00", minutes: 480)
    let sentence =
      "ana on \(date): a shift on \(date);"
      + " allowed: dates from 2027-03-01 to 2027-03-07 (shift-pattern)"
    #expect(
      try sketch.sentences(of: rule, [shift]) == [String](repeating: sentence, count: count)
    )
  }

  @Test func `a shift under another date than that of its start is reported`() throws {
    let sketch = ScheduleSketch(patterns: [try pattern(from: "00:00")])
    let right = try sketch.shift("2027-03-02 00:00", minutes: 480)
    let wrong = try sketch.shift("2027-03-02 00:00", minutes: 480, on: "2027-03-01")
    #expect(try sketch.sentences(of: rule, [right]).isEmpty)
    #expect(
      try sketch.sentences(of: rule, [wrong]) == [
        "ana on 2027-03-01: start at 2027-03-02 00:00;"
          + " allowed: 00:00 on 2027-03-01 for pattern 'day' (shift-pattern)"
      ]
    )
  }

  @Test(arguments: [
    // Berlin's clocks change at 01:00 UTC: forward on 2027-03-28, back on 2027-10-31.
    ("2027-03-27", ShiftClockPolicy.keepDuration, 480),
    ("2027-03-27", .keepWallClock, 420),
    ("2027-10-30", .keepDuration, 480),
    ("2027-10-30", .keepWallClock, 540),
  ])
  func `the policy decides how long a night of a clock change is`(
    date: String,
    policy: ShiftClockPolicy,
    minutes: Int
  ) throws {
    let sketch = ScheduleSketch(
      firstDate: date,
      patterns: [try pattern(from: "22:00")],
      clockPolicy: policy
    )
    for elapsed in [420, 480, 540] {
      let shift = try sketch.shift("\(date) 22:00", minutes: elapsed)
      #expect(try sketch.sentences(of: rule, [shift]).isEmpty == (elapsed == minutes))
    }
  }

  @Test func `a start that the clock leaves out moves forward by the gap`() throws {
    let sketch = ScheduleSketch(firstDate: "2027-03-28", patterns: [try pattern(from: "02:30")])
    let moved = try sketch.shift("2027-03-28 03:30", minutes: 480)
    let early = try sketch.shift("2027-03-28 03:00", minutes: 480)
    #expect(try sketch.sentences(of: rule, [moved]).isEmpty)
    #expect(
      try sketch.sentences(of: rule, [early]) == [
        "ana on 2027-03-28: start at 2027-03-28 03:00;"
          + " allowed: 02:30 on 2027-03-28 for pattern 'day' (shift-pattern)"
      ]
    )
  }

  @Test func `a start that occurs twice is the first occurrence`() throws {
    let sketch = ScheduleSketch(firstDate: "2027-10-31", patterns: [try pattern(from: "02:30")])
    let first = try sketch.shift("2027-10-31 02:30", minutes: 480)
    let second = Shift(
      agent: "ana",
      localDate: first.localDate,
      pattern: "day",
      range: first.range.lowerBound.adding(minutes: 60)..<first.range.upperBound,
      activities: []
    )
    #expect(try sketch.sentences(of: rule, [first]).isEmpty)
    #expect(
      try sketch.sentences(of: rule, [second]) == [
        "ana on 2027-10-31: start at 2027-10-31 02:30;"
          + " allowed: 02:30 on 2027-10-31 for pattern 'day' (shift-pattern)"
      ]
    )
  }

  @Test(arguments: [("2027-03-28", 420), ("2027-10-31", 540)])
  func `every resolved start of a clock-change date is accepted`(
    date: String,
    wallClockMinutes: Int
  ) throws {
    for policy in ShiftClockPolicy.allCases {
      let sketch = ScheduleSketch(
        firstDate: date,
        patterns: [try pattern(from: "00:00", to: "23:30", step: 30)],
        clockPolicy: policy
      )
      let agent = try sketch.schedule([]).agent
      for start in stride(from: 0, to: 1_440, by: 30) {
        let span = ShiftSpan.resolve(
          start: LocalDateTime(date: try sketch.date(date), minuteOfDay: start),
          durationMinutes: 480,
          zone: agent.location.zone,
          policy: policy
        )
        let shift = Shift(
          agent: "ana",
          localDate: try sketch.date(date),
          pattern: "day",
          range: span.range,
          activities: []
        )
        #expect(try sketch.sentences(of: rule, [shift]).isEmpty)
      }
    }
  }
}
