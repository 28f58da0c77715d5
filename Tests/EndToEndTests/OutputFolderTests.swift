import Foundation
import RosterFiles
import TestFolders
import Testing
import meridian

struct OutputFolderTests {
  private let root: TemporaryFolder
  private var output: String { root.path("out") }

  init() throws { root = try TemporaryFolder() }

  private static func files(_ names: String...) -> [OutputFile] {
    names.map { OutputFile(path: $0, text: "text of \($0)\n") }
  }

  private func names(_ folder: String = "out") throws -> [String] {
    try root.files(in: folder).keys.sorted()
  }

  private func write(_ files: [OutputFile]) throws {
    try OutputFolder(claiming: output).write(files)
  }

  @Test func `a new folder gets all files and the list of them`() throws {
    let files = Self.files("roster.csv", "result.json", "calendars/a.ics")
    let folder = try OutputFolder(claiming: root.path("deep/er/out"))
    try folder.write(files)
    let written = try root.files(in: "deep/er/out")
    for file in files { #expect(written[file.path] == Data(file.text.utf8)) }
    #expect(
      written[".meridian-files"] == Data("roster.csv\nresult.json\ncalendars/a.ics\n".utf8)
    )
    #expect(written.count == 4)
  }

  @Test func `a later result removes the files it lacks, and only those of earlier results`() throws
  {
    try write(Self.files("roster.csv", "result.json", "calendars/a.ics", "calendars/b.ics"))
    try root.write("mine", to: "out/notes.txt")
    try root.write("mine", to: "out/calendars/holidays.ics")
    try write(Self.files("roster.csv", "result.json", "calendars/b.ics"))
    #expect(
      try names() == [
        ".meridian-files", "calendars/b.ics", "calendars/holidays.ics", "notes.txt", "result.json",
        "roster.csv",
      ]
    )
  }

  @Test func `a folder with other things is refused and left as it is`() throws {
    for name in ["a", "b", "c", "d"] { try root.write("mine", to: "out/\(name)") }
    let refusal = #expect(throws: OutputError.self) { try OutputFolder(claiming: output) }
    #expect(
      refusal?.description == "The output folder '\(output)' holds other things ('a', 'b', 'c' and "
        + "1 more): name a new or empty folder, or one with an earlier result."
    )
    #expect(try names() == ["a", "b", "c", "d"])
  }

  @Test func `a file in the place of the folder is refused`() throws {
    try root.write("mine", to: "out")
    #expect(throws: OutputError.taken(path: output)) { try OutputFolder(claiming: output) }
  }

  @Test func `a folder in the place of a file is refused before anything changes`() throws {
    try write(Self.files("result.json"))
    try root.write("mine", to: "out/roster.csv/mine")
    #expect(throws: OutputError.taken(path: output + "/roster.csv")) {
      try write(Self.files("result.json", "roster.csv"))
    }
    #expect(try names() == [".meridian-files", "result.json", "roster.csv/mine"])
  }

  @Test func `a path where no folder can be made is refused with the system's words`() {
    let refusal = #expect(throws: OutputError.self) { try OutputFolder(claiming: "/proc/none/out") }
    #expect(
      refusal?.description == "Cannot create '/proc/none': No such file or directory. "
        + "No file of an earlier result was changed."
    )
  }

  @Test func `a folder claimed in vain is gone again`() throws {
    do { _ = try OutputFolder(claiming: root.path("new/out")) }
    #expect(!FileManager.default.fileExists(atPath: root.path("new")))
  }

  @Test func `a folder that a run has claimed is refused to another run`() throws {
    let first = try OutputFolder(claiming: output)
    #expect(throws: OutputError.busy(folder: output)) { try OutputFolder(claiming: output) }
    try first.write(Self.files("result.json"))
  }

  @Test func `what a killed run had begun to write is removed, and the earlier files stay`() throws
  {
    try write(Self.files("roster.csv", "result.json"))
    let earlier = try root.files(in: "out")
    let list = "roster.csv\nresult.json\ncalendars/a.ics\n"
    try root.write(list, to: "out/.meridian-new/.meridian-draft")
    try root.write("half", to: "out/.meridian-new/roster.csv")
    try root.write("half", to: "out/.meridian-new/calendars/a.ics")
    do { _ = try OutputFolder(claiming: output) }
    #expect(try root.files(in: "out") == earlier)
  }

  @Test(arguments: [[], ["roster.csv"], ["roster.csv", "calendars/b.ics", "result.json"]])
  func `a complete set that a killed run had begun to move is moved to its end`(
    moved: [String]
  ) throws {
    try write(Self.files("roster.csv", "result.json", "calendars/a.ics"))
    let new = [
      OutputFile(path: "roster.csv", text: "new"), OutputFile(path: "result.json", text: "new"),
      OutputFile(path: "calendars/b.ics", text: "new"),
    ]
    for file in new {
      let place = moved.contains(file.path) ? "out/" : "out/.meridian-commit/"
      try root.write(file.text, to: place + file.path)
    }
    let list = new.map { $0.path + "\n" }.joined()
    try root.write(list, to: "out/.meridian-commit/.meridian-files")
    try root.write(list, to: "out/.meridian-commit/.meridian-draft")
    do { _ = try OutputFolder(claiming: output) }
    let text = Data("new".utf8)
    #expect(
      try root.files(in: "out") == [
        "roster.csv": text, "result.json": text, "calendars/b.ics": text,
        ".meridian-files": Data(list.utf8),
      ]
    )
  }

  @Test func `a folder says whether it holds a roster`() throws {
    let folder = try OutputFolder(claiming: output)
    #expect(!folder.holdsRoster)
    try folder.write(Self.files("result.json"))
    #expect(!folder.holdsRoster)
    try folder.write(Self.files("result.json", "roster.csv"))
    #expect(folder.holdsRoster)
  }

  @Test(
    arguments: [
      "/etc/passwd", "../roster.csv", "a//b", "a/./b", "a/..", ".meridian-files", "a\0b",
      ".meridian-commit/roster.csv",
    ]
  )
  func `a list of files cannot name what lies outside its folder`(path: String) {
    #expect(OutputManifest(text: "roster.csv\n\(path)\n").paths == ["roster.csv"])
  }
}
