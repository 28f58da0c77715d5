/// The text of an iCalendar object, built line by line: RFC 5545, section 3.1.
///
/// Lines end in CR LF and are folded so that none is longer than 75 octets; folds lie between
/// characters, never inside the octets of one.
package struct ICalendarText {
  /// The lines so far.
  package private(set) var text = ""

  /// Starts with no line.
  package init() {}

  /// Opens a component ("VEVENT"), lets `content` fill it and closes it.
  package mutating func component(_ name: String, content: (inout ICalendarText) -> Void) {
    line("BEGIN", name)
    content(&self)
    line("END", name)
  }

  /// Adds a property whose value is not text: a moment, a rule, a number, a fixed word.
  package mutating func line(_ name: String, _ value: String) {
    text += Self.folded(name + ":" + value)
  }

  /// Adds a property with a value of text, escaped.
  package mutating func text(_ name: String, _ value: String) {
    line(name, Self.escaped(value))
  }

  /// Adds a property with several values of text, each escaped, joined by commas.
  package mutating func texts(_ name: String, _ values: [String]) {
    line(name, values.map(Self.escaped).joined(separator: ","))
  }

  /// A value of text as it may stand in a content line (RFC 5545, section 3.3.11): `\ ; ,` and line
  /// breaks escaped, tabs made spaces, all other control characters left out.
  package static func escaped(_ value: String) -> String {
    var escaped = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        escaped.append("\\")
        escaped.append(scalar)
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{2028}", "\u{2029}": escaped.append(contentsOf: "\\n".unicodeScalars)
      case "\t": escaped.append(" ")
      default: if isAllowed(scalar) { escaped.append(scalar) }
      }
      previous = scalar
    }
    return String(escaped)
  }

  /// One content line with its folds and its end.
  package static func folded(_ line: String) -> String {
    var folded = String.UnicodeScalarView()
    var octets = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if octets + width > longestLineOctets {
        folded.append(contentsOf: "\r\n ".unicodeScalars)
        octets = 1
      }
      folded.append(scalar)
      octets += width
    }
    return String(folded) + "\r\n"
  }

  /// Whether a character may stand in a value: no control characters, no byte-order mark, nothing
  /// that XML, which CalDAV wraps calendars in, forbids.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  private static let longestLineOctets = 75
}
