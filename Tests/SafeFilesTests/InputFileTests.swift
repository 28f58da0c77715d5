import Foundation
import SafeFiles
import TestFolders
import Testing

/// Things that are handed in as a file and are none, or one without an end.
struct InputFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func failure(_ path: String) -> FileFailure? {
    #expect(throws: FileFailure.self) {
      try InputFile.text(of: path, sizeLimit: 2 << 20, patienceSeconds: 1)
    }
  }

  @Test func `a file is read to its end, and nothing is nothing`() throws {
    let path = try folder.write("agent_id\n", to: "a.csv")
    #expect(try InputFile.text(of: path) == "agent_id\n")
    #expect(try InputFile.text(of: folder.path("b.csv")) == nil)
  }

  @Test func `a device without an end is read up to the limit`() {
    #expect(failure("/dev/zero")?.reason == "it is larger than the limit of 2 MiB")
  }

  @Test func `a pipe into which nobody writes is given up`() throws {
    let pipe = folder.path("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(failure(pipe)?.reason == "nothing has come from it for 1 second")
  }

  @Test func `a folder is no file`() {
    #expect(failure(folder.path)?.reason == "Is a directory")
  }
}
