import CivilTime
import Testing

struct LocalDateTimeTests {
  @Test func `the text form is read and written`() throws {
    let reading = try clock("2027-03-08 22:05")
    #expect(reading.date.description == "2027-03-08")
    #expect(reading.minuteOfDay == 1325)
    #expect(reading.time.description == "22:05")
    #expect(reading.description == "2027-03-08 22:05")
  }

  @Test(arguments: [
    "", "2027-03-08", "2027-03-08T22:00", "2027-03-08 24:00", "2027-03-08 22:00:00",
    "2027-02-29 10:00", "2027-03-08  2:00",
  ])
  func `other forms are refused`(text: String) {
    #expect(LocalDateTime(text) == nil)
  }

  @Test(arguments: [
    (0, "2027-03-08 00:00"), (1439, "2027-03-08 23:59"), (1440, "2027-03-09 00:00"),
    (-1, "2027-03-07 23:59"), (-1440, "2027-03-07 00:00"), (4321, "2027-03-11 00:01"),
  ])
  func `minutes beyond the day move the date`(minuteOfDay: Int, text: String) throws {
    let reading = LocalDateTime(date: try date("2027-03-08"), minuteOfDay: minuteOfDay)
    #expect(reading.description == text)
  }

  @Test func `24 o'clock is the start of the next date`() throws {
    let reading = LocalDateTime(date: try date("2027-12-31"), time: .endOfDay)
    #expect(reading.description == "2028-01-01 00:00")
  }

  @Test func `clock minutes are added and counted`() throws {
    let reading = try clock("2027-03-08 22:00")
    #expect(reading.adding(minutes: 540).description == "2027-03-09 07:00")
    #expect(reading.adding(minutes: 540).minutes(since: reading) == 540)
    #expect(reading < reading.adding(minutes: 1))
  }
}
