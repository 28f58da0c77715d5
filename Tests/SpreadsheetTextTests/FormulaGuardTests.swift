import SpreadsheetText
import Testing

struct FormulaGuardTests {
  @Test(
    arguments: [
      ("=1+1", "'=1+1"), ("+49 30", "'+49 30"), ("-", "'-"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\tx", "'\tx"), ("\rx", "'\rx"), ("\nx", "'\nx"), ("＝1", "'＝1"), ("＠a", "'＠a"),
      ("", ""), ("a=1", "a=1"), ("–", "–"), ("'quoted'", "'quoted'"), ("0042", "0042"),
    ]
  )
  func `text that a spreadsheet would run is made harmless`(text: String, guarded: String) {
    #expect(FormulaGuard.guarded(text) == guarded)
    #expect(FormulaGuard.unguarded(guarded) == text)
  }
}
