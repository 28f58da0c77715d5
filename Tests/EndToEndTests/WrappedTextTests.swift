import Testing
import meridian

struct WrappedTextTests {
  @Test(
    arguments: [
      ("abc", 3), ("Kraków", 6), ("e\u{301}", 1), ("夜班", 4), ("ｈａｌｆ", 8), ("한국", 4), ("👩‍👧", 2),
      ("🇵🇱", 2), ("नि", 2), ("a\u{200D}b", 2), ("", 0),
    ]
  )
  func `wide characters take two columns and combining marks none`(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  @Test func `a line that fits stays as it is`() {
    let line = String(repeating: "x", count: 80)
    #expect(WrappedText.wrapped("  a  b\n\(line)") == "  a  b\n\(line)")
  }

  @Test func `a long line is broken between words and goes on further in`() {
    let text = WrappedText.wrapped("  one two three four five\nsix", columns: 14)
    #expect(text == "  one two\n    three four\n    five\nsix")
  }

  @Test func `lines are measured in columns of the terminal`() {
    #expect(WrappedText.lines("夜班 夜班 夜班", 10) == ["夜班 夜班", "夜班"])
  }

  @Test func `a word that is longer than a line is broken, and a path where it is asked for`() {
    #expect(WrappedText.lines("ab abcdefghij", 4) == ["ab", "abcd", "efgh", "ij"])
    #expect(WrappedText.lines("ab /abc/defgh", 4) == ["ab", "/abc", "/def", "gh"])
    #expect(WrappedText.lines("ab /abc/defgh", 4, keepsPaths: true) == ["ab", "/abc/defgh"])
  }
}
