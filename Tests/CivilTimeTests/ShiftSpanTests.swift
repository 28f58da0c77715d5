import CivilTime
import Testing

struct ShiftSpanTests {
  private func span(
    _ start: String,
    _ minutes: Int,
    _ policy: ShiftClockPolicy,
    gap: GapPolicy = .forward,
    overlap: OverlapPolicy = .first
  ) throws -> ShiftSpan {
    ShiftSpan.resolve(
      start: try clock(start),
      durationMinutes: minutes,
      zone: try zone(rule: newYorkRule),
      policy: policy,
      gap: gap,
      overlap: overlap
    )
  }

  @Test(arguments: [
    ("2027-03-13 22:00", ShiftClockPolicy.keepDuration, 540, 0, true),
    ("2027-03-13 22:00", .keepWallClock, 480, -60, true),
    ("2027-11-06 22:00", .keepDuration, 540, 0, true),
    ("2027-11-06 22:00", .keepWallClock, 600, 60, true),
    ("2027-03-12 22:00", .keepDuration, 540, 0, false),
    ("2027-03-12 22:00", .keepWallClock, 540, 0, false),
    ("2027-03-14 03:00", .keepWallClock, 540, 0, true),
    ("2027-03-14 04:00", .keepWallClock, 540, 0, false),
    // Ends at the very change: untouched.
    ("2027-03-13 17:00", .keepDuration, 540, 0, false),
    // Starts in the gap: forward, an hour less on the clock.
    ("2027-03-14 02:30", .keepDuration, 540, 0, true),
    ("2027-03-14 02:30", .keepWallClock, 480, -60, true),
  ])
  func `a shift of nine hours at a clock change`(
    start: String,
    policy: ShiftClockPolicy,
    elapsed: Int,
    changed: Int,
    isTouched: Bool
  ) throws {
    let span = try span(start, 540, policy)
    #expect(span.range.minutes == elapsed)
    #expect(span.changedMinutes == changed)
    #expect(span.isTouchedByClockChange == isTouched)
    #expect(!span.isRejected)
  }

  @Test func `the change that touched the shift is named`() throws {
    let change = try #require(try span("2027-03-13 22:00", 540, .keepDuration).clockChange)
    #expect(change.instant.description == "2027-03-14T07:00Z")
    #expect(change.changeMinutes == 60)
    let second = try span("2027-11-07 01:30", 60, .keepDuration, overlap: .second)
    #expect(second.range.lowerBound.description == "2027-11-07T06:30Z")
    #expect(second.startResolution.kind == .overlap(minutes: 60))
    #expect(second.clockChange?.instant.description == "2027-11-07T06:00Z")
    let early = try span("2027-03-14 02:30", 60, .keepDuration, gap: .earlier)
    #expect(early.clockChange?.instant == early.range.lowerBound)
  }

  @Test func `a shift that the gap swallows by the clock is empty, not backwards`() throws {
    let span = try span("2027-03-14 02:30", 45, .keepWallClock)
    #expect(span.range.isEmpty)
    #expect(span.changedMinutes == -45)
  }

  @Test func `a rejected start or end is marked and keeps the default moment`() throws {
    let start = try span("2027-03-14 02:30", 60, .keepDuration, gap: .reject)
    #expect(start.isRejected)
    #expect(start.range.lowerBound.description == "2027-03-14T07:30Z")
    #expect(start.startResolution.kind == .gap(minutes: 60))
    #expect(try span("2027-11-06 16:30", 540, .keepWallClock, overlap: .reject).isRejected)
    #expect(try !span("2027-11-06 16:30", 540, .keepDuration, overlap: .reject).isRejected)
  }
}
