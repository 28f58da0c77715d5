import Foundation
import TestFolders
import Testing

struct SolveOptionTests {
  private let folder: TemporaryFolder
  private var output: String { folder.path("out") }

  init() throws { folder = try TemporaryFolder() }

  /// Solves the quickstart with a small and reproducible amount of work.
  private func solve(_ options: String..., into name: String = "out") throws -> Program.Outcome {
    try Program.run(
      ["solve", Program.instance("quickstart"), "--output", folder.path(name), "--iterations", "3"]
        + options
    )
  }

  @Test func `the same seed and iterations write the same bytes`() throws {
    let first = try solve("--seed", "7", into: "a")
    let second = try solve("--seed", "7", into: "b")
    #expect(first.exitCode == 0)
    #expect(try folder.files(in: "a") == folder.files(in: "b"))
    let summaries = [first, second].map {
      $0.output.split(separator: "\n").filter { !$0.hasPrefix("Written to") }
    }
    #expect(summaries.first == summaries.last)
  }

  @Test func `the files of a result are all there, and no others`() throws {
    #expect(try solve("--quiet").exitCode == 0)
    let agents = try CSVRows(file: Program.instance("quickstart") + "/agents.csv").rows
    let calendars = agents.map { "calendars/\($0.text("id")).ics" }
    let teams = ["calendars/team-harborlight.ics", "calendars/team-lindenhof.ics"]
    let tables = [
      "activities.csv", "coverage.csv", "fairness.csv", "grid.csv", "roster.csv", "result.json",
    ]
    #expect(
      try folder.files(in: "out").keys.sorted()
        == (calendars + teams + tables + [".meridian-files"]).sorted()
    )
  }

  @Test func `a limit too short for a first roster ends with code 4 and says why`() throws {
    let run = try Program.run(
      "solve",
      Program.instance("quickstart"),
      "--output",
      output,
      "--time-limit",
      "0.000001"
    )
    #expect(run.exitCode == 4)
    #expect(run.errors.contains("No roster was found (time-limit)."))
    let files = try FileManager.default.contentsOfDirectory(atPath: output)
    #expect(files.sorted() == [".meridian-files", "result.json"])
  }

  @Test(arguments: ["full", "no-glpk", "compact"])
  func `every strategy writes a roster, and the profile names its phases`(name: String) throws {
    let run = try solve("--quiet", "--strategy", name, "--profile")
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.errors.hasPrefix("Phase"))
    #expect(run.errors.contains("\nfirst-roster "))
    #expect(run.errors.contains("\ncompact-program ") == (name == "compact"))
    #expect(run.errors.contains("\nfirst-order-bound ") == (name != "compact"))
    #expect(try folder.files(in: "out").keys.contains("roster.csv"))
  }

  @Test func `a dry run prints the summary and writes nothing`() throws {
    let run = try Program.run(
      "solve",
      Program.instance("quickstart"),
      "--dry-run",
      "--iterations",
      "3"
    )
    #expect(run.exitCode == 0)
    #expect(run.output.hasPrefix("Roster     Quickstart, 2027-03-01 to 2027-03-07\n"))
    #expect(!run.output.contains("Written to"))
    _ = try solve("--dry-run")
    #expect(!FileManager.default.fileExists(atPath: output))
  }

  @Test func `quiet is quiet, and progress on a pipe is whole lines`() throws {
    #expect(try solve("--quiet").errors.isEmpty)
    let errors = try solve().errors
    #expect(errors.hasPrefix("0:00  roster "))
    #expect(errors.hasSuffix("\n"))
    #expect(!errors.contains("\r"))
  }

  @Test func `tables are written as the user asks`() throws {
    #expect(try solve("--no-bom", "--delimiter", "semicolon").exitCode == 0)
    let text = try String(contentsOfFile: output + "/roster.csv", encoding: .utf8)
    #expect(text.hasPrefix("agent_id;agent_name;team;location;"))
    #expect(try CSVRows(file: output + "/roster.csv", delimiter: ";").rows.first?.count == 14)
    #expect(try solve().exitCode == 0)
    let marked = try Data(contentsOf: URL(filePath: output + "/roster.csv"))
    #expect(marked.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test func `zoned calendars have the instants of roster.csv too`() throws {
    #expect(try solve("--calendar-times", "zoned").exitCode == 0)
    let roster = try WrittenRoster(folder: output)
    for (agent, shifts) in roster.shiftsByAgent {
      let calendar = try CalendarEvents(file: output + "/calendars/\(agent).ics")
      #expect(calendar.events.allSatisfy { $0["DTSTART"] == nil })
      #expect(calendar.spans == shifts.map { [$0.utc("start_utc"), $0.utc("end_utc")] })
    }
  }

  @Test func `a closed pipe loses no roster`() throws {
    let run = try Program.shell(
      "\"$MERIDIAN\" solve '\(Program.instance("quickstart"))' --output '\(output)' "
        + "--iterations 3 2>&1 | true"
    )
    #expect(run.exitCode == 0)
    #expect(try WrittenRoster(folder: output).shifts.isEmpty == false)
  }
}
