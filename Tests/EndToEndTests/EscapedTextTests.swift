import Foundation
import TestFolders
import Testing
import meridian

struct EscapedTextTests {
  @Test(
    arguments: [
      ("\u{1B}[31mred", "\\u{1B}[31mred"), ("\u{1B}]0;title\u{7}", "\\u{1B}]0;title\\u{7}"),
      ("\u{9B}2J", "\\u{9B}2J"), ("a\nb\r\tc", "a\\nb\\r\\tc"), ("nul\u{0}", "nul\\u{0}"),
      ("abc\u{202E}fed\u{2066}", "abc\\u{202E}fed\\u{2066}"),
      ("\u{200F}\u{2028}", "\\u{200F}\\u{2028}"),
      ("\u{FEFF}a\u{200B}", "\\u{FEFF}a\\u{200B}"), ("\u{7F}", "\\u{7F}"), ("\r\n", "\\r\\n"),
    ]
  )
  func `what a terminal would obey, or nobody would see, is written out`(
    text: String,
    visible: String
  ) {
    #expect(EscapedText.line(text) == visible)
  }

  @Test(arguments: ["Zoë O'Neill", "夜班", "क्‍ष", "👩‍👧", "می‌خواهم", "a\\b"])
  func `names of all scripts stay as they are`(name: String) {
    #expect(EscapedText.line(name) == name)
  }

  @Test func `line breaks of a text of several lines stay`() {
    #expect(EscapedText.lines("a\n\u{1B}b\r\n") == "a\n\\u{1B}b\\r\n")
  }

  @Test func `cells of a table have one line`() {
    var table = TextTable([.left, .left])
    table.append(["a\nb", "\u{1B}c"])
    #expect(table.text == "a\\nb  \\u{1B}c")
  }

  @Test func `errors with escape sequences in a path or an option are written out`() throws {
    let folder = try TemporaryFolder()
    let bad = "x\u{1B}]0;t\u{7}\ny"
    let missing = try Program.run("check", folder.path(bad))
    #expect(missing.exitCode == 2)
    #expect(
      missing.errors == "there is no folder '\(folder.path)/x\\u{1B}]0;t\\u{7}\\ny'\n"
    )
    let usage = try Program.run("check", folder.path, "--x\u{1B}[2J")
    #expect(usage.exitCode == 64)
    #expect(usage.errors.contains("--x\\u{1B}[2J"), "\(usage.errors)")
    #expect(!usage.errors.contains("\u{1B}"))
  }

  @Test func `a path that turns the order of letters around is written out`() throws {
    let folder = try TemporaryFolder()
    let missing = try Program.run("check", folder.path("\u{202E}x"))
    #expect(missing.exitCode == 2)
    #expect(missing.errors == "there is no folder '\(folder.path)/\\u{202E}x'\n")
  }
}
