import CivilTime
import Testing

struct WeeklyHoursParserTests {
  @Test(arguments: [
    ("24/7", "24/7"),
    (" 24/7 ", "24/7"),
    ("closed", "closed"),
    ("mon-fri 08:00-20:00", "mon-fri 08:00-20:00"),
    ("Mon-Fri 8:00-20:00; Saturday 9:00 - 12:00", "mon-fri 08:00-20:00, sat 09:00-12:00"),
    ("sat 22:00-06:00", "sat 22:00-06:00"),
    ("daily 07:00-21:00", "daily 07:00-21:00"),
    ("mon+wed 09:00-12:00", "mon+wed 09:00-12:00"),
    ("mon,wed 09:00-12:00", "mon+wed 09:00-12:00"),
    ("mon,wed-fri;sun 09:00-12:00", "mon+wed-fri+sun 09:00-12:00"),
    ("fri-mon 09:00-12:00", "mon+fri-sun 09:00-12:00"),
    ("mon-sun 09:00-12:00", "daily 09:00-12:00"),
    ("mon 13:00-17:00, mon 08:00-12:00", "mon 08:00-12:00, mon 13:00-17:00"),
    ("mon 22:00-00:00", "mon 22:00-24:00"),
    ("mon 08:00-08:00", "mon 08:00-08:00"),
    ("mon+mon 08:00-12:00, mon 08:00-12:00", "mon 08:00-12:00"),
    ("daily 00:00-24:00", "24/7"),
  ])
  func `hours are read, and written in one form that reads back`(
    text: String,
    written: String
  ) throws {
    let hours = try WeeklyHours(parsing: text)
    #expect(hours.description == written)
    #expect(try WeeklyHours(parsing: written) == hours)
  }

  @Test func `a span past midnight belongs to the weekday it starts on`() throws {
    let span = try #require(try WeeklyHours(parsing: "sat 22:00-06:00").spans.first)
    #expect(span.weekday == .saturday)
    #expect(span.endsNextDay)
    #expect(span.clockMinutes == 480)
  }

  @Test(arguments: [
    ("", "expected hours such as 'mon-fri 08:00-20:00' or '24/7', found nothing in ''"),
    (
      "mon 08:00-12:00,",
      "expected hours such as 'mon-fri 08:00-20:00' or '24/7', found nothing in 'mon 08:00-12:00,'"
    ),
    (
      "mo-fr 08:00-20:00",
      "expected days such as 'mon', 'mon-fri', 'mon+wed' or 'daily', found 'mo-fr' in "
        + "'mo-fr 08:00-20:00'"
    ),
    (
      "08:00-20:00",
      "expected days such as 'mon', 'mon-fri', 'mon+wed' or 'daily', found '08:00-20:00' in "
        + "'08:00-20:00'"
    ),
    (
      "mon 24/7",
      "expected hours such as '08:00-20:00' or '22:00-06:00', found '24/7' in 'mon 24/7'"
    ),
    (
      "mon 8-20",
      "expected hours such as '08:00-20:00' or '22:00-06:00', found '8-20' in 'mon 8-20'"
    ),
    (
      "mon 24:00-08:00",
      "expected hours such as '08:00-20:00' or '22:00-06:00', found '24:00-08:00' in "
        + "'mon 24:00-08:00'"
    ),
    ("mon, fri", "expected hours such as '08:00-20:00' after 'fri' in 'mon, fri'"),
    (
      "mon 08:00-12:00, tue-",
      "expected days such as 'mon', 'mon-fri', 'mon+wed' or 'daily', found 'tue-' in "
        + "'mon 08:00-12:00, tue-'"
    ),
  ])
  func `what cannot be read is named with what was expected`(text: String, message: String) {
    let error = #expect(throws: WeeklyHoursError.self) { try WeeklyHours(parsing: text) }
    #expect(error?.description == message)
  }
}
