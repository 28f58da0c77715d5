import SeededNumbers

/// A file's bytes, changed at random as people, spreadsheets and broken disks change them.
struct MutatedText {
  private var bytes: [UInt8]
  private let kin: [UInt8]
  private var random: SeededNumbers

  /// The bytes after one to four changes; some of the lines are taken over from a sound file of the same
  /// kind, `kin`.
  static func bytes(
    _ bytes: [UInt8],
    kin: [UInt8],
    random: inout SeededNumbers
  ) -> [UInt8] {
    var text = MutatedText(bytes: bytes, kin: kin, random: random)
    for _ in 0..<text.random.number(1...4) { text.change() }
    random = text.random
    return text.bytes
  }

  private mutating func change() {
    switch random.number(0...19) {
    case 0...3: replaceToken(by: { $0.random.element(of: OddValues.tokens) })
    case 4...6: replaceToken(by: { $0.tokenOfFile() })
    case 16...17: takeLineOver()
    case 18: changeNumber()
    case 7: removeLine()
    case 8: repeatLine()
    case 9: exchangeLines()
    case 10: indentLine()
    case 11: insert(random.element(of: OddValues.fragments))
    case 12: removeRange()
    case 13: changeByte()
    case 14: truncate()
    default: changeWhole()
    }
  }

  // MARK: Tokens

  private static let separators = Set(",;:\t\n{}[]\" ".utf8)

  /// Puts another value in the place of what stands between two separators.
  private mutating func replaceToken(by value: (inout MutatedText) -> String) {
    guard let token = token() else { return }
    bytes.replaceSubrange(token, with: value(&self).utf8)
  }

  /// A value that stands somewhere else in the file.
  private mutating func tokenOfFile() -> String {
    token().map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
  }

  private mutating func token() -> Range<Int>? {
    guard let start = position() else { return nil }
    let lower = bytes[..<start].lastIndex(where: Self.separators.contains).map { $0 + 1 } ?? 0
    let upper = bytes[start...].firstIndex(where: Self.separators.contains) ?? bytes.count
    return min(lower, upper)..<upper
  }

  /// Changes a run of digits to another number.
  private mutating func changeNumber() {
    let isDigit: (UInt8) -> Bool = { (48...57).contains($0) }
    guard let start = position(), let lower = bytes[start...].firstIndex(where: isDigit) else {
      return
    }
    let upper = bytes[lower...].firstIndex { !isDigit($0) } ?? bytes.count
    let old = Int(String(decoding: bytes[lower..<upper], as: UTF8.self)) ?? 0
    let new = random.chance(1, in: 3) ? random.number(0...9_999) : old + random.number(-2...2)
    bytes.replaceSubrange(lower..<upper, with: String(new).utf8)
  }

  // MARK: Lines

  private mutating func removeLine() {
    guard let line = line() else { return }
    bytes.removeSubrange(line)
  }

  private mutating func takeLineOver() {
    let lines = kin.split(separator: 10, omittingEmptySubsequences: false)
    guard !lines.isEmpty, let line = line() else { return }
    bytes.insert(contentsOf: random.element(of: lines) + [10], at: line.lowerBound)
  }

  private mutating func repeatLine() {
    guard let line = line() else { return }
    bytes.insert(contentsOf: Array(bytes[line]), at: line.lowerBound)
  }

  private mutating func exchangeLines() {
    guard let first = line(), let second = line(), first.upperBound <= second.lowerBound else {
      return
    }
    let moved = Array(bytes[second]) + bytes[first.upperBound..<second.lowerBound] + bytes[first]
    bytes.replaceSubrange(first.lowerBound..<second.upperBound, with: moved)
  }

  private mutating func indentLine() {
    guard let line = line() else { return }
    if bytes[line].first == 32, random.chance(1, in: 2) {
      bytes.remove(at: line.lowerBound)
    } else {
      bytes.insert(
        contentsOf: random.element(of: [" ", "  ", "\t", "- "]).utf8,
        at: line.lowerBound
      )
    }
  }

  /// A random line with its line break.
  private mutating func line() -> Range<Int>? {
    guard let position = position() else { return nil }
    let lower = bytes[..<position].lastIndex(of: 10).map { $0 + 1 } ?? 0
    let upper = bytes[position...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
    return lower..<upper
  }

  // MARK: Bytes

  private mutating func insert(_ fragment: String) {
    bytes.insert(contentsOf: fragment.utf8, at: position() ?? 0)
  }

  private mutating func removeRange() {
    guard let start = position() else { return }
    bytes.removeSubrange(start..<min(bytes.count, start + random.number(1...40)))
  }

  private mutating func changeByte() {
    guard let position = position() else { return }
    bytes[position] = UInt8(random.number(0...255))
  }

  private mutating func truncate() {
    guard random.chance(1, in: 4), let position = position() else { return changeByte() }
    bytes.removeSubrange(position...)
  }

  // MARK: The whole file

  /// What programs do to whole files: other line breaks, other separators, marks, encodings.
  private mutating func changeWhole() {
    switch random.number(0...5) {
    case 0: bytes = bytes.flatMap { $0 == 10 ? [13, 10] : [$0] }
    case 1: bytes = [0xEF, 0xBB, 0xBF] + bytes
    case 2: bytes = bytes.map { $0 == 44 ? 59 : $0 }
    case 3: bytes = [0xFF, 0xFE] + bytes.flatMap { [$0, 0] }
    case 4: bytes = bytes.filter { $0 != 34 }
    default: bytes += bytes
    }
  }

  private mutating func position() -> Int? {
    bytes.isEmpty ? nil : random.number(0...(bytes.count - 1))
  }
}
