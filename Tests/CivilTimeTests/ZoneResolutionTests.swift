import CivilTime
import Testing

struct ZoneResolutionTests {
  @Test(arguments: [
    (newYorkRule, "2027-03-14 01:59", "2027-03-14T06:59Z", LocalResolution.Kind.unique),
    (newYorkRule, "2027-03-14 02:00", "2027-03-14T07:00Z", .gap(minutes: 60)),
    (newYorkRule, "2027-03-14 02:59", "2027-03-14T07:59Z", .gap(minutes: 60)),
    (newYorkRule, "2027-03-14 03:00", "2027-03-14T07:00Z", .unique),
    (newYorkRule, "2027-11-07 00:59", "2027-11-07T04:59Z", .unique),
    (newYorkRule, "2027-11-07 01:00", "2027-11-07T05:00Z", .overlap(minutes: 60)),
    (newYorkRule, "2027-11-07 01:59", "2027-11-07T05:59Z", .overlap(minutes: 60)),
    (newYorkRule, "2027-11-07 02:00", "2027-11-07T07:00Z", .unique),
    (lordHoweRule, "2027-10-03 02:15", "2027-10-02T15:45Z", .gap(minutes: 30)),
    (lordHoweRule, "2027-10-03 02:30", "2027-10-02T15:30Z", .unique),
    (lordHoweRule, "2027-04-04 01:30", "2027-04-03T14:30Z", .overlap(minutes: 30)),
    (lordHoweRule, "2027-04-04 01:29", "2027-04-03T14:29Z", .unique),
    ("<+0545>-5:45", "2027-03-14 02:30", "2027-03-13T20:45Z", .unique),
  ])
  func `the defaults are forward by the gap and the first occurrence`(
    rule: String,
    local: String,
    moment: String,
    kind: LocalResolution.Kind
  ) throws {
    let zone = try zone(rule: rule)
    let expected = LocalResolution(instant: try instant(moment), kind: kind)
    #expect(try zone.resolve(clock(local)) == expected)
    #expect(try zone.instant(of: clock(local)) == expected.instant)
  }

  @Test(arguments: ["02:00", "02:30", "02:59"])
  func `earlier is the moment of the change`(time: String) throws {
    let zone = try zone(rule: newYorkRule)
    let resolution = try zone.resolve(clock("2027-03-14 \(time)"), gap: .earlier)
    #expect(resolution?.instant.description == "2027-03-14T07:00Z")
    #expect(resolution?.kind == .gap(minutes: 60))
  }

  @Test func `second is the occurrence after the clock went back`() throws {
    let newYork = try zone(rule: newYorkRule)
    let second = try newYork.resolve(clock("2027-11-07 01:30"), overlap: .second)
    #expect(second?.instant.description == "2027-11-07T06:30Z")
    let lordHowe = try zone(rule: lordHoweRule)
    let half = try lordHowe.resolve(clock("2027-04-04 01:45"), overlap: .second)
    #expect(half?.instant.description == "2027-04-03T15:15Z")
    #expect(half?.kind == .overlap(minutes: 30))
  }

  @Test func `only the policy concerned can reject`() throws {
    let zone = try zone(rule: newYorkRule)
    let (gap, overlap) = try (clock("2027-03-14 02:30"), clock("2027-11-07 01:30"))
    let plain = try clock("2027-06-01 12:00")
    #expect(zone.resolve(gap, gap: .reject) == nil)
    #expect(zone.resolve(gap, overlap: .reject) != nil)
    #expect(zone.resolve(overlap, overlap: .reject) == nil)
    #expect(zone.resolve(overlap, gap: .reject) != nil)
    #expect(zone.resolve(plain, gap: .reject, overlap: .reject)?.kind == .unique)
  }

  @Test func `times of the date Apia left out move forward by a day`() throws {
    let zone = try ZoneDatabase().zone("Pacific/Apia")
    let resolution = try zone.resolve(clock("2011-12-30 12:00"))
    #expect(resolution?.kind == .gap(minutes: 1440))
    #expect(resolution.map { zone.local(at: $0.instant).description } == "2011-12-31 12:00")
  }
}
