import CivilTime
import Testing

struct ZoneTests {
  private let database: ZoneDatabase

  init() throws {
    database = try ZoneDatabase()
  }

  /// Past changes, which no later release of the data alters.
  @Test(arguments: [
    ("America/New_York", "2024-03-10T07:00Z", -300, -240, true, "EDT"),
    ("America/New_York", "2024-11-03T06:00Z", -240, -300, false, "EST"),
    ("America/Los_Angeles", "2024-03-10T10:00Z", -480, -420, true, "PDT"),
    ("Europe/Berlin", "2024-03-31T01:00Z", 60, 120, true, "CEST"),
    ("Europe/Berlin", "2024-10-27T01:00Z", 120, 60, false, "CET"),
    ("Europe/London", "2024-03-31T01:00Z", 0, 60, true, "BST"),
    ("Australia/Lord_Howe", "2024-04-06T15:00Z", 660, 630, false, "+1030"),
    ("Australia/Lord_Howe", "2024-10-05T15:30Z", 630, 660, true, "+11"),
    ("America/St_Johns", "2024-03-10T05:30Z", -210, -150, true, "NDT"),
    ("Pacific/Chatham", "2024-04-06T14:00Z", 825, 765, false, "+1245"),
    ("Antarctica/Troll", "2024-03-31T01:00Z", 0, 120, true, "+02"),
    ("Africa/Cairo", "2024-04-25T22:00Z", 120, 180, true, "EEST"),
    ("America/Sao_Paulo", "2019-02-17T02:00Z", -120, -180, false, "-03"),
    ("Pacific/Apia", "2011-12-30T10:00Z", -600, 840, true, "+14"),
  ])
  func `a known change is found at its minute`(
    identifier: String,
    at: String,
    before: Int,
    after: Int,
    isDaylight: Bool,
    abbreviation: String
  ) throws {
    let zone = try database.zone(identifier)
    let moment = try instant(at)
    let expected = ZoneTransition(
      instant: moment,
      offsetMinutesBefore: before,
      offsetMinutesAfter: after,
      isDaylightAfter: isDaylight,
      abbreviationAfter: abbreviation
    )
    #expect(zone.transitions(in: moment..<moment.adding(minutes: 1)) == [expected])
    #expect(zone.offsetMinutes(at: moment.adding(minutes: -1)) == before)
    #expect(zone.offsetMinutes(at: moment) == after)
    #expect(zone.abbreviation(at: moment) == abbreviation)
  }

  @Test(arguments: [
    ("Asia/Kathmandu", 345), ("America/Phoenix", -420), ("Asia/Kolkata", 330),
    ("Asia/Manila", 480), ("Asia/Yangon", 390), ("Pacific/Marquesas", -570),
    ("Africa/Johannesburg", 120), ("America/Bogota", -300), ("Etc/UTC", 0),
    ("Etc/GMT+12", -720), ("Pacific/Kiritimati", 840),
  ])
  func `a zone without changes keeps one offset from 2000 to 2025`(
    identifier: String,
    offset: Int
  ) throws {
    let zone = try database.zone(identifier)
    let years = try instant("2000-01-01T00:00Z")..<instant("2026-01-01T00:00Z")
    #expect(zone.transitions(in: years).isEmpty)
    #expect(zone.offsetMinutes(at: years.lowerBound) == offset)
    let midnight = years.lowerBound.adding(minutes: -offset)
    #expect(zone.local(at: midnight).description == "2000-01-01 00:00")
  }

  @Test func `New York's rule changes the clock on 14 March 2027 at 07:00 UTC`() throws {
    let zone = try zone(rule: newYorkRule)
    let year = try instant("2027-01-01T00:00Z")..<instant("2028-01-01T00:00Z")
    let changes = zone.transitions(in: year)
    #expect(changes.map(\.instant.description) == ["2027-03-14T07:00Z", "2027-11-07T06:00Z"])
    #expect(changes.map(\.changeMinutes) == [60, -60])
    #expect(changes.map(\.isDaylightAfter) == [true, false])
    #expect(try zone.local(at: instant("2027-03-14T06:59Z")).description == "2027-03-14 01:59")
    #expect(try zone.local(at: instant("2027-03-14T07:00Z")).description == "2027-03-14 03:00")
  }

