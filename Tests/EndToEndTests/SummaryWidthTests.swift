import Foundation
import TestFolders
import Testing
import meridian

/// What is printed for people fits into 80 columns.
struct SummaryWidthTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func expectToFit(
    _ run: Program.Outcome,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(run.exitCode == 0 || run.exitCode == 3, "\(run.errors)", sourceLocation: sourceLocation)
    for line in run.output.split(separator: "\n") where !line.contains(folder.path) {
      #expect(line.columns <= 80, "\(line)", sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: ["quickstart", "overnight", "spring-forward", "harbour", "aurora-presets"])
  func `the summary of an instance fits`(name: String) throws {
    expectToFit(try Program.run("check", Program.instance(name)))
  }

  @Test(arguments: ["quickstart", "contradiction", "spring-forward"])
  func `an explanation fits`(name: String) throws {
    expectToFit(try Program.run("explain", Program.instance(name)))
  }

  @Test(arguments: ShippedResults.names)
  func `an audit fits, and so does what else an agent could have`(name: String) throws {
    let roster = try ShippedResults.folder(of: name) + "/roster.csv"
    let instance = Program.instance(name)
    expectToFit(try Program.run("audit", instance, roster))
    let agent = try #require(try ShippedResults.roster(of: name).shifts.first).text("agent_id")
    expectToFit(try Program.run("explain", instance, "--roster", roster, "--agent", agent))
  }

  @Test func `a comparison of four results, and of four twice, fits`() throws {
    let folders = try ShippedResults.names.map(ShippedResults.folder)
    expectToFit(try Program.run(["compare"] + folders))
    expectToFit(try Program.run(["compare"] + folders + folders))
  }

  @Test func `a preset with its sources fits`() throws {
    expectToFit(try Program.run("rules", "poland"))
    expectToFit(try Program.run("rules"))
  }

  @Test func `the summary of a run fits, also with long and wide names`() throws {
    let long = String(repeating: "夜班 ", count: 30) + String(repeating: "x", count: 110)
    let tiny = try TinyInstance.write(to: folder, name: long)
    let run = try Program.run("solve", tiny, "--dry-run", "--iterations", "3", "--quiet")
    #expect(run.output.contains("夜班 夜班"))
    expectToFit(run)
    expectToFit(try Program.run("check", tiny))
  }
}
