import Foundation
import RosterFiles
import TestFolders
import Testing
import meridian

struct JobsTextTests {
  private static let jobs = """
    [
      {
        "job": "refunds", "queue": "ferry-en", "client": "ferry",
        "required_hours": 8.00, "done_hours": 8.00, "undone_hours": 0.00,
        "start_client": "2027-05-31 08:00", "end_client": "2027-06-02 18:00",
        "client_zone": "Europe/Lisbon",
        "start_utc": "2027-05-31T07:00Z", "end_utc": "2027-06-02T17:00Z", "price": 0.00
      },
      {
        "job": "groups", "queue": "ferry-pt", "client": "ferry",
        "required_hours": 10.00, "done_hours": 7.50, "undone_hours": 2.50,
        "start_client": "2027-06-01 08:00", "end_client": "2027-06-04 12:00",
        "client_zone": "Europe/Lisbon",
        "start_utc": "2027-06-01T07:00Z", "end_utc": "2027-06-04T11:00Z", "price": 75.00
      }
    ]
    """

  private func text() throws -> JobsText {
    let jobs = try JSONDecoder().decode(
      [AuditDocument.JobEntry].self,
      from: Data(Self.jobs.utf8)
    )
    return JobsText(jobs, currency: "EUR")
  }

  @Test func `the hours of all jobs stand in one line`() throws {
    #expect(try text().total == "15.50 of 18.00 h done, 2.50 h undone for 75.00 EUR")
  }

  @Test func `every job has a row`() throws {
    #expect(
      try text().table() == """
        Jobs:
        Job      Queue     Released    Due             required  done h  undone h  Price
                                                              h
        refunds  ferry-en  2027-05-31  2027-06-02          8.00    8.00      0.00   0.00
                           08:00       18:00
                                       Europe/Lisbon
        groups   ferry-pt  2027-06-01  2027-06-04         10.00    7.50      2.50  75.00
                           08:00       12:00
                                       Europe/Lisbon
        """
    )
  }

  @Test func `jobs that are done in full can be left out`() throws {
    let table = try #require(try text().table(ofUndoneAlone: true))
    #expect(table.hasPrefix("Jobs not done in full:\n"))
    #expect(table.contains("\ngroups "))
    #expect(!table.contains("refunds"))
  }

  @Test func `without jobs there is nothing to tell`() {
    let text = JobsText(nil, currency: "EUR")
    #expect(text.total == nil)
    #expect(text.table() == nil)
  }

  @Test func `a roster of mixed work tells its jobs, and the audit tells the same`() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(
      "solve",
      Program.instance("mixed-work"),
      "--output",
      folder.path("out"),
      "--iterations",
      "2000"
    )
    #expect(run.exitCode == 0, "\(run.errors)")
    let written = try String(contentsOfFile: folder.path("out/result.json"), encoding: .utf8)
    let jobs = try #require(try ResultDocument(parsing: written).jobs)
    #expect(jobs.reduce(0) { $0 + $1.requiredHours } == 22)
    let line = run.output.split(separator: "\n").first { $0.hasPrefix("Jobs ") }
    let total = try #require(JobsText(jobs, currency: "EUR").total)
    #expect(line?.hasSuffix(total) == true)
    let audit = try Program.run(
      "audit",
      Program.instance("mixed-work"),
      folder.path("out/roster.csv")
    )
    #expect(audit.exitCode == 0, "\(audit.errors)")
    #expect(audit.output.contains(try #require(JobsText(jobs, currency: "").table())))
  }
}
