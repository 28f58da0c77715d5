extension StringProtocol {
  /// How many columns of a terminal the text takes: two for wide characters of East Asia and emoji,
  /// none for marks that stand on the letter before them (Unicode Standard Annex 11).
  package var columns: Int {
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return reduce(0) { $0 + $1.columns }
  }
}

extension Character {
  /// How many columns of a terminal the character takes.
  package var columns: Int {
    let scalars = unicodeScalars
    let sum = scalars.reduce(0) { $0 + Self.columns(of: $1) }
    let isJoined = scalars.contains { $0 == "\u{200D}" || $0 == "\u{FE0F}" }
    let isEmoji = scalars.first?.properties.isEmoji ?? false
    let isFlag = scalars.count == 2 && scalars.allSatisfy { (0x1F1E6...0x1F1FF).contains($0.value) }
    return isFlag || (isJoined && isEmoji) ? 2 : sum
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }
    if scalar.properties.isEmojiPresentation { return 2 }
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  /// Blocks whose characters are wide or full-width (EastAsianWidth.txt, `W` and `F`).
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x20000...0x3FFFD,
  ]
}
