import SpreadsheetText

/// The bytes of one file, checked to be text: UTF-8 without control characters.
struct SourceText {
  /// The most bytes that one value may have.
  static let valueLimit = 65_536

  /// The file's name.
  let file: String
  /// The bytes, without a byte-order mark.
  let bytes: [UInt8]

  /// Checks the bytes of a file; nil when they are not text, with the reasons noted.
  init?(_ bytes: [UInt8], file: String, log: ProblemLog) {
    if let form = ForeignFile(bytes) {
      log.error(.file(FileFault(form)), at: Place(file: file, line: 1, column: 1))
      return nil
    }
    self.file = file
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard isText(log) else { return nil }
  }

  /// Whether nothing but blanks and line breaks stands in the file.
  var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || isBlankByte($0) } }

  private func isText(_ log: ProblemLog) -> Bool {
    let isValid = String(validating: bytes, as: UTF8.self) != nil
    let isPrintable = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || isBlankByte($0) }
    guard !isValid || !isPrintable || hasLaterControls else { return true }
    let errorsBefore = log.errorCount
    noteFaults(log)
    return log.errorCount == errorsBefore
  }

  /// Whether two bytes that stand for a control character from U+0080 to U+009F follow each other.
  private var hasLaterControls: Bool {
    var before: UInt8 = 0
    for byte in bytes {
      if before == 0xC2, byte < 0xA0 { return true }
      before = byte
    }
    return false
  }

  /// Notes the first fault of each line, in 20 lines at most.
  private func noteFaults(_ log: ProblemLog) {
    var scanner = TextScanner(bytes: bytes)
    var linesNoted = 0
    var lastLine = 0
    while linesNoted < 20, let (fault, line, column) = scanner.nextFault() {
      guard line != lastLine else { continue }
      log.error(.file(fault), at: Place(file: file, line: line, column: column))
      lastLine = line
      linesNoted += 1
    }
  }
}

/// Walks through bytes scalar by scalar and finds what is not text.
private struct TextScanner {
  let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var column = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The next fault with its line and column; nil at the end.
  mutating func nextFault() -> (FileFault, line: Int, column: Int)? {
    while index < bytes.count {
      let first = bytes[index]
      column += 1
      guard let length = scalarLength() else {
        index += 1
        return (.notUTF8(byte: first), line, column)
      }
      index += length
      if first == 0x0A || (first == 0x0D && (index == bytes.count || bytes[index] != 0x0A)) {
        line += 1
        column = 0
      } else if first == 0x7F || (first < 0x20 && !isBlankByte(first)) {
        return (.controlCharacter(code: UInt32(first)), line, column)
      } else if first == 0xC2, bytes[index - 1] < 0xA0 {
        return (.controlCharacter(code: UInt32(bytes[index - 1])), line, column)
      }
    }
    return nil
  }

  /// The bytes of the scalar that begins here; nil when none does.
  private func scalarLength() -> Int? {
    var decoder = Unicode.UTF8.ForwardParser()
    var rest = bytes[index...].makeIterator()
    guard case .valid(let scalar) = decoder.parseScalar(from: &rest) else { return nil }
    return scalar.count
  }
}

/// Whether a byte is a tab or ends a line.
private func isBlankByte(_ byte: UInt8) -> Bool { byte == 0x09 || byte == 0x0A || byte == 0x0D }

extension FileFault {
  /// A file in another form than text in UTF-8.
  fileprivate init(_ form: ForeignFile) {
    switch form {
    case .workbook: self = .isWorkbook(isOld: false)
    case .oldWorkbook: self = .isWorkbook(isOld: true)
    case .utf16: self = .isUTF16
    }
  }
}
