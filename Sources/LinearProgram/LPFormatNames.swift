/// Names that every reader of the LP format takes, one for each name given.
///
/// Readers differ in what they allow; this is what GLPK, HiGHS and IBM's definition have in common:
///
/// - letters, digits and `! " # $ % & ( ) , . ? @ _ ' { } ~` stay; `[` and `]` become `(` and `)`,
///   `:` becomes `.`, `-` and blanks become `_`, and any other byte becomes `#` and its two hex
///   digits, so that `supply[k3,2027-03-08T14:00Z]` is `supply(k3,2027_03_08T14.00Z)`;
/// - a name that begins like a number, or is a word of the format, gets a `_` in front;
/// - no name is longer than 255 bytes;
/// - a name that is taken already, an ending `~2`, `~3`, … makes unique.
///
/// The same names in the same order always give the same result.
struct LPFormatNames {
  private var taken: Set<String>
  private var nextEnding: [String: Int] = [:]

  /// - Parameter reserved: Names that must not be given out.
  init(reserved: Set<String> = []) {
    taken = reserved
  }

  /// The name to write for a row or column; `fallback` stands in for an empty name.
  mutating func unique(_ name: String, fallback: @autoclosure () -> String) -> String {
    let escaped = Self.escaped(name.isEmpty ? fallback() : name)
    if taken.insert(escaped).inserted { return escaped }
    var number = nextEnding[escaped, default: 2]
    while true {
      let ending = "~\(number)"
      let candidate = String(escaped.prefix(Self.longest - ending.utf8.count)) + ending
      number += 1
      nextEnding[escaped] = number
      if taken.insert(candidate).inserted { return candidate }
    }
  }

  /// The longest name, in bytes.
  private static let longest = 255

  /// Bytes other than letters and digits that stay as they are.
  private static let harmless = Set("!\"#$%&(),.?@_'{}~".utf8)

  /// Words of the format, which no name may equal (in any case of letters).
  private static let words: Set<String> = [
    "bin", "binaries", "binary", "bound", "bounds", "end", "free", "gen", "general", "generals",
    "inf", "infinity", "int", "integer", "integers", "lazy", "max", "maximise", "maximize",
    "maximum", "min", "minimise", "minimize", "minimum", "nan", "pwlobj", "s.t.", "sec", "semi",
    "semis", "sos", "sos1", "sos2", "st", "st.", "such", "subject", "user",
  ]

  private static func escaped(_ name: String) -> String {
    var result = ""
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "["): result += "("
      case UInt8(ascii: "]"): result += ")"
      case UInt8(ascii: ":"): result += "."
      case UInt8(ascii: "-"), UInt8(ascii: " "): result += "_"
      case _ where isLetter(byte) || isDigit(byte) || harmless.contains(byte):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += hex(byte)
      }
    }
    if beginsLikeNumber(result) || words.contains(result.lowercased()) { result = "_" + result }
    return String(result.prefix(longest))
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "#0" + digits : "#" + digits
  }

  /// Readers take a digit, a point, and an `e` before a digit, a point or another `e` for the
  /// beginning of a number.
  private static func beginsLikeNumber(_ name: String) -> Bool {
    let bytes = Array(name.utf8.prefix(2))
    guard let first = bytes.first else { return false }
    if isDigit(first) || first == UInt8(ascii: ".") { return true }
    guard first | 0x20 == UInt8(ascii: "e") else { return false }
    guard bytes.count == 2 else { return true }
    return isDigit(bytes[1]) || bytes[1] == UInt8(ascii: ".")
      || bytes[1] | 0x20 == UInt8(ascii: "e")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