  @Test func `transitions are taken from the lower up to the upper bound`() throws {
    let zone = try zone(rule: newYorkRule)
    let change = try instant("2027-03-14T07:00Z")
    #expect(zone.transitions(in: change..<change).isEmpty)
    #expect(zone.transitions(in: change.adding(minutes: -60)..<change).isEmpty)
    #expect(zone.transitions(in: change..<change.adding(minutes: 1)).count == 1)
    #expect(zone.transitions(in: change.adding(minutes: 1)..<change.adding(minutes: 60)).isEmpty)
  }

  @Test(arguments: [
    (newYorkRule, "2027-03-14", 23 * 60), (newYorkRule, "2027-11-07", 25 * 60),
    (newYorkRule, "2027-03-13", 24 * 60), (lordHoweRule, "2027-10-03", 23 * 60 + 30),
    (lordHoweRule, "2027-04-04", 24 * 60 + 30), ("<+0545>-5:45", "2027-03-14", 24 * 60),
    // Midnight left out (Cairo), repeated (Havana), and the hour before it repeated (Santiago).
    ("EET-2EEST,M4.5.5/0,M10.5.4/24", "2027-04-30", 23 * 60),
    ("CST5CDT,M3.2.0/0,M11.1.0/1", "2027-11-07", 25 * 60),
    ("<-04>4<-03>,M9.1.6/24,M4.1.6/24", "2027-04-03", 25 * 60),
    ("<-04>4<-03>,M9.1.6/24,M4.1.6/24", "2027-09-05", 23 * 60),
  ])
  func `a day is as long as the clock makes it`(
    rule: String,
    day: String,
    minutes: Int
  ) throws {
    #expect(try zone(rule: rule).day(date(day)).minutes == minutes)
  }

  @Test(arguments: [("2027-03-08", 167), ("2027-11-01", 169), ("2027-03-15", 168)])
  func `a week has 167, 168 or 169 hours and its days touch`(monday: String, hours: Int) throws {
    let zone = try zone(rule: newYorkRule)
    let first = try date(monday)
    let days = (0..<7).map { zone.day(first.adding(days: $0)) }
    #expect(days.reduce(0) { $0 + $1.minutes } == hours * 60)
    #expect(zip(days, days.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
  }

  @Test func `the date Apia left out has no minute`() throws {
    let zone = try database.zone("Pacific/Apia")
    #expect(try zone.day(date("2011-12-30")).isEmpty)
    #expect(try zone.day(date("2011-12-29")).minutes == 1440)
    #expect(try zone.day(date("2011-12-31")).minutes == 1440)
  }

  @Test func `zones of one name are equal`() throws {
    let berlin = try database.zone("Europe/Berlin")
    #expect(berlin == (try ZoneDatabase().zone("Europe/Berlin")))
    #expect(berlin != (try database.zone("Europe/Warsaw")))
    #expect(Set([berlin, berlin]).count == 1)
    #expect("\(berlin)" == "Europe/Berlin")
  }

  @Test func `moments after 2070 keep the last offset`() throws {
    let zone = try zone(rule: newYorkRule)
    #expect(try zone.offsetMinutes(at: instant("2070-07-01T00:00Z")) == -240)
    #expect(try zone.offsetMinutes(at: instant("2071-07-01T00:00Z")) == -300)
  }

  @Test(arguments: [
    ("Europe/Kiev", "Europe/Kyiv", true), ("Asia/Calcutta", "Asia/Kolkata", true),
    ("Europe/Kyiv", "Europe/Kyiv", true), ("Europe/Kyiv", "Europe/Bucharest", false),
    ("Asia/Manila", "Asia/Singapore", false),
  ])
  func `a zone under another name is the same one`(
    name: String,
    other: String,
    isSame: Bool
  ) throws {
    let zones = try ZoneDatabase()
    #expect(try zones.zone(name).isSame(as: zones.zone(other)) == isSame)
  }
}
