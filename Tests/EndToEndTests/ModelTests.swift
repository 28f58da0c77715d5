import Foundation
import TestFolders
import Testing

struct ModelTests {
  @Test func `the program is printed, or written to a file`() throws {
    let folder = try TemporaryFolder()
    let printed = try Program.run("model", Program.instance("quickstart"), "--format", "lp")
    #expect(printed.exitCode == 0, "\(printed.errors)")
    let file = folder.path("model.lp")
    let written = try Program.run(
      "model",
      Program.instance("quickstart"),
      "--format",
      "lp",
      "--output",
      file
    )
    #expect(written.exitCode == 0)
    #expect(written.output.isEmpty)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == printed.output)
  }

  @Test func `the compact program has shifts and breaks instead of tours`() throws {
    let run = try Program.run("model", Program.instance("quickstart"), "--compact")
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.contains(" work("))
    #expect(run.output.contains(" break("))
    #expect(!run.output.contains(" x("))
  }

  private static func lastLine(_ text: String) -> Substring? {
    text.split(separator: "\n").last
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a signal ends the search for tours, and the program over those found is written`(
    signal: Int32
  ) throws {
    let folder = try TemporaryFolder()
    let file = folder.path("model.lp")
    let run = try Program.Run(["model", Program.instance("harbour"), "--output", file])
    try #require(run.wait { run.errors.contains("first-order bound") }, "\(run.errors)")
    run.send(signal)
    let outcome = try run.finish()
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(
      outcome.errors.contains(
        "Stopping; the program with the columns found so far will be written. Once more ends at "
          + "once, without it.\n"
      )
    )
    #expect(
      outcome.errors.contains(
        /Stopped before all tours were found: the program has the \d+ found by then\.\n/
      )
    )
    #expect(Self.lastLine(try String(contentsOfFile: file, encoding: .utf8)) == "End")
  }

  @Test func `a limit of time does the same`() throws {
    let run = try Program.run(
      "model",
      Program.instance("harbour"),
      "--time-limit",
      "1",
      "--quiet"
    )
    #expect(run.exitCode == 0)
    #expect(
      run.errors.wholeMatch(
        of: /Stopped before all tours were found: the program has the \d+ found by then\.\n/
      ) != nil
    )
    #expect(Self.lastLine(run.output) == "End")
  }

  @Test(arguments: ["0", "-1", "1000001", "nan"])
  func `a limit of time that is none is 64`(limit: String) throws {
    let run = try Program.run("model", Program.instance("quickstart"), "--time-limit=\(limit)")
    #expect(run.exitCode == 64)
    #expect(
      run.errors.contains("--time-limit must be more than 0 and at most 1000000 seconds.")
    )
  }

  @Test(arguments: ["harbour", "aurora-presets"])
  func `what the compact program does not hold is named, and is 2`(name: String) throws {
    let instance = Program.instance(name)
    for arguments in [
      ["model", instance, "--compact"], ["solve", instance, "--dry-run", "--strategy", "compact"],
    ] {
      let run = try Program.run(arguments)
      #expect(run.exitCode == 2)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("this instance also has "))
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a full disk behind standard output is 2`() throws {
    let run = try Program.shell(
      "\"$MERIDIAN\" model '\(Program.instance("quickstart"))' > /dev/full"
    )
    #expect(run.exitCode == 2)
    #expect(run.errors == "Cannot write 'standard output': No space left on device.\n")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/glpsol")))
  func `glpsol reads the program and solves it`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path("model.lp")
    _ = try Program.run(
      "model",
      Program.instance("quickstart"),
      "--format",
      "lp",
      "--output",
      file
    )
    let glpsol = try Program.shell("/usr/bin/glpsol --lp '\(file)'")
    #expect(glpsol.output.contains("OPTIMAL LP SOLUTION FOUND"))
  }
}
