import CivilTime
import RosterFiles
import Testing

struct ICalendarMomentTests {
  @Test func `moments are written in UTC or as the clock shows them`() {
    let instant = SmallWorld.instant("2027-03-14T07:05Z")
    #expect(ICalendarMoment.utc(instant) == "20270314T070500Z")
    #expect(ICalendarMoment.local(FixedZone.newYork.local(at: instant)) == "20270314T030500")
  }

  @Test(
    arguments: [
      (0, "+0000"), (345, "+0545"), (-570, "-0930"), (840, "+1400"), (-60, "-0100"), (-30, "-0030"),
    ]
  )
  func `offsets have a sign, hours and minutes`(minutes: Int, text: String) {
    #expect(ICalendarMoment.offset(minutes: minutes) == text)
  }
}
