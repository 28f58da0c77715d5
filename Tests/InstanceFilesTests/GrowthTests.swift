import InstanceFiles
import Testing

/// Tables of many rows, which a reading that looks at all rows for each row would take hours for.
@Suite(.timeLimit(.minutes(2)))
struct GrowthTests {
  private static func table(_ header: String, count: Int, _ row: (Int) -> String) -> String {
    header + "\n" + (0..<count).map { row($0) + "\n" }.joined()
  }

  @Test func `jobs of one window are counted at once`() throws {
    let text = Self.table("job,queue,release_day,deadline_day,hours", count: 20_000) {
      "j\($0),northwind-en,2027-03-01,2027-03-03,1:00"
    }
    #expect(
      try Sample("jobs.csv", text: text).errors == [
        "jobs.csv: 2 queues and 20000 jobs at a time are more than 64 together: give jobs of one "
          + "queue and price windows that do not overlap"
      ]
    )
  }

  @Test(
    arguments: [
      ("requirement.csv", "queue,day,start,end,heads", "northwind-en,daily,08:00,09:00,1"),
      ("cover.csv", "day,shift,heads", "mon,day,1"),
      (
        "time_off.csv", "agent,first_day,last_day,credit_hours", "mnl-01,2027-03-01,2027-03-05,8:00"
      ),
      ("requests.csv", "agent,day,wish", "mnl-01,2027-03-01,off"),
      ("pins.csv", "agent,day,shift", "mnl-01,2027-03-01,off"),
      (
        "history.csv", "agent_id,start_utc,end_utc", "mnl-01,2027-02-27T12:00Z,2027-02-27T21:00Z"
      ),
      ("sessions.csv", "session,agents,first_day,start,length", "s,mnl-01,2027-03-01,20:00,1:00"),
      ("agents.csv", "id,location,contract,languages", "a,manila,full-40,en:C1"),
    ]
  )
  func `equal rows are told without looking at each other`(
    file: String,
    header: String,
    row: String
  ) throws {
    let text = Self.table(header, count: 15_000) { _ in row }
    let reading = try Sample(file, text: text).reading
    #expect(reading.errors.filter { $0.file == file }.count == 1001)
  }

  @Test func `dates of a session that are too many are not worked out`() throws {
    let text = Self.table(
      "session,agents,first_day,last_day,start,latest_start,length",
      count: 3000
    ) {
      "s\($0),mnl-01,2027-03-01,2027-12-31,00:00,23:30,0:30"
    }
    var sample = Sample("sessions.csv", text: text)
    sample.replace("days: 7", "days: 364", in: "instance.yaml")
    #expect(
      try sample.errors == [
        "sessions.csv:2: session: the dates of the sessions of 'mnl-01' can be combined in more than "
          + "64 ways: give some of them fewer dates"
      ]
    )
  }

  @Test func `sessions of one agent are limited`() throws {
    let text = Self.table("session,agents,first_day,start,length", count: 502) {
      "s\($0),mnl-01,2027-03-01,20:00,1:00"
    }
    #expect(
      try Sample("sessions.csv", text: text).errors == [
        "sessions.csv:502: session: 'mnl-01' has more than 500 sessions",
        "sessions.csv:503: session: 'mnl-01' has more than 500 sessions",
      ]
    )
  }
}
