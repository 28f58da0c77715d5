import CivilTime
import Testing

struct WeeklyHoursTests {
  private func minutes(
    _ text: String,
    _ first: String,
    _ last: String,
    rule: String = newYorkRule
  ) throws -> Int {
    let hours = try WeeklyHours(parsing: text)
    return try hours.ranges(from: date(first), through: date(last), in: zone(rule: rule)).minutes
  }

  @Test(arguments: [
    // 2027-03-08 is the Monday of the week whose Sunday loses an hour in New York,
    // 2027-11-01 of the week whose Sunday gains one.
    ("24/7", "2027-03-08", "2027-03-14", 167), ("24/7", "2027-11-01", "2027-11-07", 169),
    ("24/7", "2027-03-15", "2027-03-21", 168),
    ("daily 00:00-24:00", "2027-03-14", "2027-03-14", 23),
    ("daily 08:00-20:00", "2027-03-08", "2027-03-14", 84),
    ("sun 00:00-06:00", "2027-03-08", "2027-03-14", 5),
    ("sat 22:00-06:00", "2027-03-08", "2027-03-14", 7),
    ("sat 22:00-06:00", "2027-11-01", "2027-11-07", 9),
    ("sat 08:00-08:00", "2027-03-08", "2027-03-14", 23),
    ("sun 08:00-08:00", "2027-03-08", "2027-03-14", 24),
    ("mon-fri 08:00-20:00", "2027-03-13", "2027-03-14", 0),
    ("closed", "2027-03-08", "2027-03-14", 0),
  ])
  func `hours follow the wall clock through a change`(
    text: String,
    first: String,
    last: String,
    hours: Int
  ) throws {
    #expect(try minutes(text, first, last) == hours * 60)
  }

  @Test func `both ends are the same on the clock before and after a change`() throws {
    let hours = try WeeklyHours(parsing: "sat-mon 08:00-20:00")
    let ranges = try hours.ranges(
      from: date("2027-03-13"),
      through: date("2027-03-15"),
      in: zone(rule: newYorkRule)
    )
    #expect(
      ranges.ranges.map { "\($0.lowerBound) \($0.upperBound)" } == [
        "2027-03-13T13:00Z 2027-03-14T01:00Z", "2027-03-14T12:00Z 2027-03-15T00:00Z",
        "2027-03-15T12:00Z 2027-03-16T00:00Z",
      ]
    )
  }

  @Test(arguments: [
    // Ends in the hour left out move forward; a span the change swallows is left out.
    ("sun 01:00-02:30", 90), ("sun 02:30-04:00", 30), ("sun 02:00-03:00", 0),
    ("sun 02:30-03:15", 0),
  ])
  func `ends in a gap move forward`(text: String, minutes: Int) throws {
    #expect(try self.minutes(text, "2027-03-14", "2027-03-14") == minutes)
  }

  @Test(arguments: [("sun 01:00-01:30", 30), ("sun 00:00-01:30", 90), ("sun 01:30-03:00", 150)])
  func `ends in a repeated hour are the first occurrence`(text: String, minutes: Int) throws {
    #expect(try self.minutes(text, "2027-11-07", "2027-11-07") == minutes)
  }

  @Test func `half an hour is lost and gained at Lord Howe`() throws {
    #expect(try minutes("24/7", "2027-10-03", "2027-10-03", rule: lordHoweRule) == 1410)
    #expect(try minutes("sat 20:00-04:00", "2027-10-02", "2027-10-02", rule: lordHoweRule) == 450)
    #expect(try minutes("sat 20:00-04:00", "2027-04-03", "2027-04-03", rule: lordHoweRule) == 510)
  }

  @Test func `overlapping and touching spans count once`() throws {
    let text = "mon 08:00-12:00, mon 11:00-14:00, mon 14:00-15:00"
    #expect(try minutes(text, "2027-03-08", "2027-03-08") == 420)
    #expect(try minutes("mon-sun 00:00-24:00", "2027-03-08", "2027-03-14") == 167 * 60)
  }

  @Test func `only spans that start in the closed range of dates count`() throws {
    #expect(try minutes("mon 22:00-06:00", "2027-03-09", "2027-03-14") == 0)
    #expect(try minutes("mon 22:00-06:00", "2027-03-08", "2027-03-08") == 480)
    #expect(try minutes("24/7", "2027-03-09", "2027-03-08") == 0)
  }

  @Test func `all seven whole days are always`() throws {
    #expect(try WeeklyHours(parsing: "24/7") == .always)
    #expect(try WeeklyHours(parsing: "mon-sun 00:00-24:00") == .always)
    #expect(try WeeklyHours(parsing: "daily 00:00-00:00") == .always)
    #expect(WeeklyHours.always.isAlways)
    #expect(try !WeeklyHours(parsing: "mon-sat 00:00-24:00").isAlways)
    #expect(try !WeeklyHours(parsing: "daily 08:00-08:00").isAlways)
  }
}
