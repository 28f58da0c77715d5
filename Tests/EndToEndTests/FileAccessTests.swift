import Foundation
import RosterFiles
import SafeFiles
import TestFolders
import Testing
import meridian

/// Who may read what is written.
struct FileAccessTests {
  private let root: TemporaryFolder

  init() throws { root = try TemporaryFolder() }

  private func mode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: root.path(name))
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  private func solve(_ options: String, umask: String) throws {
    let run = try Program.shell(
      "umask \(umask); exec \"$MERIDIAN\" solve '\(TinyInstance.write(to: root))' "
        + "--output '\(root.path("out"))' --iterations 3 --quiet \(options)"
    )
    try #require(run.exitCode == 0, "\(run.errors)")
  }

  @Test func `a result is for its owner alone, whatever the umask leaves to others`() throws {
    try solve("", umask: "000")
    #expect(try mode("out") == 0o700)
    #expect(try mode("out/calendars") == 0o700)
    for name in try root.files(in: "out").keys { #expect(try mode("out/\(name)") == 0o600) }
  }

  @Test(arguments: [("022", 0o755, 0o644), ("027", 0o750, 0o640), ("000", 0o777, 0o644)])
  func `a shared result is for all whom the umask leaves, and its files are never theirs to change`(
    umask: String,
    folder: Int,
    file: Int
  ) throws {
    try solve("--shared", umask: umask)
    #expect(try mode("out") == folder)
    #expect(try mode("out/calendars") == folder)
    for name in try root.files(in: "out").keys { #expect(try mode("out/\(name)") == file) }
  }

  @Test func `a folder that is there keeps its permissions, and a later result is private again`()
    throws
  {
    try solve("--shared", umask: "022")
    try solve("", umask: "022")
    #expect(try mode("out") == 0o755)
    #expect(try mode("out/roster.csv") == 0o600)
  }

  @Test func `a model is for its owner alone`() throws {
    let run = try Program.run(
      "model",
      try TinyInstance.write(to: root),
      "--compact",
      "--output",
      root.path("model.lp")
    )
    try #require(run.exitCode == 0, "\(run.errors)")
    #expect(try mode("model.lp") == 0o600)
  }
}
