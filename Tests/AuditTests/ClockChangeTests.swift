import Audit
import CivilTime
import Testing
import Workforce

/// Berlin's clock goes forward at 2027-03-28 02:00 and back at 2027-10-31 03:00, both at 01:00 UTC.
@Suite struct ClockChangeTests {
  private func changes(
    _ start: String,
    minutes: Int,
    policy: ShiftClockPolicy = .keepDuration,
    startStepMinutes: Int = 30,
    shiftedTo later: Int = 0
  ) throws -> [ClockChange] {
    let date = String(start.prefix(10))
    var sketch = AuditSketch(firstDate: date, days: 2, intervalMinutes: 30, clockPolicy: policy)
    sketch.pattern = ShiftPattern(
      id: "day",
      lengthsMinutes: [480],
      earliestStart: .startOfDay,
      latestStart: try #require(TimeOfDay("23:30")),
      startStepMinutes: startStepMinutes
    )
    let report = try sketch.report([sketch.shift("ana", start, [(.english, minutes)])])
    #expect(report.violations == [])
    return report.clockChanges
  }

  private func change(
    on date: String,
    at instant: String,
    by minutes: Int,
    _ policy: ShiftClockPolicy,
    paid: Int
  ) throws -> ClockChange {
    ClockChange(
      agent: "ana",
      localDate: try #require(LocalDate(iso: date)),
      instant: try #require(Instant(iso: instant)),
      clockMovesMinutes: minutes,
      policy: policy,
      paidMinutesChanged: paid
    )
  }

  @Test(arguments: [
    ("2027-03-27", 480, ShiftClockPolicy.keepDuration, 60, 0),
    ("2027-03-27", 420, .keepWallClock, 60, -60),
    ("2027-10-30", 480, .keepDuration, -60, 0),
    ("2027-10-30", 540, .keepWallClock, -60, 60),
  ])
  func `a night through a change is listed with the paid minutes it changed`(
    date: String,
    minutes: Int,
    policy: ShiftClockPolicy,
    moves: Int,
    paid: Int
  ) throws {
    let instant = date == "2027-03-27" ? "2027-03-28T01:00Z" : "2027-10-31T01:00Z"
    #expect(
      try changes("\(date) 22:00", minutes: minutes, policy: policy) == [
        change(on: date, at: instant, by: moves, policy, paid: paid)
      ]
    )
  }

  @Test func `a start that the clock leaves out is listed at the moment of the change`() throws {
    // On starts every 30 minutes the moved shift is also an ordinary one from 03:30, so here they
    // are 150 minutes apart: 02:30 is one of them, 03:30 is not.
    #expect(
      try changes("2027-03-28 03:30", minutes: 480, startStepMinutes: 150) == [
        change(on: "2027-03-28", at: "2027-03-28T01:00Z", by: 60, .keepDuration, paid: 0)
      ]
    )
    #expect(
      try changes(
        "2027-03-28 03:30",
        minutes: 420,
        policy: .keepWallClock,
        startStepMinutes: 150
      ) == [
        change(on: "2027-03-28", at: "2027-03-28T01:00Z", by: 60, .keepWallClock, paid: -60)
      ]
    )
  }

  @Test func `a shift that the clock left alone is meant where both readings exist`() throws {
    #expect(try changes("2027-03-28 03:30", minutes: 480) == [])
  }

  @Test func `a start that occurs twice is listed once, at the moment of the change`() throws {
    #expect(
      try changes("2027-10-31 02:30", minutes: 480) == [
        change(on: "2027-10-31", at: "2027-10-31T01:00Z", by: -60, .keepDuration, paid: 0)
      ]
    )
  }

  @Test
  func `a change between the parts of a split shift is listed once, with the shift's paid time`()
    throws
  {
    var sketch = AuditSketch(
      firstDate: "2027-03-27",
      days: 2,
      intervalMinutes: 30,
      clockPolicy: .keepWallClock
    )
    sketch.pattern = ShiftPattern(
      id: "day",
      lengthsMinutes: [480],
      earliestStart: .startOfDay,
      latestStart: try #require(TimeOfDay("23:30")),
      startStepMinutes: 30,
      split: ShiftSplit(firstMinutes: [240], gapMinutes: [180])
    )
    let report = try sketch.report([
      sketch.shift("ana", "2027-03-27 21:00", [(.english, 240)]),
      Shift(
        agent: "ana",
        localDate: try #require(LocalDate(iso: "2027-03-27")),
        ordinal: 1,
        pattern: "day",
        range: sketch.shift("ana", "2027-03-28 05:00", [(.idle, 180)]).range,
        activities: sketch.shift("ana", "2027-03-28 05:00", [(.idle, 180)]).activities
      ),
    ])
    #expect(report.violations == [])
    #expect(
      report.clockChanges == [
        try change(
          on: "2027-03-27",
          at: "2027-03-28T01:00Z",
          by: 60,
          .keepWallClock,
          paid: -60
        )
      ]
    )
  }

  @Test func `shifts that end or start at the change are not touched`() throws {
    #expect(try changes("2027-03-27 18:00", minutes: 480) == [])
    #expect(try changes("2027-03-28 03:00", minutes: 480) == [])
    #expect(try changes("2027-10-31 03:00", minutes: 480) == [])
  }
}
