import SpreadsheetText
import Testing

struct ForeignFileTests {
  @Test(
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 0x14] as [UInt8], ForeignFile.workbook),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldWorkbook),
      ([0xFF, 0xFE, 0x69, 0x00], .utf16),
      ([0xFE, 0xFF, 0x00, 0x69], .utf16),
      ([0x69, 0x00, 0x64, 0x00], .utf16),
      ([0x00, 0x69, 0x00, 0x64], .utf16),
    ]
  )
  func `a file is known by its first bytes, decoded or not`(bytes: [UInt8], form: ForeignFile) {
    #expect(ForeignFile(bytes) == form)
    #expect(ForeignFile(String(decoding: bytes, as: UTF8.self).utf8) == form)
  }

  @Test(arguments: ["", "PK", "id,name", "\u{FEFF}id", "é", "\0\0\0\0"])
  func `text is text`(_ text: String) { #expect(ForeignFile(text.utf8) == nil) }
}
