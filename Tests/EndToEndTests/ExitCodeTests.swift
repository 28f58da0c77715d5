import Foundation
import TestFolders
import Testing

struct ExitCodeTests {
  @Test(arguments: [
    ["solve"], ["solve", "x"], ["solve", "x", "--output", "y", "--gap", "-1"],
    ["solve", "x", "--output", "y", "--time-limit", "0"],
    ["solve", "x", "--output", "y", "--time-limit", "nan"],
    ["solve", "x", "--output", "y", "--time-limit", "1e300"],
    ["solve", "x", "--output", "y", "--threads", "0"],
    ["solve", "x", "--output", "y", "--iterations", "many"],
    ["solve", "x", "--output", "y", "--delimiter", "pipe"],
    ["solve", "x", "--output", "y", "--calendar-times", "local"],
    ["solve", "x", "--output", "y", "--strategy", "luck"],
    ["solve", "x", "--output", "y", "--unknown"], ["compare"], ["compare", "x"], ["check"],
    ["new"], ["generate", "x"], ["generate", "x", "--agents", "0"],
    ["generate", "x", "--agents", "5", "--interval", "60"],
    ["generate", "x", "--agents", "5", "--interval", "30", "--breaks", "yes"],
    ["model", "x", "--format", "mps"], ["fly"],
  ])
  func `wrong usage is 64`(arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.exitCode == 64, "\(arguments)")
    #expect(run.errors.hasPrefix("Error: "))
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [["--version"], ["--help"], ["solve", "--help"], ["help", "compare"]])
  func `asking for help is 0`(arguments: [String]) throws {
    #expect(try Program.run(arguments).exitCode == 0)
  }

  @Test(arguments: ["check", "solve", "model"])
  func `a folder that is no instance is 2`(command: String) throws {
    let folder = try TemporaryFolder()
    let options = command == "solve" ? ["--output", folder.path("out")] : []
    let run = try Program.run([command, folder.path] + options)
    #expect(run.exitCode == 2)
    #expect(run.errors == "'\(folder.path)' is not an instance: it has no instance.yaml\n")
    #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
  }

  @Test func `a folder without a result cannot be compared, which is 2`() throws {
    let folder = try TemporaryFolder()
    try folder.write("{", to: "broken/result.json")
    let run = try Program.run("compare", folder.path("none"), folder.path("broken"))
    #expect(run.exitCode == 2)
    #expect(
      run.errors == """
        '\(folder.path("none"))' holds no result: there is no result.json in it.
        '\(folder.path("broken"))/result.json' is not a result: not a JSON document.

        """
    )
  }

  @Test func `hard rules that contradict each other are 3, and are named`() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(
      "solve",
      Program.instance("contradiction"),
      "--output",
      folder.path("out")
    )
    #expect(run.exitCode == 3)
    #expect(run.errors.contains("No roster keeps all hard rules:\n"))
    #expect(try folder.files(in: "out").keys.sorted() == [".meridian-files", "result.json"])
  }

  @Test func `a contradiction leaves the roster of an earlier run`() throws {
    let earlier = try ShippedResults.folder(of: "quickstart")
    let before = try TemporaryFolder.files(in: earlier)
    let run = try Program.run("solve", Program.instance("contradiction"), "--output", earlier)
    #expect(run.exitCode == 3)
    #expect(try TemporaryFolder.files(in: earlier) == before)
  }
}
