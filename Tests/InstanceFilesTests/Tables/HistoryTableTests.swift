import Testing

struct HistoryTableTests {
  @Test(
    arguments: [
      Expected(
        Sample(
          "history.csv",
          text: "agent_id,start_utc,end_utc\nmnl-01,2027-02-28T16:00Z,2027-03-01T01:00Z\n"
        ),
        """
        history.csv:2: start_utc: '2027-02-28T16:00Z' lies on a date of the horizon: expected one \
        before its first date, 2027-03-01
        """
      ),
      Expected(
        Sample(
          "history.csv",
          text: "agent_id,start_utc,end_utc\nmnl-01,2027-02-28T12:00Z,2027-02-28T12:00Z\n"
        ),
        """
        history.csv:2: end_utc: the end 2027-02-28T12:00Z is not after the start 2027-02-28T12:00Z
        """
      ),
      Expected(
        Sample(
          "history.csv",
          text: "agent_id,start_utc,end_utc\nmnl-01,2027-02-27T12:00Z,2027-02-28T14:00Z\n"
        ),
        """
        history.csv:2: end_utc: expected an end at most 25 hours after the start \
        2027-02-27T12:00Z, not '2027-02-28T14:00Z'
        """
      ),
      Expected(
        Sample(
          "history.csv",
          text: "agent_id,start_utc,end_utc\nmnl-01,2027-02-27 12:00,2027-02-27T14:00Z\n"
        ),
        """
        history.csv:2: start_utc: expected a time in UTC such as 2027-03-08T14:00Z, not \
        '2027-02-27 12:00'
        """
      ),
      Expected(
        Sample(
          "history.csv",
          text:
            "agent_id,start_utc,end_utc\nmnl-01,2027-02-27T12:00Z,2027-02-27T21:00Z\nmnl-01,2027-02-27T20:00Z,2027-02-28T05:00Z\n"
        ),
        """
        history.csv:3: overlaps the shift of the same agent in line 2
        """
      ),
      Expected(
        Sample(
          "history.csv",
          text:
            "agent_id,start_utc,end_utc,local_date,paid_minutes\nmnl-01,2027-02-27T12:00Z,2027-02-27T21:00Z,2027-02-20,9999\n"
        ),
        """
        history.csv:2: local_date: expected the local date of the start, 2027-02-27, not \
        '2027-02-20'
        history.csv:2: paid_minutes: expected a whole number from 0 to 1500, not '9999'
        """
      ),
      Expected(
        Sample("history.csv", text: "agent_id,start_utc\nmnl-01,2027-02-27T12:00Z\n"),
        """
        history.csv:1: the column 'end_utc' is missing
        """
      ),
    ]
  )
  func `a wrong shift of the history is named with what was expected`(_ expected: Expected) throws {
    #expect(try expected.sample.errors.joined(separator: "\n") == expected.text)
  }

  @Test(
    arguments: [
      Expected(
        Sample(
          "history.csv",
          text:
            "agent_id,start_utc,end_utc\nmnl-99,2027-02-27T12:00Z,2027-02-27T21:00Z\nmnl-99,2027-02-26T12:00Z,2027-02-26T21:00Z\n"
        ),
        """
        history.csv:2: agent_id: there is no such agent, the shifts are left out
        """
      )
    ]
  )
  func `a wrong shift of the history is warned of`(_ expected: Expected) throws {
    #expect(try expected.sample.warnings.joined(separator: "\n") == expected.text)
  }
}
