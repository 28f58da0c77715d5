import Foundation
import Testing
import meridian

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

  @Test func `a pipe into which somebody writes is read`() throws {
    let run = try Program.shell(
      "cd '\(folder.path)' && mkfifo pipe && (sleep 0.3; printf 'agent_id,shift\\n' > pipe) & "
        + "sleep 0.1; \"$MERIDIAN\" audit '\(Program.instance("quickstart"))' '\(folder.path)/pipe'"
    )
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("pipe:1"), "\(run.errors)")
  }

  @Test(arguments: ["mkfifo agents.csv", "mkdir agents.csv", "ln -s /dev/zero agents.csv"])
  func `a table that is no file is refused at once`(command: String) throws {
    let run = try Program.shell(
      "cp -r '\(Program.instance("quickstart"))' '\(folder.path)/i' && cd '\(folder.path)/i' "
        + "&& rm agents.csv && \(command) && \"$MERIDIAN\" check ."
    )
    #expect(run.exitCode == 2)
    #expect(run.errors == "cannot read './agents.csv': it is not a file\n")
  }
}
