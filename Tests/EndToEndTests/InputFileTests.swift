import Foundation
import TestFolders
import Testing

/// The program with things that are handed in as a file and are none.
struct InputFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

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
