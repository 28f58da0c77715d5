/// What a file is that a spreadsheet program has saved in another form than CSV in UTF-8, known by its
/// first bytes.
package enum ForeignFile: Hashable, Sendable {
  /// A package of files: `.xlsx`, `.ods`, `.numbers`.
  case workbook
  /// A compound file: `.xls` of before 2007.
  case oldWorkbook
  /// Text in UTF-16, which spreadsheets call Unicode text.
  case utf16

  /// Looks at the first bytes of a file, as they are or decoded with U+FFFD in the place of what is
  /// not UTF-8; nil where they may be text.
  package init?(_ bytes: some Collection<UInt8>) {
    let first = Array(bytes.prefix(8))
    let unknown: [UInt8] = [0xEF, 0xBF, 0xBD]
    if first.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .workbook
    } else if first.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
      || first.starts(with: unknown + unknown + [0x11])
    {
      self = .oldWorkbook
    } else if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF])
      || first.starts(with: unknown + unknown) || Self.alternatesWithZero(first)
    {
      self = .utf16
    } else {
      return nil
    }
  }

  /// Whether every other of four bytes is zero, as in UTF-16 without a mark.
  private static func alternatesWithZero(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 4 else { return false }
    let isZero = bytes[..<4].map { $0 == 0 }
    return isZero == [false, true, false, true] || isZero == [true, false, true, false]
  }

  /// What the file is and what to do, to follow the place.
  package var sentence: String {
    switch self {
    case .workbook:
      "the file is a workbook (.xlsx, .ods or .numbers), not CSV: open it in the spreadsheet program "
        + "and save, or export, the sheet as CSV in UTF-8"
    case .oldWorkbook:
      "the file is a workbook (.xls), not CSV: open it in the spreadsheet program and save the sheet "
        + "as CSV in UTF-8"
    case .utf16: "the file is UTF-16: save it as UTF-8"
    }
  }
}
