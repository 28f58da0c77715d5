/// The text of a YAML file, and keys in it that were renamed because they stand there twice.
struct YAMLText {
  /// What is given to the parser.
  private(set) var text: String
  /// The first characters of renamed keys, by line and column of the key.
  private var renamed: [[Int]: Unicode.Scalar] = [:]

  /// The text of bytes that are UTF-8.
  init(bytes: [UInt8]) { text = String(decoding: bytes, as: UTF8.self) }

  /// Replaces the first character of the key at a place by one that no key has; false when no plain
  /// or quoted key begins there, or too many were renamed.
  mutating func renameKey(line: Int, column: Int) -> Bool {
    let scalars = text.unicodeScalars
    guard renamed.count < renameLimit, let start = index(line: line, column: column) else {
      return false
    }
    var index = start
    if scalars[index] == "\"" || scalars[index] == "'" { index = scalars.index(after: index) }
    guard
      index < scalars.endIndex, scalars[index].beginsKey,
      let mark = Unicode.Scalar(0xE000 + UInt32(renamed.count))
    else { return false }
    renamed[[line, column]] = scalars[index]
    text.unicodeScalars.replaceSubrange(index...index, with: [mark])
    return true
  }

  /// How many keys are renamed, each at the price of parsing again; fewer in long texts.
  private var renameLimit: Int { min(200, max(1, 20_000_000 / max(1, text.utf8.count))) }

  /// The key as it stands in the file.
  func originalKey(_ key: String, line: Int, column: Int) -> String {
    guard !renamed.isEmpty, let first = renamed[[line, column]] else { return key }
    return String(first) + String(String.UnicodeScalarView(key.unicodeScalars.dropFirst()))
  }

  /// Whether a tab stands among the blanks at the start of a line.
  func isIndentedByTab(line: Int) -> Bool {
    guard let start = index(line: line, column: 1) else { return false }
    return text.unicodeScalars[start...].prefix { $0 == " " || $0 == "\t" }.contains("\t")
  }

  /// The line and column of a character, counted from 0.
  func place(ofCharacter offset: Int) -> (line: Int, column: Int) {
    let before = text.prefix(offset)
    let line = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return (line.count, (line.last?.unicodeScalars.count ?? 0) + 1)
  }

  /// Where the line and column stand, lines broken as YAML 1.1 breaks them.
  private func index(line: Int, column: Int) -> String.Index? {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var lineNumber = 1
    while lineNumber < line, index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      if scalar == "\r", index < scalars.endIndex, scalars[index] == "\n" { continue }
      if ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) { lineNumber += 1 }
    }
    return scalars.index(index, offsetBy: column - 1, limitedBy: scalars.endIndex)
      .flatMap { $0 < scalars.endIndex ? $0 : nil }
  }

  /// Where an alias, or a list or mapping in a file with aliases, is the key of a mapping.
  ///
  /// Such a key is compared with all others of its mapping, and aliases of aliases can make that
  /// last for years. Quotes and comments are not looked at.
  static func aliasInKey(_ bytes: [UInt8]) -> (line: Int, column: Int)? {
    var hasAlias = false
    var suspect: Int?
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "*") where beginsToken(at: index, in: bytes):
        let end = bytes[(index + 1)...].firstIndex { !isAnchorByte($0) } ?? bytes.endIndex
        guard end > index + 1 else { continue }
        hasAlias = true
        if isFollowedByColon(end, in: bytes) { suspect = suspect ?? index }
      case UInt8(ascii: "?") where beginsToken(at: index, in: bytes):
        if index + 1 < bytes.count, bytes[index + 1] <= 0x20 { suspect = suspect ?? index }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if isFollowedByColon(index + 1, in: bytes) { suspect = suspect ?? index }
      default: continue
      }
    }
    guard hasAlias, let suspect else { return nil }
    let line = bytes[..<suspect].count { $0 == 0x0A } + 1
    let lineStart = bytes[..<suspect].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return (line, bytes[lineStart..<suspect].count { $0 & 0xC0 != 0x80 } + 1)
  }

  private static func beginsToken(at index: Int, in bytes: [UInt8]) -> Bool {
    index == 0 || " \t\r\n[{,".utf8.contains(bytes[index - 1])
  }

  private static func isAnchorByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && !"[]{},:".utf8.contains(byte)
  }

  private static func isFollowedByColon(_ index: Int, in bytes: [UInt8]) -> Bool {
    let next = bytes[index...].first { $0 != 0x20 && $0 != 0x09 }
    return next == UInt8(ascii: ":")
  }
}

extension Unicode.Scalar {
  /// Whether a key may begin with the character: a letter or a digit of any script, `_`, or the `<`
  /// of the merge key `<<`.
  fileprivate var beginsKey: Bool {
    properties.isAlphabetic || properties.numericType != nil || self == "_" || self == "<"
  }
}
