import CivilTime
import Testing

struct PosixZoneRuleTests {
  private func rule(_ text: String) throws -> PosixZoneRule {
    try #require(try zone(rule: text).posixFooter)
  }

  @Test func `New York's rule names its halves and its Sundays`() throws {
    let rule = try rule(newYorkRule)
    let daylight = try #require(rule.daylight)
    #expect(rule.standardName == "EST" && rule.standardOffsetMinutes == -300)
    #expect(daylight.name == "EDT" && daylight.offsetMinutes == -240)
    #expect(daylight.start.day == .monthWeek(month: 3, week: 2, weekday: .sunday))
    #expect(daylight.start.clockMinutes == 120)
    #expect(daylight.end.day == .monthWeek(month: 11, week: 1, weekday: .sunday))
    #expect(daylight.end.clockMinutes == 120)
  }

  @Test func `names in angle brackets and offsets of half hours are read`() throws {
    let rule = try rule(lordHoweRule)
    #expect(rule.standardName == "+1030" && rule.standardOffsetMinutes == 630)
    #expect(rule.daylight?.name == "+11" && rule.daylight?.offsetMinutes == 660)
  }

  @Test func `a rule without daylight time has one half`() throws {
    #expect(
      try rule("<+0545>-5:45")
        == PosixZoneRule(standardName: "+0545", standardOffsetMinutes: 345, daylight: nil)
    )
  }

  @Test(arguments: [
    // Greenland: before midnight. Gaza: two days and two hours later. Santiago: 24:00.
    ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 2026, "2026-03-29T01:00Z", "2026-10-25T01:00Z"),
    ("EET-2EEST,M3.4.4/50,M10.4.4/50", 2026, "2026-03-28T00:00Z", "2026-10-23T23:00Z"),
    ("<-04>4<-03>,M9.1.6/24,M4.1.6/24", 2026, "2026-09-06T04:00Z", "2026-04-05T03:00Z"),
    // Days by number: J60 is 1 March in every year, 59 is 29 February in leap years.
    ("AAA0BBB,J60/0,J305/0", 2024, "2024-03-01T00:00Z", "2024-10-31T23:00Z"),
    ("AAA0BBB,59/0,304/0", 2024, "2024-02-29T00:00Z", "2024-10-30T23:00Z"),
    ("AAA0BBB,59/0,304/0", 2023, "2023-03-01T00:00Z", "2023-10-31T23:00Z"),
    // Daylight time two hours ahead, with minutes and seconds written out.
    ("AAA+1:30:00BBB-0:30,M2.5.0/2:15:00,M10.5.0", 2026, "2026-02-22T03:45Z", "2026-10-25T01:30Z"),
  ])
  func `a year's changes fall where the rule says`(
    text: String,
    year: Int,
    start: String,
    end: String
  ) throws {
    let changes = try #require(try rule(text).changes(inYear: year))
    #expect(changes.start.description == start)
    #expect(changes.end.description == end)
  }

  @Test func `daylight time that ends when it begins never ends`() throws {
    let zone = try zone(rule: "XXX3EDT4,0/0,J365/23")
    for text in ["2026-01-01T05:00Z", "2026-07-01T00:00Z", "2026-12-31T23:59Z"] {
      #expect(zone.offsetMinutes(at: try instant(text)) == -240)
    }
  }

  @Test(arguments: [
    "EST", "5", "ES5", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0",
    "EST5EDT,M3.6.0,M11.1.0", "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,J0,J300", "EST5EDT,J1,366",
    "EST5EDT,M3.2.0/168,M11.1.0", "<EST5", "EST25", "EST5 ", "EST5EDT,M3.2.0,M11.1.0,",
    "EST5:60",
  ])
  func `other text is refused as a footer`(text: String) {
    #expect(throws: TZifError.badFooter) { try zone(rule: text) }
  }
}
