import CivilTime
import Testing

struct InstantTests {
  @Test(arguments: [
    ("1970-01-01T00:00Z", 0),
    ("1969-12-31T23:59Z", -1),
    ("2000-02-29T12:30Z", 15_863_790),
    ("2027-03-08T14:00Z", 30_075_240),
    ("9999-12-31T23:59Z", 4_223_371_679),
  ])
  func `text and minutes name the same moment`(iso: String, minutes: Int) {
    #expect(Instant(iso: iso)?.minutes == minutes)
    #expect(Instant(minutes: minutes).description == iso)
  }

  @Test(arguments: [
    "", "2027-03-08", "2027-03-08T14:00", "2027-03-08 14:00Z", "2027-03-08T14:00:00Z",
    "2027-03-08T24:00Z", "2027-03-08T14:60Z", "2027-02-29T14:00Z", "2027-3-08T14:00Z",
    "2027-03-08T14:00z", " 2027-03-08T14:00Z", "2027-03-08T14:00+00:00", "2027-03-08T1é:0Z",
    "+027-03-08T14:00Z", "2027-03-08T-1:00Z", "0000-01-01T00:00Z",
  ])
  func `any other form is refused`(text: String) {
    #expect(Instant(iso: text) == nil)
  }

  @Test func `adding and subtracting minutes are inverse`() throws {
    let start = try instant("2027-03-08T14:00Z")
    #expect(start.adding(minutes: 90).description == "2027-03-08T15:30Z")
    #expect(start.adding(minutes: -841).description == "2027-03-07T23:59Z")
    #expect(start.adding(minutes: -841).minutes(since: start) == -841)
    #expect(start < start.adding(minutes: 1))
  }
}
