/// Text as it may reach a terminal: what a terminal would obey, or nobody would see, is written out.
///
/// Names and values come from files that anybody may have written. Escape sequences in them could
/// colour, move or overwrite what stands on the screen, set the window's title, or turn the order of
/// letters around (Unicode Technical Report 36, section 2; CVE-2021-42574).
package enum EscapedText {
  /// A text of one line: a line break is written out like everything else that is not to be obeyed.
  package static func line(_ text: String) -> String { written(text, keepsLines: false) }

  /// A text of several lines, whose line breaks stay.
  package static func lines(_ text: String) -> String { written(text, keepsLines: true) }

  private static func written(_ text: String, keepsLines: Bool) -> String {
    let scalars = text.unicodeScalars
    guard scalars.contains(where: { isWrittenOut($0, keepsLines: keepsLines) }) else { return text }
    var visible = String.UnicodeScalarView()
    for scalar in scalars {
      if isWrittenOut(scalar, keepsLines: keepsLines) {
        visible.append(contentsOf: name(of: scalar).unicodeScalars)
      } else {
        visible.append(scalar)
      }
    }
    return String(visible)
  }

  private static func isWrittenOut(_ scalar: Unicode.Scalar, keepsLines: Bool) -> Bool {
    if (0x20..<0x7F).contains(scalar.value) { return false }
    if scalar == "\n" { return !keepsLines }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    case .format: return scalar.properties.isBidiControl || unseen.contains(scalar.value)
    default: return false
    }
  }

  /// Zero-width space, word joiner and what follows it, byte-order mark, interlinear notes. Joiners
  /// stay: Persian, Indic scripts and emoji are written with them.
  private static let unseen: Set<UInt32> = [
    0x200B, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB,
  ]

  private static func name(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
  }
}
