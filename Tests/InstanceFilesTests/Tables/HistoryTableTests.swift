import CivilTime
import Testing
import Workforce

struct HistoryTableTests {
  @Test(
    arguments: [
      Expected(
        Sample(
          "history.csv",
          text: "agent_id,start_utc,end_utc\nmnl-01,2027-02-28T16:00Z,2027-03-01T01:00Z\n"
        ),
        """
        history.csv:2: start_utc: '2027-02-28T16:00Z' is 2027-03-01 00:00 on the agent's clock \
        (Asia/Manila), on a date of the horizon: expected a start before its first date, 2027-03-01
        """
      ),
      Expected(
        Sample(
          "history.csv",
          text:
            "agent_id,local_date,start_utc,end_utc\nmnl-01,2027-03-01,2027-02-28T15:00Z,2027-03-01T01:00Z\n"
        ),
        """
        history.csv:2: local_date: expected a date before the horizon's first date, 2027-03-01, not \
        '2027-03-01'
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
        history.csv:1: neither the column 'end_local' nor 'end_utc' is there
        """
      ),
      Expected(
        Sample(
          "history.csv",
          text:
            "agent_id,start_local,start_utc,end_utc\nmnl-01,2027-02-27 21:00,2027-02-27T12:00Z,2027-02-27T21:00Z\n"
        ),
        """
        history.csv:2: start_local: expected 2027-02-27 20:00, the local time of 2027-02-27T12:00Z, \
        or one of the two left empty, not '2027-02-27 21:00'
        """
      ),
      Expected(
        Sample(
          "history.csv",
          text:
            "agent_id,start_local,end_local\nmnl-01,1/2/2027 20:00,2/2/2027 5:00\nmnl-02,1/2/2027 20:00,2/2/2027 5:00\n"
        ),
        """
        history.csv:2: start_local: '1/2/2027 20:00' may be read in two ways: hand in roster.csv as \
        the program has written it, keep the columns start_utc and end_utc, or write dates as \
        2027-03-08 22:00
        """
      ),
      Expected(
        Sample(
          "history.csv",
          text:
            "agent_id,start_local,end_local,time_zone\nmnl-01,2027-02-27 20:00,2027-02-28 05:00,Asia/Tokyo\n"
        ),
        """
        history.csv:2: time_zone: expected Asia/Manila, the zone of 'mnl-01', or the times in UTC, \
        not 'Asia/Tokyo'
        """
      ),
      Expected(
        Sample("history.csv", text: "agent_id,start_local,end_local\nmnl-01,,yesterday\n"),
        """
        history.csv:2: start_local: is missing: expected a local time such as 2027-03-08 22:00
        history.csv:2: end_local: expected a local time such as 2027-03-08 22:00, not 'yesterday'
        """
      ),
    ]
  )
  func `a wrong shift of the history is named with what was expected`(_ expected: Expected) throws {
    #expect(try expected.sample.errors.joined(separator: "\n") == expected.text)
  }

