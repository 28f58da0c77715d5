import CivilTime
import Testing
import Workforce

struct PinTableTests {
  private func sample(_ rows: String) -> Sample {
    var sample = Sample()
    sample.files["pins.csv"] = Array("agent,day,shift,start,length\n\(rows)\n".utf8)
    return sample
  }

  @Test func `dates are fixed to nothing, to a pattern or to a shift`() throws {
    let instance = try sample(
      """
      mnl-01,2027-03-01,off,,
      mnl-02,2027-03-02,evening,,
      mnl-03,2027-03-03,evening,21:30,
      krk-03,2027-03-04,day,07:00,8:30
      """
    ).instance
    let pins = Dictionary(uniqueKeysWithValues: instance.agents.map { ($0.id, $0.pins) })
    let first = try #require(LocalDate(iso: "2027-03-01"))
    #expect(pins["mnl-01"] == [Pin(date: first, day: .off)])
    #expect(pins["mnl-02"] == [Pin(date: first.adding(days: 1), day: .pattern("evening"))])
    let start = try #require(Instant(iso: "2027-03-03T13:30Z"))
    let evening = Pin.Day.shift(pattern: "evening", range: start..<start.adding(minutes: 540))
    #expect(pins["mnl-03"] == [Pin(date: first.adding(days: 2), day: evening)])
    let early = try #require(Instant(iso: "2027-03-04T06:00Z"))
    let day = Pin.Day.shift(pattern: "day", range: early..<early.adding(minutes: 510))
    #expect(pins["krk-03"] == [Pin(date: first.adding(days: 3), day: day)])
    #expect(pins["krk-01"] == [])
  }

  @Test(
    arguments: [
      ("mnl-001,2027-03-01,off,,", "agent: unknown agent 'mnl-001': did you mean 'mnl-01'?"),
      (
        "mnl-01,2027-03-08,off,,",
        "day: '2027-03-08' lies outside the horizon: expected a date from "
          + "2027-03-01 to 2027-03-07"
      ),
      (
        "mnl-01,2027-03-01,day,,",
        "shift: unknown shift of contract full-40 'day': expected one of 'off', 'evening'"
      ),
      ("mnl-01,2027-03-01,off,19:00,", "start: expected nothing beside 'off', not '19:00'"),
      (
        "mnl-01,2027-03-01,evening,,9:00",
        "start: is missing: expected the start, since shift 'evening' has several"
      ),
      (
        "krk-03,2027-03-01,day,07:00,",
        "length: is missing: expected the length, since shift 'day' has several"
      ),
      (
        "mnl-01,2027-03-01,evening,18:30,",
        "shift: the pinned shift 'evening' breaks the rule 'shift-pattern': start at 2027-03-01 18:30; "
          + "allowed: 19:00 to 22:00 every 30 minutes on 2027-03-01 for pattern 'evening'"
      ),
      (
        "krk-03,2027-03-06,day,,",
        "shift: the pinned shift 'day' breaks the rule 'shift-pattern': a shift of pattern 'day' on a "
          + "Saturday; allowed: Monday, Tuesday, Wednesday, Thursday, Friday"
      ),
    ]
  )
  func `a wrong row is named with what was expected`(_ row: String, _ error: String) throws {
    #expect(try sample(row).errors == ["pins.csv:2: \(error)"])
  }

  @Test func `a date is fixed once`() throws {
    #expect(
      try sample("mnl-01,2027-03-01,off,,\nmnl-01,2027-03-01,evening,,").errors == [
        "pins.csv:3: day: pinned date '2027-03-01' was already given in line 2"
      ]
    )
  }

  @Test(arguments: ["off", "evening"])
  func `off against a shift, and two shifts of one date, are refused`(second: String) throws {
    #expect(
      try sample("mnl-01,2027-03-01,evening,19:00,\nmnl-01,2027-03-01,\(second),,").errors == [
        "pins.csv:3: day: pinned date '2027-03-01' was already given in line 2"
      ]
    )
  }

  @Test func `two shifts that leave no rest between them are named with the rule`() throws {
    var sample = sample("mnl-01,2027-03-03,evening,19:00,\nmnl-01,2027-03-02,evening,22:00,")
    sample.replace("hourly_cost: 6.50", "rules: {rest_between_shifts: 13:00}", in: "instance.yaml")
    #expect(
      try sample.errors == [
        "pins.csv:2: shift: the pinned shift 'evening' and 'evening' on 2027-03-02, pinned in line "
          + "3, break the rule 'rest-between-shifts': 12:00 h of rest before the shift; allowed: "
          + "at least 13:00 h"
      ]
    )
  }

  @Test func `a pattern of which some shift leaves rest enough is kept`() throws {
    var sample = sample("mnl-01,2027-03-03,evening,,\nmnl-01,2027-03-02,evening,22:00,")
    sample.replace("hourly_cost: 6.50", "rules: {rest_between_shifts: 13:00}", in: "instance.yaml")
    #expect(try sample.errors == [])
  }

  @Test func `a shift that overlaps an absence is named with the rule`() throws {
    var sample = sample("krk-03,2027-03-03,day,07:00,8:30")
    sample.files["time_off.csv"] = Array("agent,first_day\nkrk-03,2027-03-03\n".utf8)
    #expect(
      try sample.errors == [
        "pins.csv:2: shift: the pinned shift 'day' breaks the rule 'time-off': a shift from "
          + "2027-03-03 07:00 to 2027-03-03 15:30; allowed: no work during leave from 2027-03-03 00:00 to "
          + "2027-03-04 00:00"
      ]
    )
  }
}
