/// A linear form that is broken over lines before it gets too long for any reader.
struct LPFormatLine {
  private(set) var text: String
  private(set) var isEmpty = true
  private var width: Int

  /// Lines are broken before this many bytes, where a single term is not longer by itself.
  private static let widest = 80

  init(_ head: String) {
    text = head
    width = head.utf8.count
  }

  /// Appends a term: sign, coefficient unless it is one, name.
  mutating func append(_ coefficient: Double, _ name: String) {
    let sign = coefficient < 0 ? "-" : "+"
    let size = coefficient.magnitude
    append(size == 1 ? "\(sign) \(name)" : "\(sign) \(Self.number(size)) \(name)")
    isEmpty = false
  }

  /// Appends a piece that must not be broken.
  mutating func append(_ piece: String) {
    let length = piece.utf8.count + 1
    if width + length > Self.widest, !isEmpty {
      text += "\n  "
      width = 2
    }
    text += " " + piece
    width += length
  }

  /// A finite number, the shortest text that is read as the same number; whole ones without `.0`.
  static func number(_ value: Double) -> String {
    let text = value == 0 ? "0" : value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
