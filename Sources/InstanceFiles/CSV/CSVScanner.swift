/// Takes CSV text apart into records and fields, after RFC 4180, strictly.
///
/// Lines end with CRLF, LF or CR. A field that begins with a quote ends with one; within it, line
/// breaks and delimiters are text and a doubled quote is a quote. A record with an error is noted
/// and left out; reading goes on in the next line.
struct CSVScanner {
  /// A field as it stands in the file.
  struct Field {
    /// The bytes between quotes, or all of them.
    let bytes: Range<Int>
    let isQuoted: Bool
    let line: Int
    /// Where the line begins.
    let lineStart: Int
  }

  private let source: SourceText
  private let delimiter: UInt8
  private let log: ProblemLog
  private var index = 0
  private var line = 1
  private var lineStart = 0

  private static let quote = UInt8(ascii: "\"")

  /// Reads a text whose fields are separated by a delimiter.
  init(_ source: SourceText, delimiter: UInt8, log: ProblemLog) {
    self.source = source
    self.delimiter = delimiter
    self.log = log
  }

  private var bytes: [UInt8] { source.bytes }

  /// The fields of the next record that is not blank; nil at the end.
  mutating func nextRecord() -> [Field]? {
    while index < bytes.count {
      guard let fields = record() else {
        skipLine()
        continue
      }
      if fields.contains(where: { $0.isQuoted || !isBlank($0.bytes) }) { return fields }
    }
    return nil
  }

  /// The delimiter of a text: of comma, semicolon and tab the one that stands most often in the
  /// first line that is not blank, outside quotes.
  static func delimiter(of source: SourceText) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    var isBlank = true
    for byte in source.bytes {
      if byte == quote { isQuoted.toggle() }
      if byte == 0x0A || byte == 0x0D, !isQuoted {
        if !isBlank { break }
        counts = [:]
      } else if !isQuoted, ",;\t".utf8.contains(byte) {
        counts[byte, default: 0] += 1
      } else if byte > 0x20 {
        isBlank = false
      }
    }
    return Array(",;\t".utf8).max { counts[$0, default: 0] < counts[$1, default: 0] } ?? 0x2C
  }

  /// One record up to and with its line break; nil after an error, which stands at ``index``.
  private mutating func record() -> [Field]? {
    var fields: [Field] = []
    while true {
      guard let field = isAtQuote ? quotedField() : plainField() else { return nil }
      fields.append(field)
      guard index < bytes.count else { return fields }
      let byte = bytes[index]
      guard byte == delimiter else {
        breakLine()
        return fields
      }
      index += 1
    }
  }

  private var isAtQuote: Bool { index < bytes.count && bytes[index] == CSVScanner.quote }

  private mutating func plainField() -> Field? {
    let start = index
    while index < bytes.count, bytes[index] != delimiter, !isLineBreak(bytes[index]) {
      guard bytes[index] != CSVScanner.quote else {
        note(.strayQuote, at: index)
        return nil
      }
      index += 1
    }
    return field(start..<index, isQuoted: false, line: line, lineStart: lineStart)
  }

  private mutating func quotedField() -> Field? {
    let (startLine, startOfLine, opening) = (line, lineStart, index)
    index += 1
    while index < bytes.count {
      if bytes[index] == CSVScanner.quote {
        if index + 1 < bytes.count, bytes[index + 1] == CSVScanner.quote {
          index += 2
          continue
        }
        let content = opening + 1..<index
        index += 1
        guard index == bytes.count || bytes[index] == delimiter || isLineBreak(bytes[index]) else {
          note(.textAfterQuote, at: index)
          return nil
        }
        return field(content, isQuoted: true, line: startLine, lineStart: startOfLine)
      }
      if isLineBreak(bytes[index]) { breakLine() } else { index += 1 }
    }
    (line, lineStart) = (startLine, startOfLine)
    note(.unterminatedQuote, at: opening)
    return nil
  }

  /// A field that is not larger than is read.
  private func field(_ range: Range<Int>, isQuoted: Bool, line: Int, lineStart: Int) -> Field {
    Field(bytes: range, isQuoted: isQuoted, line: line, lineStart: lineStart)
  }

  private mutating func skipLine() {
    while index < bytes.count, !isLineBreak(bytes[index]) { index += 1 }
    if index < bytes.count { breakLine() }
  }

  /// Steps over a line break.
  private mutating func breakLine() {
    let isCarriageReturn = bytes[index] == 0x0D
    index += 1
    if isCarriageReturn, index < bytes.count, bytes[index] == 0x0A { index += 1 }
    line += 1
    lineStart = index
  }

  private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private func note(_ fault: TableFault, at index: Int) {
    let column = source.column(of: index, lineStart: lineStart)
    log.error(.table(fault), at: Place(file: source.file, line: line, column: column))
  }
}

extension SourceText {
  /// The column in characters, from 1, of a byte in the line that begins at `lineStart`.
  func column(of index: Int, lineStart: Int) -> Int {
    bytes[lineStart..<index].count { $0 & 0xC0 != 0x80 } + 1
  }
}
