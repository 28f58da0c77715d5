import CivilTime
import Testing
import WorkRules

struct LocalSpanTests {
  @Test(arguments: [
    ("2027-03-08 06:00", "2027-03-08 14:00", "2027-03-08 06:00 to 14:00"),
    ("2027-03-08 22:00", "2027-03-09 06:00", "2027-03-08 22:00 to 2027-03-09 06:00"),
    ("2027-03-08 00:00", "2027-03-09 00:00", "2027-03-08"),
    ("2027-03-08 00:00", "2027-03-15 00:00", "2027-03-08 to 2027-03-14"),
    ("2027-03-08 00:00", "2027-03-08 08:00", "2027-03-08 00:00 to 08:00"),
  ])
  func `whole dates stand without times, a date alone stands once`(
    start: String,
    end: String,
    text: String
  ) throws {
    let (from, to) = (try #require(LocalDateTime(start)), try #require(LocalDateTime(end)))
    #expect(LocalSpan(from: from, to: to).description == text)
  }
}
