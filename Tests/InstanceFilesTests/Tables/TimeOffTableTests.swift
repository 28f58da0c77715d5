import CivilTime
import Testing
import Workforce

struct TimeOffTableTests {
  @Test(
    arguments: [
      Expected(
        Sample(
          "time_off.csv",
          "krk-03,2027-03-05,,,,leave,8:00",
          "krk-04,2027-03-05,,,,leave,8:00"
        ),
        """
        time_off.csv:2: agent: unknown agent 'krk-04': did you mean 'krk-01'?
        """
      ),
      Expected(
        Sample(
          "time_off.csv",
          "krk-03,2027-03-05,,,,leave,8:00",
          "krk-03,2027-03-05,2027-03-04,,,leave,8:00"
        ),
        """
        time_off.csv:2: last_day: the end 2027-03-04 is before the start 2027-03-05
        """
      ),
      Expected(
        Sample(
          "time_off.csv",
          "krk-03,2027-03-05,,,,leave,8:00",
          "krk-03,2027-03-05,,09:00,,leave,"
        ),
        """
        time_off.csv:2: end: is missing: expected both start and end, or neither
        """
      ),
      Expected(
        Sample(
          "time_off.csv",
          "krk-03,2027-03-05,,,,leave,8:00",
          "krk-03,2027-03-05,,11:00,09:00,leave,"
        ),
        """
        time_off.csv:2: end: the end 09:00 is not after the start 11:00
        """
      ),
      Expected(
        Sample(
          "time_off.csv",
          "krk-03,2027-03-05,,,,leave,8:00",
          "krk-03,2027-03-05,2027-03-06,09:00,11:00,leave,"
        ),
        """
        time_off.csv:2: last_day: hours belong to one date: leave last_day empty or equal
        """
      ),
      Expected(
        Sample(
          "time_off.csv",
          "krk-03,2027-03-05,,,,leave,8:00",
          "krk-03,2027-03-05,,09:00,11:00,leave,2:01"
        ),
        """
        time_off.csv:2: credit_hours: the absence lasts 2:00: it cannot be credited with '2:01'
        """
      ),
      Expected(
        Sample(
          "time_off.csv",
          "krk-03,2027-03-05,,,,leave,8:00",
          "krk-03,2027-03-05,,08:00,12:00,leave,4:00\nkrk-03,2027-03-05,,11:00,13:00,sick,2:00"
        ),
        """
        time_off.csv:3: overlaps the credited absence in line 2
        """
      ),
      Expected(
        Sample(
          "time_off.csv",
          "krk-03,2027-03-05,,,,leave,8:00",
          "krk-03,2027-03-05,,,,leave,25:00"
        ),
        """
        time_off.csv:2: credit_hours: expected hours and minutes from 0:00 to 24:00, such as \
        8:30, not '25:00'
        """
      ),
      Expected(
        Sample(
          "time_off.csv",
          "krk-03,2027-03-05,,,,leave,8:00",
          "krk-03,2027-03-05,,,,leave,8:00\nkrk-03,2027-03-04,2027-03-06,,,sick,8:00"
        ),
        """
        time_off.csv:3: overlaps the credited absence in line 2
        """
      ),
      Expected(
        Sample("time_off.csv", "krk-03,2027-03-05,,,,leave,8:00", ",,,,,leave,"),
        """
        time_off.csv:2: agent: is missing: expected the id of an agent
        time_off.csv:2: first_day: is missing: expected a date
        """
      ),
    ]
  )
  func `a wrong absence is named with what was expected`(_ expected: Expected) throws {
    #expect(try expected.sample.errors.joined(separator: "\n") == expected.text)
  }

