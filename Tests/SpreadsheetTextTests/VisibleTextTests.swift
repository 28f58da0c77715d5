import SpreadsheetText
import Testing

struct VisibleTextTests {
  @Test(
    arguments: [
      ("billing", "billing"),
      ("", ""),
      (" \t ", ""),
      ("Maria Santos", "Maria Santos"),
      ("Zoë", "Zoë"),
      ("billing\u{A0}", "billing"),
      ("\u{2003}night \u{202F}team\u{3000}", "night team"),
      ("night\u{2009}team", "night team"),
      ("night\tteam", "night team"),
      ("night  team", "night team"),
      ("night \r\n team", "night\nteam"),
      ("\nnight\r\n", "night"),
      ("a\u{2028}b\u{85}c\u{B}d", "a\nb\nc\nd"),
      ("\u{FEFF}bil\u{AD}ling\u{200B}", "billing"),
      ("\u{200E}billing\u{200F}", "billing"),
      ("\u{202E}billing\u{2066}", "billing"),
      ("bil\u{2060}l\u{200D}in\u{200C}g\u{FE0F}", "billing"),
      ("night\u{200B} \u{200B}team", "night team"),
      ("\u{200B}\u{A0}\u{200B}", ""),
      ("\u{2800}\u{3164}x", "x"),
    ]
  )
  func `what looks the same is the same`(_ text: String, shown: String) {
    #expect(VisibleText.of(text) == shown)
  }

  @Test(
    arguments: [
      "علی\u{200C}رضا", "ന\u{D4D}\u{200D}", "👩\u{200D}💻", "葛\u{E0100}", "1\u{FE0F}\u{20E3}", "★",
    ]
  )
  func `characters that shape others stay`(_ text: String) {
    #expect(VisibleText.of(text).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func `a letter with an accent is one, composed or not`() {
    #expect(VisibleText.of("Zoe\u{308}") == VisibleText.of("Zo\u{EB}"))
  }
}
