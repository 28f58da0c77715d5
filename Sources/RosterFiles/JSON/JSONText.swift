import Workforce

/// A JSON value whose members keep the order in which they are given (RFC 8259).
package indirect enum JSONText {
  case object([(key: String, value: JSONText)])
  case array([JSONText])
  case string(String)
  case integer(Int)
  case unsigned(UInt64)
  /// A number with so many digits after the point.
  case decimal(Double, digits: Int)
  /// Heads, with at most three digits after the point.
  case heads(Double)
  case boolean(Bool)
  case null

  /// The text, indented by two spaces, without a line break at its end.
  package var text: String { written(indent: "") }

  /// The text in one line.
  package var line: String {
    switch self {
    case .object(let members):
      let parts = members.map { Self.quoted($0.key) + ": " + $0.value.line }
      return "{" + parts.joined(separator: ", ") + "}"
    case .array(let values): return "[" + values.map(\.line).joined(separator: ", ") + "]"
    default: return text
    }
  }

  private func written(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .object(let members):
      let lines = members.map {
        inner + Self.quoted($0.key) + ": " + $0.value.written(indent: inner)
      }
      return Self.block(lines, open: "{", close: indent + "}")
    case .array(let values):
      let lines = values.map { inner + $0.written(indent: inner) }
      return Self.block(lines, open: "[", close: indent + "]")
    case .string(let string): return Self.quoted(string)
    case .integer(let integer): return String(integer)
    case .unsigned(let integer): return String(integer)
    case .decimal(let number, let digits): return fixedDecimal(number, digits: digits) ?? "null"
    case .heads(let heads): return Efficiency.text(ofHeads: heads)
    case .boolean(let boolean): return boolean ? "true" : "false"
    case .null: return "null"
    }
  }

  private static func block(_ lines: [String], open: String, close: String) -> String {
    if lines.isEmpty { return open + close.drop { $0 == " " } }
    return open + "\n" + lines.joined(separator: ",\n") + "\n" + close
  }

  /// The string in quotes; quotes and backslashes are escaped, and so is what a terminal would obey:
  /// control characters and those that turn the order of letters around.
  private static func quoted(_ string: String) -> String {
    var quoted = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x7F && scalar.value >= 0x20:
        quoted.unicodeScalars.append(scalar)
      case _ where scalar.properties.generalCategory == .control || scalar.properties.isBidiControl:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension JSONText {
  /// A string, or null where there is none.
  static func optional(_ string: String?) -> JSONText { string.map { .string($0) } ?? .null }

  /// A number with so many digits after the point, or null where there is none.
  static func optional(_ number: Double?, digits: Int) -> JSONText {
    number.map { .decimal($0, digits: digits) } ?? .null
  }
}
