import Glibc
import InstanceFiles
import Testing

struct InstanceFolderTests {
  /// A folder of its own, removed after the body.
  private func inFolder(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/meridian-XXXXXX".utf8CString)
    let path = try #require(mkdtemp(&template)).withMemoryRebound(to: CChar.self, capacity: 1) {
      String(cString: $0)
    }
    defer {
      for name in names(in: path) {
        unlink(path + "/" + name)
        rmdir(path + "/" + name)
      }
      rmdir(path)
    }
    try body(path)
  }

  private func names(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
      )
    }
    return names
  }

  private func write(_ text: String, to path: String) throws {
    let file = try #require(fopen(path, "w"))
    fputs(text, file)
    fclose(file)
  }

  @Test func `the known files of a folder are read`() throws {
    try inFolder { path in
      for (name, text) in InstanceTemplate.files { try write(text, to: path + "/" + name) }
      try write("# words", to: path + "/README.md")
      let folder = try InstanceFolder(contentsOf: path)
      #expect(folder.files.keys.sorted() == InstanceTemplate.files.map(\.name).sorted())
      #expect(folder.files["agents.csv"] == Sample().files["agents.csv"])
    }
  }

  @Test func `a table that the format does not know is warned of`() throws {
    try inFolder { path in
      for (name, text) in InstanceTemplate.files { try write(text, to: path + "/" + name) }
      try write("x", to: path + "/agent.csv")
      try write("x", to: path + "/notes.csv")
      var sample = Sample()
      sample.files = try InstanceFolder(contentsOf: path).files
      sample.files["agent.csv"] = [1]
      sample.files["notes.csv"] = [1]
      sample.files["requests.xlsx"] = [1]
      sample.files["notes.xlsx"] = [1]
      #expect(
        try sample.warnings == [
          "agent.csv: the file is not read: did you mean 'agents.csv'?",
          "requests.xlsx: the file is not read: save the sheet as CSV in UTF-8, under the name "
            + "'requests.csv'",
        ]
      )
      #expect(try sample.hints == ["notes.csv: the file is not read"])
    }
  }

  @Test func `a folder that is none is named`() throws {
    try inFolder { path in
      #expect(text(path + "/nowhere") == "there is no folder '\(path)/nowhere'")
      try write("x", to: path + "/file")
      #expect(
        text(path + "/file")
          == "'\(path)/file' is not a folder: expected one with an instance.yaml"
      )
      #expect(text(path) == "'\(path)' is not an instance: it has no instance.yaml")
      try write("x", to: path + "/instance.yml")
      #expect(
        text(path)
          == "'\(path)' is not an instance: it has no instance.yaml, but a file 'instance.yml'"
      )
    }
  }

  @Test func `a folder in the place of a file is named`() throws {
    try inFolder { path in
      mkdir(path + "/instance.yaml", 0o755)
      #expect(text(path) == "cannot read '\(path)/instance.yaml': it is not a file")
    }
  }

  @Test func `a file that is too large is named and not read`() throws {
    var sample = Sample()
    sample.files["history.csv"] = Array(repeating: 0x20, count: InstanceFolder.tableLimit + 1)
    #expect(
      try sample.errors == ["history.csv: the file has 67108865 bytes: at most 67108864 are read"]
    )
  }

  @Test func `a file that is not there is named`() throws {
    var sample = Sample()
    sample.files = [:]
    #expect(
      try sample.errors == [
        """
        instance.yaml: the file is missing: it holds the horizon, sites, clients, queues and \
        contracts
        """,
        "agents.csv: the file is missing: it holds the people",
      ]
    )
    sample = Sample()
    sample.files["requirement.csv"] = nil
    #expect(
      try sample.errors == [
        "requirement.csv: the file is missing: it holds the need of queues without heads"
      ]
    )
  }

  /// The words of the error.
  private func text(_ path: String) -> String? {
    do throws(InstanceFolderError) {
      _ = try InstanceFolder(contentsOf: path)
      return nil
    } catch {
      return error.description
    }
  }
}
