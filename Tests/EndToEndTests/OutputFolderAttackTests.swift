import Foundation
import RosterFiles
import TestFolders
import Testing
import meridian

/// An output folder in which other people may write: no link in it is followed, and nothing is lost
/// but what the list of an earlier result names.
struct OutputFolderAttackTests {
  private let root: TemporaryFolder
  private var output: String { root.path("out") }

  init() throws { root = try TemporaryFolder() }

  private static let result = [
    OutputFile(path: "roster.csv", text: "new"),
    OutputFile(path: "calendars/a.ics", text: "new"),
    OutputFile(path: "result.json", text: "new"),
  ]

  /// Plants a link, of another user where the test may.
  private func plant(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: root.path(name),
      withDestinationPath: root.path(target)
    )
    if geteuid() == 0 { #expect(lchown(root.path(name), 65_534, 65_534) == 0) }
  }

  private func refusal(of files: [OutputFile] = result) -> OutputError? {
    #expect(throws: OutputError.self) { try OutputFolder(claiming: output).write(files) }
  }

  @Test(arguments: [".meridian-new", ".meridian-commit", ".meridian-files"])
  func `a link under a name of the program's own is refused, and what lies behind it stays`(
    name: String
  ) throws {
    try OutputFolder(claiming: output).write([OutputFile(path: "result.json", text: "old")])
    try? FileManager.default.removeItem(atPath: output + "/" + name)
    let target = name == ".meridian-files" ? "thesis/roster.csv" : "thesis"
    for file in ["roster.csv", ".meridian-files", ".meridian-draft", "deep/er"] {
      try root.write("roster.csv\nresult.json\ndeep/er\n", to: "thesis/\(file)")
    }
    let before = try root.files()
    try plant("out/\(name)", to: target)
    let refusal = refusal()
    #expect(refusal == .link(path: "\(output)/\(name)"))
    #expect(
      refusal?.description == "'\(output)/\(name)' is a symbolic link, and no link in an output "
        + "folder is followed: remove it, or name another folder."
    )
    #expect(try root.files(in: "thesis").count == 4)
    #expect(try root.files().filter { before[$0.key] != nil } == before)
  }

  @Test(arguments: ["calendars", "roster.csv"])
  func `a link where a file or a folder of the result belongs is refused`(name: String) throws {
    try OutputFolder(claiming: output).write([OutputFile(path: "result.json", text: "old")])
    try root.write("mine", to: "thesis/a.ics")
    try plant("out/\(name)", to: name == "calendars" ? "thesis" : "thesis/a.ics")
    #expect(refusal() == .link(path: "\(output)/\(name)"))
    #expect(try root.files(in: "thesis") == ["a.ics": Data("mine".utf8)])
    #expect(try root.files(in: "out")["result.json"] == Data("old".utf8))
  }

  @Test func `a calendar of an earlier result is not looked for behind a link`() throws {
    try OutputFolder(claiming: output).write(Self.result)
    try FileManager.default.moveItem(atPath: output + "/calendars", toPath: root.path("thesis"))
    try plant("out/calendars", to: "thesis")
    try OutputFolder(claiming: output).write([OutputFile(path: "result.json", text: "newer")])
    #expect(try root.files(in: "thesis") == ["a.ics": Data("new".utf8)])
  }

  @Test func `a link in the place of an earlier file gives way, and its target stays`() throws {
    try OutputFolder(claiming: output).write(Self.result)
    try FileManager.default.removeItem(atPath: output + "/roster.csv")
    try root.write("mine", to: "thesis.txt")
    try plant("out/roster.csv", to: "thesis.txt")
    try OutputFolder(claiming: output).write(Self.result)
    #expect(try root.files()["thesis.txt"] == Data("mine".utf8))
    #expect(try root.files()["out/roster.csv"] == Data("new".utf8))
  }

  @Test func `a hard link to an earlier file keeps what it holds`() throws {
    try OutputFolder(claiming: output).write([OutputFile(path: "result.json", text: "old")])
    #expect(link(output + "/result.json", root.path("kept.json")) == 0)
    try OutputFolder(claiming: output).write(Self.result)
    #expect(try root.files()["kept.json"] == Data("old".utf8))
  }

  @Test(arguments: [".meridian-new", ".meridian-commit"])
  func `a folder that no run has left is refused whole`(name: String) throws {
    try root.write("mine", to: "out/\(name)/roster.csv")
    try root.write("roster.csv\n", to: "out/\(name)/.meridian-files")
    let before = try root.files()
    #expect(refusal() == .unknownLeftover(path: "\(output)/\(name)"))
    #expect(try root.files() == before)
  }

  @Test func `what a killed run's list does not name is not removed with it`() throws {
    try root.write("roster.csv\n../thesis.txt\n", to: "out/.meridian-new/.meridian-draft")
    try root.write("half", to: "out/.meridian-new/roster.csv")
    try root.write("mine", to: "out/.meridian-new/thesis.txt")
    try root.write("mine", to: "out/thesis.txt")
    let before = try root.files()
    #expect(refusal() == .unknownLeftover(path: "\(output)/.meridian-new"))
    #expect(try root.files() == before)
  }

  @Test func `a file beside the result is not replaced by one of the same name`() throws {
    try OutputFolder(claiming: output).write([OutputFile(path: "result.json", text: "old")])
    try root.write("mine", to: "out/roster.csv")
    #expect(refusal() == .taken(path: "\(output)/roster.csv"))
    #expect(try root.files(in: "out")["roster.csv"] == Data("mine".utf8))
    #expect(try root.files(in: "out")["result.json"] == Data("old".utf8))
  }

  @Test(.enabled(if: geteuid() == 0))
  func `a list of another user removes no file of mine`() throws {
    try root.write("roster.csv\nthesis.txt\n", to: "out/.meridian-files")
    #expect(chown(output + "/.meridian-files", 65_534, 65_534) == 0)
    try root.write("mine", to: "out/thesis.txt")
    try OutputFolder(claiming: output).write(Self.result)
    #expect(try root.files(in: "out")["thesis.txt"] == Data("mine".utf8))
    #expect(try root.files(in: "out")["roster.csv"] == Data("new".utf8))
  }

  @Test(.enabled(if: geteuid() == 0), arguments: [".meridian-new", ".meridian-commit"])
  func `a folder that another user has left is refused`(name: String) throws {
    try root.write("roster.csv\n", to: "out/\(name)/.meridian-draft")
    try root.write("theirs", to: "out/\(name)/roster.csv")
    for path in ["", "/.meridian-draft", "/roster.csv"] {
      #expect(chown(output + "/" + name + path, 65_534, 65_534) == 0)
    }
    #expect(refusal() == .unknownLeftover(path: "\(output)/\(name)"))
  }

  @Test func `a folder that is removed during the run is made anew`() throws {
    let folder = try OutputFolder(claiming: output)
    try FileManager.default.removeItem(atPath: output)
    try folder.write(Self.result)
    #expect(try root.files(in: "out")["calendars/a.ics"] == Data("new".utf8))
  }

  @Test(arguments: [true, false])
  func `a folder that is replaced during the run is refused`(isLink: Bool) throws {
    let folder = try OutputFolder(claiming: output)
    try FileManager.default.moveItem(atPath: output, toPath: root.path("moved"))
    try root.write("mine", to: "thesis/roster.csv")
    if isLink { try plant("out", to: "thesis") } else { try root.write("mine", to: "out/a.txt") }
    #expect(throws: OutputError.replaced(folder: output)) { try folder.write(Self.result) }
    #expect(try root.files(in: "thesis") == ["roster.csv": Data("mine".utf8)])
  }

  @Test(arguments: [true, false])
  func `a draft that is replaced during the run is refused`(isLink: Bool) throws {
    let folder = try OutputFolder(claiming: output)
    try FileManager.default.removeItem(atPath: output + "/.meridian-new")
    try root.write("mine", to: "thesis/roster.csv")
    if isLink {
      try plant("out/.meridian-new", to: "thesis")
    } else {
      try root.write("mine", to: "out/.meridian-new/roster.csv")
    }
    let error = #expect(throws: OutputError.self) { try folder.write(Self.result) }
    let path = output + "/.meridian-new"
    #expect(error == (isLink ? .link(path: path) : .taken(path: path)))
    #expect(try root.files(in: "thesis") == ["roster.csv": Data("mine".utf8)])
  }

  @Test func `a draft that is removed during the run is made anew`() throws {
    let folder = try OutputFolder(claiming: output)
    try FileManager.default.removeItem(atPath: output + "/.meridian-new")
    try folder.write(Self.result)
    #expect(try root.files(in: "out").count == 4)
  }

  @Test func `a pipe or a folder in the place of a file is refused`() throws {
    try OutputFolder(claiming: output).write(Self.result)
    for name in ["roster.csv", "result.json"] {
      try FileManager.default.removeItem(atPath: "\(output)/\(name)")
      #expect(mkfifo("\(output)/\(name)", 0o600) == 0)
      #expect(refusal() == .taken(path: "\(output)/\(name)"))
      try FileManager.default.removeItem(atPath: "\(output)/\(name)")
      try OutputFolder(claiming: output).write(Self.result)
    }
    try FileManager.default.removeItem(atPath: "\(output)/.meridian-files")
    #expect(mkfifo("\(output)/.meridian-files", 0o600) == 0)
    #expect(refusal() == .taken(path: "\(output)/.meridian-files"))
  }

  @Test func `names that differ in case alone are two files or one, as the disk has it`() throws {
    try OutputFolder(claiming: output).write([OutputFile(path: "calendars/Anna.ics", text: "old")])
    try OutputFolder(claiming: output).write([OutputFile(path: "calendars/anna.ics", text: "new")])
    #expect(
      try root.files(in: "out") == [
        "calendars/anna.ics": Data("new".utf8),
        ".meridian-files": Data("calendars/anna.ics\n".utf8),
      ]
    )
  }
}
