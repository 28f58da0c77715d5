/// Takes CSV text apart into records and fields, after RFC 4180, strictly.
///
/// Lines end with CR LF, LF or CR. A field that begins with a quote ends with one; within it, line
/// breaks and delimiters are text and a doubled quote is a quote. After a record with a fault,
/// reading goes on in the next line.
public struct CSVScanner: Sendable {
  /// The most fields of a record.
  public static let fieldLimit = 1000

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var index = 0
  private var line = 1
  private var lineStart = 0
  /// The last place whose column was asked for, so that a long line is counted once.
  private var counted = (lineStart: 0, index: 0, column: 1)

  private static let quote = UInt8(ascii: "\"")

  /// Reads UTF-8 text whose fields are separated by a delimiter; by default by that of comma,
  /// semicolon and tab which stands most often in the first line that is not blank.
  public init(_ text: [UInt8], delimiter: UInt8? = nil) {
    let hasMark = text.starts(with: [0xEF, 0xBB, 0xBF])
    bytes = hasMark ? Array(text.dropFirst(3)) : text
    self.delimiter = delimiter ?? Self.delimiter(of: bytes)
  }

  /// The fields of the next record in which anything stands; nil at the end.
  ///
  /// - Throws: ``CSVFault`` for a record that cannot be taken apart; the next call goes on after
  ///   the line of the fault.
  public mutating func nextRecord() throws(CSVFault) -> [CSVField]? {
    while skipBlankLines() {
      let fields: [CSVField]
      do {
        fields = try record()
      } catch {
        skipLine()
        throw error
      }
      if !fields.allSatisfy(\.isBlank) { return fields }
    }
    return nil
  }

  /// Steps over lines of blanks and delimiters; false at the end.
  private mutating func skipBlankLines() -> Bool {
    var end = index
    while end < bytes.count {
      if isLineBreak(bytes[end]) {
        index = end
        breakLine()
        end = index
      } else if bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == delimiter {
        guard end - index < Self.blankLimit else { return true }
        end += 1
      } else {
        return true
      }
    }
    return index < bytes.count
  }

  /// The longest line of blanks that is stepped over as a whole; that of a longer one is a record.
  private static let blankLimit = fieldLimit

  /// The delimiter of a text: counted in its first line that is not blank, outside quotes.
  private static func delimiter(of bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    var isBlank = true
    for byte in bytes {
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
    return Array(",;\t".utf8).max { counts[$0, default: 0] < counts[$1, default: 0] }
      ?? UInt8(ascii: ",")
  }

  /// One record up to and with its line break.
  private mutating func record() throws(CSVFault) -> [CSVField] {
    var fields: [CSVField] = []
    while true {
      guard fields.count < Self.fieldLimit else { throw fault(.tooManyFields, at: index) }
      fields.append(try isAtQuote ? quotedField() : plainField())
      guard index < bytes.count else { return fields }
      guard bytes[index] == delimiter else {
        breakLine()
        return fields
      }
      index += 1
    }
  }

  private var isAtQuote: Bool { index < bytes.count && bytes[index] == Self.quote }

  private mutating func plainField() throws(CSVFault) -> CSVField {
    let start = index
    while index < bytes.count, bytes[index] != delimiter, !isLineBreak(bytes[index]) {
      guard bytes[index] != Self.quote else { throw fault(.strayQuote, at: index) }
      index += 1
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    return CSVField(text: text, isQuoted: false, line: line, column: column(of: start))
  }

  private mutating func quotedField() throws(CSVFault) -> CSVField {
    let (opening, openingLine, openingLineStart) = (index, line, lineStart)
    let openingColumn = column(of: opening)
    var content: [UInt8] = []
    index += 1
    while index < bytes.count {
      content += passText()
      guard index < bytes.count else { break }
      index += 1
      if isAtQuote {
        content.append(Self.quote)
        index += 1
        continue
      }
      guard index == bytes.count || bytes[index] == delimiter || isLineBreak(bytes[index]) else {
        throw fault(.textAfterQuote, at: index)
      }
      let text = String(decoding: content, as: UTF8.self)
      return CSVField(text: text, isQuoted: true, line: openingLine, column: openingColumn)
    }
    // The rest of the opening line alone is given up: later lines may be whole.
    (index, line, lineStart) = (opening, openingLine, openingLineStart)
    throw fault(.unterminatedQuote, at: opening)
  }

  /// The bytes up to the next quote or the end, line breaks included.
  private mutating func passText() -> ArraySlice<UInt8> {
    let start = index
    while index < bytes.count, bytes[index] != Self.quote {
      if isLineBreak(bytes[index]) { breakLine() } else { index += 1 }
    }
    return bytes[start..<index]
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

  /// The column in characters, from 1, of a byte of this line.
  private mutating func column(of index: Int) -> Int {
    if counted.lineStart != lineStart || counted.index > index {
      counted = (lineStart, lineStart, 1)
    }
    counted.column += bytes[counted.index..<index].count { $0 & 0xC0 != 0x80 }
    counted.index = index
    return counted.column
  }

  private mutating func fault(_ kind: CSVFault.Kind, at index: Int) -> CSVFault {
    CSVFault(kind: kind, line: line, column: column(of: index))
  }
}

extension CSVField {
  /// Whether nothing that can be seen stands in the field.
  package var isBlank: Bool { text.isEmpty || VisibleText.of(text).isEmpty }
}
