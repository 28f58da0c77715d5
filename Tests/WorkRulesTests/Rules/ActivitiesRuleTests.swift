import CivilTime
import Testing
import WorkRules
import Workforce

@Suite struct ActivitiesRuleTests {
  private let rule = "activities"
  private let sketch = ScheduleSketch()

  /// A shift from 08:00 to 12:00, or some other end, with idle activities of these minutes after 08:00.
  private func shift(_ parts: [(from: Int, to: Int)], minutes: Int = 240) throws -> Shift {
    let start = try sketch.range("2027-03-01 08:00", minutes: 0).lowerBound
    let activities = parts.map { part in
      let range = start.adding(minutes: part.from)..<start.adding(minutes: part.to)
      return Activity(kind: .idle, range: range)
    }
    return try sketch.shift("2027-03-01 08:00", minutes: minutes, activities: activities)
  }

  private let tile =
    "allowed: activities that tile 2027-03-01 08:00 to 2027-03-01 12:00 (activities)"

  @Test func `activities side by side from start to end are allowed`() throws {
    #expect(try sketch.sentences(of: rule, [shift([(0, 60), (60, 75), (75, 240)])]).isEmpty)
  }

  @Test func `gaps at the start, within and at the end are reported`() throws {
    #expect(
      try sketch.sentences(of: rule, [shift([(15, 60), (75, 225)])]) == [
        "ana on 2027-03-01: no activity from 2027-03-01 08:00 to 2027-03-01 08:15; \(tile)",
        "ana on 2027-03-01: no activity from 2027-03-01 09:00 to 2027-03-01 09:15; \(tile)",
        "ana on 2027-03-01: no activity from 2027-03-01 11:45 to 2027-03-01 12:00; \(tile)",
      ]
    )
  }

  @Test func `no activity at all is one gap`() throws {
    #expect(
      try sketch.sentences(of: rule, [shift([])]) == [
        "ana on 2027-03-01: no activity from 2027-03-01 08:00 to 2027-03-01 12:00; \(tile)"
      ]
    )
  }

  @Test func `overlaps, empty activities and time outside the shift are reported`() throws {
    #expect(
      try sketch.sentences(of: rule, [shift([(0, 60), (45, 120), (120, 240)])]) == [
        "ana on 2027-03-01: an activity from 2027-03-01 08:45 to 2027-03-01 10:00"
          + " that overlaps what is before it; \(tile)"
      ]
    )
    #expect(
      try sketch.sentences(of: rule, [shift([(0, 60), (60, 60), (60, 255)])]) == [
        "ana on 2027-03-01: an activity without length at 2027-03-01 09:00; \(tile)",
        "ana on 2027-03-01: activities until 2027-03-01 12:15; \(tile)",
      ]
    )
    #expect(
      try sketch.sentences(of: rule, [shift([(-15, 240)])]) == [
        "ana on 2027-03-01: an activity from 2027-03-01 07:45 to 2027-03-01 12:00"
          + " that overlaps what is before it; \(tile)"
      ]
    )
  }

  @Test func `borders between those of the intervals are reported once each`() throws {
    #expect(
      try sketch.sentences(of: rule, [shift([(0, 50), (50, 240)])]) == [
        "ana on 2027-03-01: a border at 2027-03-01 08:50;"
          + " allowed: borders of the intervals of 15 minutes (activities)"
      ]
    )
  }

  @Test func `a shift may end within an interval, an activity may not`() throws {
    #expect(try sketch.sentences(of: rule, [shift([(0, 60), (60, 246)], minutes: 246)]).isEmpty)
    let apart = try shift([(0, 60), (60, 240), (240, 246)], minutes: 246)
    #expect(try sketch.sentences(of: rule, [apart]).isEmpty)
    let stray = try shift([(0, 66), (66, 246)], minutes: 246)
    #expect(try sketch.sentences(of: rule, [stray]).count == 1)
  }

  @Test(arguments: [(15, 0), (30, 1), (60, 1)])
  func `Kathmandu's quarter hours fit only a grid of quarter hours`(
    interval: Int,
    count: Int
  ) throws {
    let nepal = ScheduleSketch(zone: "Asia/Kathmandu", intervalMinutes: interval)
    let shift = try nepal.shift("2027-03-01 08:00", minutes: 480)
    #expect(try nepal.sentences(of: rule, [shift]).count == count)
  }

  @Test func `the grid goes on beyond the horizon`() throws {
    // Honolulu's last evening ends long after the last midnight of UTC.
    let hawaii = ScheduleSketch(zone: "Pacific/Honolulu")
    let late = try hawaii.shift("2027-03-07 22:00", minutes: 480)
    let stray = try hawaii.shift("2027-03-07 22:05", minutes: 480)
    #expect(try hawaii.sentences(of: rule, [late]).isEmpty)
    #expect(try hawaii.sentences(of: rule, [stray]).count == 1)
  }

  @Test(arguments: ["2027-03-27", "2027-10-30"])
  func `a night through a clock change is tiled in elapsed time`(date: String) throws {
    let night = ScheduleSketch(firstDate: date, intervalMinutes: 60)
    let shift = try night.shift("\(date) 22:00", minutes: 480, breaks: [BreakSketch(offset: 180)])
    #expect(try night.sentences(of: rule, [shift]).isEmpty)
  }
}
