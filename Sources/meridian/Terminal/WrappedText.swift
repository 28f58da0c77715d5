/// Text in lines of limited width, broken between words.
package enum WrappedText {
  /// The width of what is printed for people, whatever the terminal, so that the same result gives
  /// the same text.
  package static let columns = 80

  /// The text with lines that are too long broken at words; what goes on in the next line stands two
  /// columns further in.
  package static func wrapped(_ text: String, columns: Int = columns) -> String {
    if text.utf8.count <= columns { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.columns > columns else { return String(line) }
      let indent = min(line.prefix { $0 == " " }.count, columns / 2)
      let first = String(repeating: " ", count: indent)
      let next = String(repeating: " ", count: indent + 2)
      let lines = Self.lines(
        line.dropFirst(indent),
        columns - indent,
        next: columns - indent - 2,
        keepsPaths: true
      )
      return lines.enumerated().map { ($0 == 0 ? first : next) + $1 }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// A line as several, the first of at most so many columns and the others of at most `next`. A word
  /// that is longer than a line is broken; a path may stay whole, so that it can be copied.
  package static func lines(
    _ line: some StringProtocol,
    _ columns: Int,
    next: Int? = nil,
    keepsPaths: Bool = false
  ) -> [String] {
    var lines: [String] = []
    var open = ""
    var openColumns = 0
    var room: Int { lines.isEmpty ? columns : next ?? columns }
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      let width = word.columns
      if openColumns > 0, openColumns + 1 + width <= room {
        open += " " + word
        openColumns += 1 + width
        continue
      }
      if openColumns > 0 { lines.append(trimmed(open)) }
      let isWhole = width <= room || (keepsPaths && word.contains("/"))
      var pieces = isWhole ? [String(word)] : broken(word, room, next: next ?? columns)
      open = pieces.removeLast()
      openColumns = open.columns
      lines += pieces
    }
    return openColumns > 0 || lines.isEmpty ? lines + [trimmed(open)] : lines
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// A word in pieces, the first of at most so many columns and the others of at most `next`, at least one
  /// character each.
  private static func broken(
    _ word: some StringProtocol,
    _ columns: Int,
    next: Int
  ) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var width = 0
    for character in word {
      if width > 0, width + character.columns > (pieces.isEmpty ? columns : next) {
        pieces.append(piece)
        (piece, width) = ("", 0)
      }
      piece.append(character)
      width += character.columns
    }
    return pieces + [piece]
  }
}