  /// Poland's clocks went back from 3:00 to 2:00 on 2026-10-25 and on from 2:00 to 3:00 on 2026-03-29.
  @Test(
    arguments: [
      ("2026-10-25 02:30,2026-10-25 02:15", ["2026-10-25T00:30Z", "2026-10-25T01:15Z"], false),
      ("2026-10-24 22:00,2026-10-25 02:30", ["2026-10-24T20:00Z", "2026-10-25T00:30Z"], true),
      ("2026-10-25 02:30,2026-10-25 10:00", ["2026-10-25T00:30Z", "2026-10-25T09:00Z"], true),
      ("2026-10-24 22:00,2026-10-25 03:00", ["2026-10-24T20:00Z", "2026-10-25T02:00Z"], false),
    ]
  )
  func `a time that the clock shows twice is the first one that can be`(
    times: String,
    moments: [String],
    isWarned: Bool
  ) throws {
    let sample = Sample(
      "history.csv",
      text: "agent_id,start_local,end_local\nkrk-01,\(times)\n"
    )
    #expect(
      try sample.instance.history.flatMap {
        ["\($0.range.lowerBound)", "\($0.range.upperBound)"]
      } == moments
    )
    let warned = try sample.warnings.contains {
      $0.hasPrefix("history.csv:2: ")
        && $0.hasSuffix(
          "'2026-10-25 02:30' twice, at 2026-10-25T00:30Z and at 2026-10-25T01:30Z: the first is taken; "
            + "give the time in UTC where the second is meant"
        )
    }
    #expect(warned == isWarned)
  }

  @Test func `a time that the clock never shows is no time of a shift`() throws {
    let sample = Sample(
      "history.csv",
      text: "agent_id,start_local,end_local\nkrk-01,2026-03-29 02:40,2026-03-29 10:00\n"
    )
    #expect(
      try sample.errors == [
        """
        history.csv:2: start_local: the clock of Europe/Warsaw never shows '2026-03-29 02:40': it \
        goes from 2026-03-29 02:00 to 2026-03-29 03:00
        """
      ]
    )
  }

  @Test func `a zone's other name is read`() throws {
    let sample = Sample(
      "history.csv",
      text:
        "agent_id,start_local,end_local,time_zone\nkrk-01,2027-02-26 10:00,2027-02-26 14:00,Poland\n"
    )
    #expect(try sample.errors == [])
    #expect(try sample.instance.history.map { "\($0.range.lowerBound)" } == ["2027-02-26T09:00Z"])
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
      ),
      Expected(
        Sample(
          "history.csv",
          text:
            "agent_id,start_utc,end_utc,queues\nmnl-01,2027-02-27T12:00Z,2027-02-27T21:00Z,old\nmnl-01,2027-02-26T12:00Z,2027-02-26T21:00Z,old\n"
        ),
        """
        history.csv:2: queues: there is no such queue, it is left out
        """
      ),
    ]
  )
  func `shifts of somebody who has left are a hint`(_ expected: Expected) throws {
    #expect(try expected.sample.hints.joined(separator: "\n") == expected.text)
    #expect(try expected.sample.warnings == [])
  }

  @Test func `shifts of an agent whose id may be mistyped are warned of`() throws {
    let row = "agent_id,start_utc,end_utc\nmnl-1,2027-02-27T12:00Z,2027-02-27T21:00Z\n"
    #expect(
      try Sample("history.csv", text: row).warnings == [
        "history.csv:2: agent_id: there is no such agent, the shifts are left out: did you mean "
          + "'mnl-01'?"
      ]
    )
  }

  @Test(arguments: [
    "2027-02-27,2027-02-27 20:00,2027-02-28 05:00,2027-02-27T12:00Z,2027-02-27T21:00Z",
    "27.02.2027,27.02.2027 20:00,28.02.2027 05:00:00,2027-02-27T12:00Z,2027-02-27T21:00Z",
    "2/27/2027,2/27/2027 8:00 PM,2/28/2027 5:00\u{202F}AM,2027-02-27T12:00Z,2027-02-27T21:00Z",
    "27/2/2027,2027-02-27 20:00,,,2027-02-27T21:00Z",
    ",2027-02-27 20:00:00,2027-02-28 5:00 AM,,",
    ",27/2/2027 20:00,2/28/2027 5:00,,",
  ])
  func `a roster edited in a spreadsheet tells the same history`(cells: String) throws {
    let header = "local_date,start_local,end_local,start_utc,end_utc,agent_id,paid_minutes"
    let sample = Sample("history.csv", text: "\(header)\n\(cells),mnl-01,480\n")
    let start = try #require(Instant(iso: "2027-02-27T12:00Z"))
    #expect(
      try sample.instance.history == [
        HistoricShift(
          agent: "mnl-01",
          range: start..<start.adding(minutes: 540),
          localDate: try #require(LocalDate(iso: "2027-02-27")),
          paidMinutes: 480
        )
      ]
    )
  }

  @Test func `the queues of the last roster are known`() throws {
    let instance = try Sample().instance
    let queues = instance.queues.prefix(2).map(\.id)
    let sample = Sample(
      "history.csv",
      text: "agent_id,start_utc,end_utc,queues\n"
        + "mnl-01,2027-02-27T12:00Z,2027-02-27T21:00Z,\(queues[0]) \(queues[1])\n"
        + "mnl-02,2027-02-27T12:00Z,2027-02-27T21:00Z,\n"
    )
    #expect(try sample.instance.history.map(\.queues) == [queues, []])
  }
}
