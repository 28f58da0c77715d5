/// What of a text can be seen, so that two texts that look the same are the same.
///
/// Spreadsheets and web pages paste no-break and narrow blanks, and characters without any width.
package enum VisibleText {
  /// The text with every kind of blank as an ordinary one: none around the text, one where several
  /// stand on end; and without characters that nobody sees. A line break within it stays one.
  package static func of(_ text: String) -> String {
    isPlain(text) ? text : visible(text.unicodeScalars)
  }

  /// Whether nothing is to be done: printable ASCII with single blanks within it.
  private static func isPlain(_ text: String) -> Bool {
    var before: UInt8 = 0x20
    for byte in text.utf8 {
      guard byte > 0x20 || (byte == 0x20 && before != 0x20), byte < 0x7F else { return false }
      before = byte
    }
    return before != 0x20
  }

  private static func visible(_ scalars: String.UnicodeScalarView) -> String {
    var shown = String.UnicodeScalarView()
    var gap: Unicode.Scalar?
    var rest = scalars[...]
    while let scalar = rest.popFirst() {
      if scalar.isLineBreak {
        gap = "\n"
      } else if scalar.isBlank {
        gap = gap ?? " "
      } else if !scalar.isUnseen(between: gap == nil ? shown.last : nil, rest.first) {
        if let gap, !shown.isEmpty { shown.append(gap) }
        gap = nil
        shown.append(scalar)
      }
    }
    return String(shown)
  }
}

extension Unicode.Scalar {
  /// Whether a line ends here.
  fileprivate var isLineBreak: Bool {
    (0x0A...0x0D).contains(value) || [0x85, 0x2028, 0x2029].contains(value)
  }

  /// A tab or one of the blanks of Unicode, whatever their width; the empty pattern of braille too.
  fileprivate var isBlank: Bool {
    self == "\t" || value == 0x2800 || properties.generalCategory == .spaceSeparator
  }

  /// Whether nobody sees the character.
  ///
  /// Seen are joiners between letters that they shape, such as those of Persian and Malayalam, and
  /// the signs that choose the form of an ideograph or an emoji.
  fileprivate func isUnseen(between before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
    if (0xFFF9...0xFFFB).contains(value) { return true }
    guard properties.isDefaultIgnorableCodePoint else { return false }
    if properties.isVariationSelector {
      return !(before?.isShaped ?? false) && after?.value != 0x20E3
    }
    guard value == 0x200C || value == 0x200D, let before else { return true }
    if before.properties.canonicalCombiningClass == .virama { return false }
    guard let after else { return true }
    return !before.isShaped || !after.isShaped || after.isBlank
  }

  /// Whether it may have several shapes: the scripts from Hebrew on.
  private var isShaped: Bool { value >= 0x0590 }
}
