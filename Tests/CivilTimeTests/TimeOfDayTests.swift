import CivilTime
import Testing

struct TimeOfDayTests {
  @Test(arguments: [("00:00", 0), ("08:05", 485), ("23:59", 1439), ("24:00", 1440)])
  func `text and minutes name the same time`(text: String, minutes: Int) {
    #expect(TimeOfDay(text)?.minutes == minutes)
    #expect(TimeOfDay(minutes: minutes)?.description == text)
  }

  @Test func `an hour of one digit is read`() {
    #expect(TimeOfDay("8:00")?.description == "08:00")
  }

  @Test(arguments: [
    "", "8", "08", "0800", "08:0", "08:60", "25:00", "24:01", "08:00:00", "-8:00", "08.00",
    " 8:00", "08:00 ", "٠٨:٠٠",
  ])
  func `other forms are refused`(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test func `minutes outside a day are refused`() {
    #expect(TimeOfDay(minutes: -1) == nil)
    #expect(TimeOfDay(minutes: 1441) == nil)
  }

  @Test func `times are ordered by the clock`() throws {
    #expect(try time("06:00") < time("22:00"))
    #expect(TimeOfDay.startOfDay < .endOfDay)
  }
}
