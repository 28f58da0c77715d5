import InstanceFiles
import Testing

struct SourceTextTests {
  /// The template with some bytes put in place of a text.
  private func sample(_ file: String, _ old: String, _ bytes: [UInt8]) -> Sample {
    var sample = Sample(file, old, "\u{1}")
    let parts = (sample.files[file] ?? []).split(separator: 1, omittingEmptySubsequences: false)
    sample.files[file] = Array(parts.joined(separator: bytes))
    return sample
  }

  @Test func `bytes that are not UTF-8 are named by line and column`() throws {
    #expect(
      try sample("agents.csv", "ó", [0xF3]).errors == [
        "agents.csv:5:19: the byte F3 is not UTF-8: save the file as UTF-8"
      ]
    )
    #expect(
      try sample("instance.yaml", "Kraków", [0x4B, 0xC3]).errors == [
        "instance.yaml:28:12: the byte C3 is not UTF-8: save the file as UTF-8"
      ]
    )
  }

  @Test func `a NUL byte is named by line and column`() throws {
    #expect(
      try sample("agents.csv", "Maria", [0x4D, 0x00]).errors == [
        "agents.csv:2:9: the control character U+0000 cannot stand here"
      ]
    )
    #expect(
      try sample("instance.yaml", "EUR", [0x00]).errors == [
        "instance.yaml:5:11: the control character U+0000 cannot stand here"
      ]
    )
  }

  @Test func `a file in UTF-16 is told so`() throws {
    var sample = Sample()
    sample.files["agents.csv"] = [0xFF, 0xFE, 0x69, 0x00]
    #expect(try sample.errors == ["agents.csv:1:1: the file is UTF-16: save it as UTF-8"])
  }

  @Test func `each line of a file in an old encoding is named`() throws {
    var sample = Sample()
    sample.files["agents.csv"] = Array("id\n".utf8) + [0xE9, 0xE9, 0x0D, 0x0A, 0xE8]
    #expect(
      try sample.errors == [
        "agents.csv:2:1: the byte E9 is not UTF-8: save the file as UTF-8",
        "agents.csv:3:1: the byte E8 is not UTF-8: save the file as UTF-8",
      ]
    )
  }
}
