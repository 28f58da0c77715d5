import Foundation
import TestFolders
import Testing

/// Outputs that cannot be written: exit code 2, nothing is lost, and nothing half done is left behind.
struct OutputPlaceTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func solve(into output: String) throws -> Program.Outcome {
    try Program.run(
      "solve",
      Program.instance("quickstart"),
      "--output",
      output,
      "--iterations",
      "3",
      "--quiet"
    )
  }

  @Test func `a folder with other things is refused and keeps them`() throws {
    try folder.write("mine", to: "out/thesis.txt")
    let run = try solve(into: folder.path("out"))
    #expect(run.exitCode == 2)
    #expect(
      run.errors == "The output folder '\(folder.path("out"))' holds other things ('thesis.txt'): "
        + "name a new or empty folder, or one with an earlier result.\n"
    )
    #expect(try folder.files(in: "out") == ["thesis.txt": Data("mine".utf8)])
  }

  @Test func `the instance's own folder is refused`() throws {
    let instance = Program.instance("quickstart")
    let before = try TemporaryFolder.files(in: instance)
    #expect(try solve(into: instance).exitCode == 2)
    #expect(try TemporaryFolder.files(in: instance) == before)
  }

  @Test func `a file in the place of the folder is refused and kept`() throws {
    try folder.write("mine", to: "out")
    let run = try solve(into: folder.path("out"))
    #expect(run.exitCode == 2)
    #expect(run.errors == "Something else is in the way at '\(folder.path("out"))'.\n")
    #expect(try folder.files() == ["out": Data("mine".utf8)])
  }

  @Test func `a place where nothing can be written is refused with the system's words`() throws {
    let run = try solve(into: "/proc/meridian/out")
    #expect(run.exitCode == 2)
    #expect(
      run.errors == "Cannot create '/proc/meridian': No such file or directory. "
        + "No file of an earlier result was changed.\n"
    )
  }

  // MARK: - Single files and new instances

  /// Runs a command of the program that may write no file beyond 512 bytes or so.
  private func runWithoutRoom(_ arguments: String) throws -> Program.Outcome {
    try Program.shell("trap '' XFSZ; ulimit -f 1; exec \"$MERIDIAN\" \(arguments)")
  }

  @Test func `a program of which half could be written leaves the earlier one, and no draft`()
    throws
  {
    try folder.write("mine", to: "program.lp")
    let path = folder.path("program.lp")
    let run = try runWithoutRoom(
      "model '\(Program.instance("quickstart"))' --compact --output '\(path)'"
    )
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("Cannot write '\(path)': File too large."), "\(run.errors)")
    #expect(try folder.files() == ["program.lp": Data("mine".utf8)])
  }

  @Test func `an instance of which half could be written leaves nothing`() throws {
    let run = try runWithoutRoom("new '\(folder.path("inner/week"))'")
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("File too large"), "\(run.errors)")
    #expect(try folder.files().isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder.path("inner")))
  }

  @Test(arguments: ["nowhere/", ""])
  func `what is no name of a file is refused`(path: String) throws {
    let run = try Program.run(
      "model",
      Program.instance("quickstart"),
      "--compact",
      "--output",
      path.isEmpty ? "" : folder.path(path)
    )
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("it is not the name of a file"), "\(run.errors)")
    #expect(try folder.files().isEmpty)
  }

  @Test func `what stands in a file before the output stays`() throws {
    try folder.write("first\n", to: "log")
    let instance = Program.instance("quickstart")
    let run = try Program.shell(
      "\"$MERIDIAN\" model '\(instance)' --compact --output /dev/stdout >> '\(folder.path("log"))'"
    )
    #expect(run.exitCode == 0, "\(run.errors)")
    let text = try String(contentsOfFile: folder.path("log"), encoding: .utf8)
    #expect(text.hasPrefix("first\n\\"))
  }
}
