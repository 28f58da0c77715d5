import Foundation
import TestFolders
import Testing

/// `meridian audit` on rosters that the program wrote, and on what a spreadsheet makes of them.
struct AuditTests {
  @Test(arguments: ShippedResults.names)
  func `the roster as it was written is legal and worth what the result says`(
    instance: String
  ) throws {
    let roster = try ShippedResults.roster(of: instance)
    let run = try Program.run(
      ["audit", Program.instance(instance), roster.folder + "/roster.csv", "--json"]
    )
    #expect(run.exitCode == 0, "\(run.errors)")
    let audit = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(audit?["is_legal"] as? Bool == true)
    #expect(audit?["objective"] as? Double == roster.number("objective"))
    #expect(audit?["labour_cost"] as? Double == roster.number("labour_cost"))
    #expect(audit?["paid_hours"] as? Double == roster.number("paid_hours"))
  }

  @Test(arguments: ShippedResults.names)
  func `without its activities a roster covers as much and breaks no rule`(instance: String) throws
  {
    let roster = try ShippedResults.roster(of: instance)
    let path = roster.folder + "/roster.csv"
    func hours(_ options: String...) throws -> Double {
      let run = try Program.run(["audit", Program.instance(instance), path, "--json"] + options)
      #expect(run.exitCode == 0, "\(run.errors)")
      let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      let coverage = (object as? [String: Any])?["coverage"] as? [String: Any]
      let total = coverage?["total"] as? [String: Any]
      return try #require(total?["covered_hours"] as? Double, "\(run.output)")
    }
    #expect(try hours("--roster-only") >= 0.97 * hours())
  }

  @Test func `a shift moved by hand breaks rules, which is 1`() throws {
    let edited = try edited { rows in
      rows[1]["start_local"] = rows[1].text("start_local").prefix(11) + "03:00"
      rows[1]["end_local"] = rows[1].text("start_local").prefix(11) + "12:00"
      rows[1]["start_utc"] = ""
      rows[1]["end_utc"] = ""
      rows[1]["paid_minutes"] = ""
    }
    let run = try Program.run("audit", Program.instance("quickstart"), edited.path("roster.csv"))
    #expect(run.exitCode == 1)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("hard rules are broken"))
    #expect(run.output.contains(" shift-pattern "))
    #expect(run.output.contains(" start at "))
    #expect(run.output.contains(" 03:00 "))
    #expect(run.words.contains("What is done within the shifts was not read"))
  }

  @Test func `what Excel makes of a roster is read under its order of dates`() throws {
    let edited = try edited(delimiter: ";") { rows in
      for index in rows.indices {
        for column in ["local_date", "start_local", "end_local"] {
          let text = rows[index].text(column)
          let date = text.prefix(10).split(separator: "-").reversed().joined(separator: ".")
          rows[index][column] = date + text.dropFirst(10)
        }
      }
    }
    let file = edited.path("roster.csv")
    let refused = try Program.run("audit", Program.instance("quickstart"), file)
    #expect(refused.exitCode == 2)
    #expect(refused.errors.hasPrefix("error: roster.csv:2: local_date: "))
    #expect(refused.errors.contains("have them read with --dates dmy\n"))
    #expect(refused.errors.contains("has 1 error."))
    let run = try Program.run("audit", Program.instance("quickstart"), file, "--dates", "dmy")
    #expect(run.exitCode == 0, "\(run.errors)\(run.output)")
    #expect(run.output.contains("every hard rule is kept"))
  }

  @Test func `a roster of other agents, another week and clocks that disagree is 2`() throws {
    let edited = try edited { rows in
      rows[0]["agent_id"] = "X1"
      rows[1]["local_date"] = "2027-04-01"
      rows[2]["start_local"] = rows[2].text("start_local").prefix(11) + "00:07"
    }
    let run = try Program.run("audit", Program.instance("quickstart"), edited.path("roster.csv"))
    #expect(run.exitCode == 2)
    #expect(run.output.isEmpty)
    let errors = run.errors.split(separator: "\n")
    #expect(errors.count == 4)
    #expect(errors[0] == "error: roster.csv:2: agent_id: unknown agent 'X1'")
    #expect(
      errors[1] == "error: roster.csv:3: local_date: expected a date from 2027-03-01 to 2027-03-07,"
        + " not '2027-04-01'"
    )
    #expect(errors[2].hasPrefix("error: roster.csv:4: start_local: expected 2027-03-0"))
    #expect(errors[3] == "'\(edited.path("roster.csv"))' has 3 errors.")
  }

  @Test func `activities that no longer fit are refused with the way to do without them`() throws {
    let edited = try edited { rows in
      rows[1]["start_local"] = rows[1].text("start_local").prefix(11) + "03:00"
      rows[1]["end_local"] = rows[1].text("start_local").prefix(11) + "12:00"
      rows[1]["start_utc"] = ""
      rows[1]["end_utc"] = ""
      rows[1]["paid_minutes"] = ""
    }
    let folder = try ShippedResults.roster(of: "quickstart").folder
    let activities = try String(contentsOfFile: folder + "/activities.csv", encoding: .utf8)
    try edited.write(activities, to: "activities.csv")
    let run = try Program.run("audit", Program.instance("quickstart"), edited.path("roster.csv"))
    #expect(run.exitCode == 2)
    #expect(
      run.errors.hasSuffix(
        "What is done within the shifts no longer fits them: 'meridian audit' with --roster-only "
          + "judges 'roster.csv' alone.\n"
      )
    )
    let alone = try Program.run(
      "audit",
      Program.instance("quickstart"),
      edited.path("roster.csv"),
      "--roster-only"
    )
    #expect(alone.exitCode == 1)
  }

  @Test func `a roster that is not there is 2`() throws {
    let run = try Program.run("audit", Program.instance("quickstart"), "/nowhere/roster.csv")
    #expect(run.exitCode == 2)
    #expect(run.errors == "There is no file '/nowhere/roster.csv'.\n")
  }

  /// The roster of the quickstart, its rows changed, alone in a folder.
  private func edited(
    delimiter: String = ",",
    _ change: (inout [[String: String]]) -> Void
  ) throws -> TemporaryFolder {
    var rows = try ShippedResults.roster(of: "quickstart").shifts
    change(&rows)
    let header = [
      "agent_id", "local_date", "start_local", "end_local", "time_zone", "start_utc", "end_utc",
      "paid_minutes", "unpaid_minutes", "shift", "queues",
    ]
    let lines = [header] + rows.map { row in header.map { row.text($0) } }
    let folder = try TemporaryFolder()
    let text = lines.map { $0.joined(separator: delimiter) }.joined(separator: "\r\n")
    try folder.write("\u{FEFF}" + text, to: "roster.csv")
    return folder
  }
}
