import Foundation
import Testing

/// Output folders that cannot be used: exit code 2, before any search, and nothing is lost.
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
}
