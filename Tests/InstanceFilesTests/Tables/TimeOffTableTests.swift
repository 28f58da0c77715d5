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
