import Foundation
import Testing

/// `meridian explain` on shipped instances and their results.
struct ExplainTests {
  @Test func `the contradictions of the shipped instance are told, which is 3`() throws {
    let run = try Program.run("explain", Program.instance("contradiction"))
    #expect(run.exitCode == 3)
    let expected = """
      These hard rules cannot hold together:

      krk-02:
        contract full-40: at least 40:00 h a week, 8:00 h a day
        on leave 3 days (2027-03-09 to 2027-03-11) (time_off.csv:2)
        => 32:00 h is the most that can be worked
        would do: at least 32:00 h a week
              or: no leave on 2027-03-09
              or: leave on 2027-03-09 to 2027-03-11 lowering the least hours by 8:00 h
                a day
              or: leave on 2027-03-09 to 2027-03-11 credited with 8:00 h a day

      krk-03:
        contract alternating: at least 5 days a week, late only on Monday, Wednesday
          and Friday, early only on Tuesday and Thursday
        11:00 h of rest between shifts
        => 3 days are the most that can be worked
        would do: at least 3 days a week
      """
    #expect(run.output.hasPrefix(expected), "\(run.output)")
    #expect(run.output.contains("\n        or: 8:00 h of rest between shifts\n"))
    #expect(run.words.contains("28.00 h or more stay uncovered"))
  }

  @Test func `the document of explain has its first lines from runs`() throws {
    let run = try Program.run("explain", Program.instance("contradiction"))
    let document = try String(
      contentsOfFile: Program.instances + "/../docs/explain.md",
      encoding: .utf8
    )
    let sections = run.output.split(separator: "\n\n")
    for section in sections where section.contains("krk-02") || section.contains("Hours in all") {
      let text = section.trimmingCharacters(in: .newlines)
      #expect(document.contains(text), "\(text)")
    }
  }

  @Test func `an instance in whose way nothing stands says so, as JSON too`() throws {
    let run = try Program.run("explain", Program.instance("quickstart"))
    #expect(run.exitCode == 0)
    #expect(run.output.hasPrefix("Nothing stands in the way: "))
    #expect(run.words.contains("harborlight-es, Mon 2027-03-01 10:00 to 11:00 America/New_York"))
    let json = try Program.run("explain", Program.instance("quickstart"), "--json")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(object?["is_contradictory"] as? Bool == false)
    #expect((object?["uncoverable"] as? [Any])?.isEmpty == true)
  }

  @Test func `each date of an agent has its planned shift and a price or a rule for others`() throws
  {
    let roster = try ShippedResults.roster(of: "quickstart")
    let run = try Program.run([
      "explain", Program.instance("quickstart"), "--roster", roster.folder + "/roster.csv",
      "--agent", "krk-01", "--json",
    ])
    #expect(run.exitCode == 0, "\(run.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let days = try #require(object?["days"] as? [[String: Any]])
    #expect(days.count == 7)
    for day in days {
      for choice in try #require(day["choices"] as? [[String: Any]]) {
        let isLegal = choice["is_legal"] as? Bool == true
        #expect((choice["broken_rules"] as? [Any])?.isEmpty == isLegal)
        #expect((choice["price"] is Double) == isLegal)
      }
    }
  }

  @Test(
    arguments: [
      (
        ["--agent", "krk-99"], Int32(2), "There is no agent 'krk-99' in "
      ),
      (
        ["--agent", "krk-01", "--date", "2027-04-01"], 2,
        "The date 2027-04-01 is not among those of the horizon, 2027-03-01 to 2027-03-07."
      ),
      (["--agent", "krk-01", "--date", "1.4.2027"], 64, "--date must have the form 2027-03-08."),
    ]
  )
  func `an unknown agent or date is bad input`(
    options: [String],
    code: Int32,
    message: String
  ) throws {
    let roster = try ShippedResults.roster(of: "quickstart")
    let run = try Program.run(
      ["explain", Program.instance("quickstart"), "--roster", roster.folder + "/roster.csv"]
        + options
    )
    #expect(run.exitCode == code)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func `a roster without an agent is wrong usage`() throws {
    let run = try Program.run("explain", Program.instance("quickstart"), "--roster", "r.csv")
    #expect(run.exitCode == 64)
    #expect(run.errors.contains("--roster and --agent go together."))
  }
}
