import Foundation
import TestFolders
import Testing

/// Runs of another user beside those of root; only root can start both.
struct OtherUserTests {
  private let folder: TemporaryFolder
  private let instance: String
  private var shared: String { folder.path("shared") }

  init() throws {
    folder = try TemporaryFolder()
    instance = try TinyInstance.write(to: folder)
    try FileManager.default.createDirectory(atPath: shared, withIntermediateDirectories: true)
    #expect(chmod(folder.path, 0o755) == 0)
    #expect(chmod(shared, 0o1777) == 0)
  }

  private static let asNobody = "setpriv --reuid 65534 --regid 65534 --clear-groups"

  /// Whether another user can run the program here.
  private static var canSwitch: Bool {
    guard geteuid() == 0 else { return false }
    let run = try? Program.shell("\(asNobody) \"$MERIDIAN\" --version")
    return run?.exitCode == 0
  }

  private func solve(as user: String = "") -> String {
    "\(user) \"$MERIDIAN\" solve '\(instance)' --output '\(shared)' "
      + "--iterations 3 --quiet"
  }

  @Test(.enabled(if: canSwitch), arguments: [".meridian-new", ".meridian-commit", "calendars"])
  func `a link that another user has planted deletes nothing of mine`(name: String) throws {
    try folder.write("mine", to: "private/roster.csv")
    try folder.write("mine", to: "private/deep/thesis.txt")
    let list = name == "calendars" ? "touch '\(shared)/.meridian-files' && " : ""
    let plant = "\(Self.asNobody) ln -s '\(folder.path)/private' '\(shared)/\(name)'"
    let run = try Program.shell("\(list)\(plant) && \(solve())")
    #expect(run.exitCode == 2)
    #expect(
      run.errors == "'\(shared)/\(name)' is a symbolic link, and no link in an output folder is "
        + "followed: remove it, or name another folder.\n"
    )
    #expect(
      try folder.files(in: "private") == [
        "roster.csv": Data("mine".utf8), "deep/thesis.txt": Data("mine".utf8),
      ]
    )
  }

  @Test(.enabled(if: canSwitch))
  func `a folder in which one may not write is refused`() throws {
    #expect(chmod(shared, 0o755) == 0)
    let run = try Program.shell(solve(as: Self.asNobody))
    #expect(run.exitCode == 2)
    #expect(
      run.errors == "Cannot write in '\(shared)': Permission denied. No file of an earlier result "
        + "was changed.\n"
    )
  }

  @Test(.enabled(if: canSwitch))
  func `a private result cannot be read by another user, and a shared one can`() throws {
    let read = "\(Self.asNobody) cat '\(shared)/calendars/ana.ics'"
    #expect(try Program.shell("umask 022; \(solve()) --shared && \(read)").exitCode == 0)
    #expect(try Program.shell("umask 022; \(solve()) && \(read)").exitCode == 1)
  }

  @Test(.enabled(if: canSwitch))
  func `what cannot be removed now is said, and the next run goes on`() throws {
    let first = try Program.shell(
      "\(solve(as: Self.asNobody)) && cd '\(shared)' && echo calendars/gone.ics >> .meridian-files "
        + "&& \(Self.asNobody) cp calendars/ana.ics calendars/gone.ics && chmod 555 calendars"
    )
    try #require(first.exitCode == 0, "\(first.errors)")
    let stopped = try Program.shell(solve(as: Self.asNobody))
    #expect(stopped.exitCode == 2)
    #expect(
      stopped.errors == "Cannot remove '\(shared)/calendars/gone.ics': Permission denied. The new "
        + "files are complete in '\(shared)/.meridian-commit'; the next run with this output folder "
        + "puts them in place.\n"
    )
    #expect(chmod(shared + "/calendars", 0o755) == 0)
    let next = try Program.shell(solve(as: Self.asNobody))
    #expect(next.exitCode == 0, "\(next.errors)")
    #expect(try folder.files(in: "shared")["calendars/gone.ics"] == nil)
    #expect(try folder.files(in: "shared")["calendars/ana.ics"] != nil)
  }
}
