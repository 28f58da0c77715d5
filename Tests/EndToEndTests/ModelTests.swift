import Foundation
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
