import RosterFiles
import Testing

struct ICalendarTextTests {
  @Test(
    arguments: [
      (#"a\b"#, #"a\\b"#), ("a;b", #"a\;b"#), ("a,b", #"a\,b"#), ("a:b \"c\"", "a:b \"c\""),
      ("a\nb", #"a\nb"#), ("a\r\nb", #"a\nb"#), ("a\rb", #"a\nb"#), ("a\n\nb", #"a\n\nb"#),
      ("a\u{2028}b", #"a\nb"#), ("a\tb", "a b"), ("a\u{0}\u{7}\u{1B}\u{7F}\u{85}b", "ab"),
      ("\u{FEFF}a", "a"), ("\u{FFFE}a\u{FFFF}", "a"), ("Zoë 夜 🌙", "Zoë 夜 🌙"),
    ]
  )
  func `values of text are escaped and cleaned`(value: String, escaped: String) {
    #expect(ICalendarText.escaped(value) == escaped)
  }

  @Test func `a line of 75 octets is not folded, one of 76 is`() {
    let line = String(repeating: "x", count: 75)
    #expect(ICalendarText.folded(line) == line + "\r\n")
    #expect(ICalendarText.folded(line + "y") == line + "\r\n y\r\n")
  }

  @Test(arguments: ["é", "夜", "🌙", "e\u{301}", "👩‍👩‍👧"], 60...80)
  func `folds lie between characters, and no line is longer than 75 octets`(
    character: String,
    asciiOctets: Int
  ) {
    let line = String(repeating: "x", count: asciiOctets) + String(repeating: character, count: 90)
    let folded = Array(ICalendarText.folded(line).utf8)
    let lines = folded.split(separator: 10).map { $0.dropLast() }
    for (index, octets) in lines.enumerated() {
      #expect(octets.count <= 75)
      #expect(String(validating: octets, as: UTF8.self) != nil)
      #expect(index == 0 || octets.first == 32)
    }
    let unfolded = lines[0] + lines.dropFirst().flatMap { $0.dropFirst() }
    #expect(Array(unfolded) == Array(line.utf8))
  }

  @Test func `components nest, and several texts are joined by bare commas`() {
    var text = ICalendarText()
    text.component("VEVENT") {
      $0.text("SUMMARY", "a, b")
      $0.texts("CATEGORIES", ["Shift", "late, long"])
    }
    #expect(
      text.text
        == "BEGIN:VEVENT\r\nSUMMARY:a\\, b\r\nCATEGORIES:Shift,late\\, long\r\nEND:VEVENT\r\n"
    )
  }
}
