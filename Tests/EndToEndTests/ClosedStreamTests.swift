import Foundation
import TestFolders
import Testing

/// Readers that go away, streams that are closed and disks that are full: the result is whole.
struct ClosedStreamTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Solves a tiny instance with these redirections, and prints the exit code last.
  private func solve(_ redirections: String) throws -> Program.Outcome {
    try Program.shell(
      "{ \"$MERIDIAN\" solve '\(TinyInstance.write(to: folder))' --output '\(folder.path)/out' "
        + "--iterations 3; echo \"code $?\" > '\(folder.path)/code'; } \(redirections)"
    )
  }

  /// Expects the exit code, and the files that a run with nothing closed writes.
  private func expect(code: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let text = try String(contentsOfFile: folder.path("code"), encoding: .utf8)
    #expect(text == "code \(code)\n", sourceLocation: sourceLocation)
    let whole = try Program.run(
      "solve",
      folder.path("tiny"),
      "--output",
      folder.path("whole"),
      "--iterations",
      "3"
    )
    #expect(whole.exitCode == 0, sourceLocation: sourceLocation)
    let files = try folder.files(in: "out")
    #expect(files == (try folder.files(in: "whole")), sourceLocation: sourceLocation)
  }

  @Test(
    arguments: [
      "| head -n 1", "| true", ">&-", "2>&-", "</dev/null >&- 2>&-", "<&- >&- 2>&-", "2>/dev/full",
    ]
  )
  func `who does not want to read changes nothing`(redirections: String) throws {
    _ = try solve(redirections)
    try expect(code: 0)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a standard output that is full is 2, after the result is written`() throws {
    let run = try solve(">/dev/full")
    #expect(run.errors.contains("Cannot write 'standard output': No space left on device.\n"))
    try expect(code: 2)
  }
}
