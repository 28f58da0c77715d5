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
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      log.error(.file(.isUTF16), at: Place(file: file, line: 1, column: 1))
      return nil
    }
    self.file = file
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard isText(log) else { return nil }
  }

  /// Whether nothing but blanks and line breaks stands in the file.
  var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }

  private func isText(_ log: ProblemLog) -> Bool {
    let isValid = String(validating: bytes, as: UTF8.self) != nil
    let isPrintable = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || (0x09...0x0D).contains($0) }
    guard !isValid || !isPrintable else { return true }
    let errorsBefore = log.errorCount
    noteFaults(log)
    return log.errorCount == errorsBefore
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
      } else if first == 0x7F || (first < 0x20 && !(0x09...0x0D).contains(first)) {
        return (.controlCharacter(code: UInt32(first)), line, column)
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
