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

  @Test(arguments: [UInt8(0x1B), 0x07, 0x0B, 0x0C, 0x7F])
  func `a control character is named by line and column`(_ byte: UInt8) throws {
    let code = String(byte, radix: 16, uppercase: true)
    let name = String(repeating: "0", count: 4 - code.count) + code
    #expect(
      try sample("agents.csv", "Maria", [0x4D, byte]).errors == [
        "agents.csv:2:9: the control character U+\(name) cannot stand here"
      ]
    )
  }

  @Test func `a control character of two bytes is named by line and column`() throws {
    #expect(
      try sample("agents.csv", "Maria", [0x4D, 0xC2, 0x9B]).errors == [
        "agents.csv:2:9: the control character U+009B cannot stand here"
      ]
    )
  }

  @Test(arguments: [("\\e", "001B"), ("\\0", "0000"), ("\\x9b", "009B")])
  func `a control character that YAML escapes is named`(escape: String, code: String) throws {
    #expect(
      try Sample(yaml: "name: Manila", "name: \"Man\(escape)ila\"").errors == [
        "instance.yaml:22:11: the control character U+\(code) cannot stand here"
      ]
    )
  }

  @Test func `a name on two lines is an error`() throws {
    #expect(
      try Sample("agents.csv", "Maria Santos", "\"Maria\nSantos\"").errors == [
        "agents.csv:2: name: expected a name on one line, not 'Maria\nSantos'"
      ]
    )
    #expect(
      try Sample(yaml: "name: Manila", "name: \"Man\\nila\"").errors == [
        "instance.yaml:22:11: locations[manila].name: expected a name on one line, not "
          + "'Man\nila'"
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