  /// Poland's clocks go back from 3:00 to 2:00 on 2027-10-31 and on from 2:00 to 3:00 on 2027-03-28.
  @Test(
    arguments: [
      ("krk-03,2027-10-31,,01:00,04:00,leave,4:00", nil),
      ("krk-03,2027-10-31,,01:00,04:00,leave,4:01", "4:00: it cannot be credited with '4:01'"),
      ("krk-03,2027-03-28,,01:00,04:00,leave,2:00", nil),
      ("krk-03,2027-03-28,,01:00,04:00,leave,3:00", "2:00: it cannot be credited with '3:00'"),
      ("krk-03,2027-03-28,,02:00,03:00,leave,1:00", "0:00: it cannot be credited with '1:00'"),
    ]
  )
  func `hours over a change of the clock last as long as they do`(
    row: String,
    refusal: String?
  ) throws {
    let sample = Sample("time_off.csv", "krk-03,2027-03-05,,,,leave,8:00", row)
    #expect(
      try sample.errors
        == (refusal.map { ["time_off.csv:2: credit_hours: the absence lasts \($0)"] } ?? [])
    )
  }

  @Test(
    arguments: [
      ("krk-03,2027-03-04,2027-03-05,unpaid,,yes", 480),
      ("krk-03,2027-03-05,,unpaid,3:00,yes", 300),
      ("krk-03,2027-03-05,,unpaid,8:00,yes", 0),
      ("krk-03,2027-03-05,,unpaid,,7:30", 450),
      ("krk-03,2027-03-05,,unpaid,,no", nil),
      ("krk-03,2027-03-05,,unpaid,,", nil),
    ]
  )
  func `leave lowers the minimum by hours or by a day's share of the week`(
    row: String,
    lowered: Int?
  ) throws {
    // Part-time: at least 24:00 h on 3 days.
    let sample = Sample(
      "time_off.csv",
      text: "agent,first_day,last_day,kind,credit_hours,lowers_minimum\n\(row)\n"
    )
    let agent = try #require(try sample.instance.agents.first { $0.id == "krk-03" })
    #expect(agent.timeOff.map(\.loweredMinutesPerDay) == [lowered])
  }

  @Test(
    arguments: [
      (
        "krk-03,2027-03-05,,,,maybe",
        "time_off.csv:2: lowers_minimum: expected yes, no or hours such as 8:00, not 'maybe'"
      ),
      (
        "krk-03,2027-03-05,,,,30:00",
        "time_off.csv:2: lowers_minimum: expected hours and minutes from 0:00 to 24:00, such as 8:30, "
          + "not '30:00'"
      ),
      (
        "krk-03,2027-03-05,08:00,12:00,,yes",
        "time_off.csv:2: lowers_minimum: expected the hours by which the minimum is lowered, such as "
          + "4:00, not 'yes'"
      ),
      (
        "krk-03,2027-03-05,,,,yes\nkrk-03,2027-03-05,,,8:00,",
        "time_off.csv:3: overlaps the absence that lowers the minimum in line 2"
      ),
    ]
  )
  func `what cannot lower the minimum is named`(rows: String, error: String) throws {
    let sample = Sample(
      "time_off.csv",
      text: "agent,first_day,start,end,credit_hours,lowers_minimum\n\(rows)\n"
    )
    #expect(try sample.errors == [error])
  }

  @Test func `a day's share needs least hours and days of a week`() throws {
    var sample = Sample(
      "time_off.csv",
      text: "agent,first_day,lowers_minimum\nkrk-03,2027-03-05,yes\n"
    )
    sample.replace(
      "days_per_week: {min: 3, max: 5}",
      "days_per_week: {min: 0, max: 5}",
      in: "instance.yaml"
    )
    #expect(
      try sample.errors == [
        "time_off.csv:2: lowers_minimum: the contract 'part-time' does not say both least hours and "
          + "least days of a week, so a day's share is not known: give the hours, such as 8:00"
      ]
    )
  }

  @Test func `hours of a date are credited, each by itself`() throws {
    let sample = Sample(
      "time_off.csv",
      "krk-03,2027-03-05,,,,leave,8:00",
      "krk-03,2027-03-05,,08:00,12:00,leave,4:00\nkrk-03,2027-03-05,,12:00,14:00,doctor,1:30"
    )
    let agent = try #require(try sample.instance.agents.first { $0.id == "krk-03" })
    let date = try #require(LocalDate(iso: "2027-03-05"))
    #expect(agent.creditedMinutes(on: date) == 330)
    #expect(agent.creditedMinutes(on: date.adding(days: 1)) == 0)
    let noon = try #require(Instant(iso: "2027-03-05T11:00Z"))
    #expect(agent.timeOff.map(\.range.upperBound) == [noon, noon.adding(minutes: 120)])
  }
}
