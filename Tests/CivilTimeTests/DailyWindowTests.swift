import CivilTime
import Testing

struct DailyWindowTests {
  private let night: DailyWindow

  init() throws {
    night = try #require(DailyWindow(parsing: "22:00-06:00"))
  }

  @Test(arguments: [
    ("2027-03-13 20:00", 540, 420), ("2027-03-13 22:00", 480, 420),
    ("2027-11-06 20:00", 660, 540), ("2027-03-10 20:00", 720, 480),
    ("2027-03-10 06:00", 960, 0), ("2027-03-10 00:00", 1440, 480),
    ("2027-03-10 12:00", 4320, 1440),
  ])
  func `night minutes of a stretch are counted by the local clock`(
    start: String,
    minutes: Int,
    night: Int
  ) throws {
    let zone = try zone(rule: newYorkRule)
    let lower = try zone.instant(of: clock(start))
    #expect(self.night.minutes(of: lower..<lower.adding(minutes: minutes), in: zone) == night)
  }

  @Test func `both occurrences of a repeated hour count and a left-out one does not`() throws {
    let zone = try zone(rule: newYorkRule)
    let early = try #require(DailyWindow(parsing: "01:00-01:30"))
    let autumn = early.ranges(covering: zone.day(try date("2027-11-07")), in: zone)
    #expect(
      autumn.ranges.map { "\($0.lowerBound) \($0.upperBound)" } == [
        "2027-11-07T05:00Z 2027-11-07T05:30Z", "2027-11-07T06:00Z 2027-11-07T06:30Z",
      ]
    )
    let gap = try #require(DailyWindow(parsing: "02:00-03:00"))
    #expect(gap.minutes(of: zone.day(try date("2027-03-14")), in: zone) == 0)
  }

  @Test func `ranges are cut at the ends of the stretch`() throws {
    let zone = try zone(rule: "UTC0")
    let stretch = try instant("2027-03-10T23:00Z")..<instant("2027-03-12T01:00Z")
    #expect(
      night.ranges(covering: stretch, in: zone).ranges.map { "\($0.lowerBound) \($0.upperBound)" }
        == ["2027-03-10T23:00Z 2027-03-11T06:00Z", "2027-03-11T22:00Z 2027-03-12T01:00Z"]
    )
    let none = stretch.lowerBound..<stretch.lowerBound
    #expect(night.ranges(covering: none, in: zone).isEmpty)
  }

  @Test func `equal ends are the whole day`() throws {
    let zone = try zone(rule: newYorkRule)
    let day = zone.day(try date("2027-03-14"))
    for text in ["00:00-00:00", "00:00-24:00", "05:00-05:00"] {
      #expect(DailyWindow(parsing: text)?.minutes(of: day, in: zone) == day.minutes)
    }
  }

  @Test func `text is read strictly and written back`() {
    #expect(night.description == "22:00-06:00")
    for text in ["", "22:00", "22-06", "22:00-06:00-08:00", "24:00-06:00", "22:00 - 06:00"] {
      #expect(DailyWindow(parsing: text) == nil)
    }
  }
}
