/// A line of a file, cut at its commas.
struct FieldLine {
  /// The line's number, counted from 1.
  let line: Int
  /// The fields without the spaces around them; never empty, though each of them may be.
  let fields: [String]

  /// The lines of a text that hold anything, comments left out.
  ///
  /// A line ends with LF or CR LF; a comment begins with `#`.
  static func lines(of text: String) -> [FieldLine] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = text.utf8.dropFirst(text.utf8.starts(with: mark) ? mark.count : 0)
    var number = 0
    return bytes.split(separator: newline, omittingEmptySubsequences: false).compactMap { line in
      number += 1
      let content = trimmed(line.prefix { $0 != numberSign })
      guard !content.isEmpty else { return nil }
      let fields = content.split(separator: comma, omittingEmptySubsequences: false)
      return FieldLine(line: number, fields: fields.map { String(Substring(trimmed($0))) })
    }
  }

  /// The parts of a field between vertical bars; none when it is empty.
  static func parts(of field: String) -> [String] {
    guard !field.isEmpty else { return [] }
    return field.utf8.split(separator: bar, omittingEmptySubsequences: false)
      .map { String(Substring(trimmed($0))) }
  }

  private static let newline = UInt8(ascii: "\n")
  private static let comma = UInt8(ascii: ",")
  private static let bar = UInt8(ascii: "|")
  private static let numberSign = UInt8(ascii: "#")

  private static func trimmed(_ text: Substring.UTF8View) -> Substring.UTF8View {
    var rest = text
    while let first = rest.first, isSpace(first) { rest = rest.dropFirst() }
    while let last = rest.last, isSpace(last) { rest = rest.dropLast() }
    return rest
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
