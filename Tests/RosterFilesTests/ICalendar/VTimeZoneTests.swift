import CivilTime
import RosterFiles
import Testing

struct VTimeZoneTests {
  private static let spring2027 =
    SmallWorld.instant("2027-03-01T00:00Z")..<SmallWorld.instant("2027-04-30T00:00Z")

  @Test func `a zone with two changes a year has two rules by weekday`() {
    var text = ICalendarText()
    VTimeZone(zone: FixedZone.berlin, covering: Self.spring2027).write(to: &text)
    let expected = """
      BEGIN:VTIMEZONE
      TZID:Europe/Berlin
      BEGIN:DAYLIGHT
      DTSTART:20260329T020000
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      TZNAME:CEST
      RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
      END:DAYLIGHT
      BEGIN:STANDARD
      DTSTART:20261025T030000
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0100
      TZNAME:CET
      RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
      END:STANDARD
      END:VTIMEZONE

      """
    #expect(
      text.text
        == expected.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\r\n")
    )
  }

  @Test(
    arguments: [
      ("EST5EDT,M3.2.0,M11.1.0", ["3;BYDAY=2SU", "11;BYDAY=1SU"]),
      (
        "<-04>4<-03>,M9.1.6/24,M4.1.6/24",
        ["9;BYDAY=SU;BYMONTHDAY=2,3,4,5,6,7,8", "4;BYDAY=SU;BYMONTHDAY=2,3,4,5,6,7,8"]
      ),
      (
        "<-02>2<-01>,M3.5.0/-1,M10.5.0/0",
        ["3;BYDAY=SA;BYMONTHDAY=24,25,26,27,28,29,30", "10;BYDAY=-1SU"]
      ),
      (
        "IST-2IDT,M3.4.4/26,M10.5.0",
        ["3;BYDAY=FR;BYMONTHDAY=23,24,25,26,27,28,29", "10;BYDAY=-1SU"]
      ),
      ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", ["10;BYDAY=1SU", "4;BYDAY=1SU"]),
      ("GMT0IST,M3.5.0/1,M10.5.0", ["3;BYDAY=-1SU", "10;BYDAY=-1SU"]),
    ]
  )
  func `rules name the weekday and, where it is not counted in weeks, the days`(
    posix: String,
    rules: [String]
  ) {
    let zone = VTimeZone(zone: FixedZone.make("X", posix), covering: Self.spring2027)
    let found = zone.observances.compactMap(\.rule?.text)
    #expect(Set(found) == Set(rules.map { "FREQ=YEARLY;BYMONTH=" + $0 }))
  }

  @Test func `a zone that never changes has one observance since 1970`() {
    var text = ICalendarText()
    VTimeZone(zone: FixedZone.manila, covering: Self.spring2027).write(to: &text)
    #expect(
      text.text == """
        BEGIN:VTIMEZONE\r
        TZID:Asia/Manila\r
        BEGIN:STANDARD\r
        DTSTART:19700101T000000\r
        TZOFFSETFROM:+0800\r
        TZOFFSETTO:+0800\r
        TZNAME:PST\r
        END:STANDARD\r
        END:VTIMEZONE\r

        """
    )
  }

  @Test func `in every zone of the system the observances give the offsets of two years`() throws {
    let database = try ZoneDatabase()
    for identifier in database.identifiers {
      let zone = try database.zone(identifier)
      for quarter in 0..<8 {
        let start = SmallWorld.instant("2026-01-01T00:00Z").adding(minutes: quarter * 91 * 1440)
        let span = start..<start.adding(minutes: 96 * 1440)
        let rules = VTimeZone(zone: zone, covering: span)
        let moments = zone.transitions(in: span).flatMap { change in
          [change.instant.adding(minutes: -1), change.instant]
        }
        for moment in moments.filter(span.contains) + [start, start.adding(minutes: 95 * 1440)] {
          #expect(
            rules.offsetMinutes(at: moment) == zone.offsetMinutes(at: moment),
            "\(identifier) at \(moment)"
          )
        }
      }
    }
  }
}

extension VTimeZone {
  /// The offset in force by the observances alone, their yearly rules spelt out year by year.
  fileprivate func offsetMinutes(at instant: Instant) -> Int? {
    observances.flatMap { observance in
      observance.onsets.map { onset in
        let clock = onset.date.dayNumber * 1440 + onset.minuteOfDay
        return (minute: clock - observance.offsetMinutesBefore, offset: observance.offsetMinutes)
      }
    }
    .filter { $0.minute <= instant.minutes }
    .max { $0.minute < $1.minute }?.offset
  }
}

extension VTimeZone.Observance {
  fileprivate var onsets: [LocalDateTime] {
    guard let rule else { return [onset] }
    let dates = (0..<4).flatMap { year in
      rule.days.compactMap { day in
        LocalDate(year: onset.date.year + year, month: rule.month, day: day)
      }
    }
    return dates.filter { $0.weekday == rule.weekday && $0 >= onset.date }
      .map { LocalDateTime(date: $0, minuteOfDay: onset.minuteOfDay) }
  }
}
