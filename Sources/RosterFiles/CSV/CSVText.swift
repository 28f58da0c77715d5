import SpreadsheetText
import Workforce

/// The text of a CSV file, built row by row: RFC 4180, with lines that end in CR LF.
package struct CSVText {
  /// What a cell holds: text is made harmless for spreadsheets, numbers are written as they are.
  package enum Cell {
    case text(String)
    case number(Int)
    case heads(Double)
    /// A number with so many digits after the point.
    case decimal(Double, digits: Int)
    /// Nothing.
    case empty
  }

  /// The rows so far, the byte-order mark included.
  package private(set) var text: String
  private let delimiter: Character

  /// Starts a file with its header.
  package init(header: [String], options: OutputOptions) {
    text = options.byteOrderMark ? "\u{FEFF}" : ""
    delimiter = options.delimiter.character
    append(header.map { .text($0) })
  }

  /// Adds a row.
  package mutating func append(_ cells: [Cell]) {
    text += cells.map(written).joined(separator: String(delimiter)) + "\r\n"
  }

  private func written(_ cell: Cell) -> String {
    switch cell {
    case .number(let number): String(number)
    case .heads(let heads): Efficiency.text(ofHeads: heads)
    case .decimal(let number, let digits): fixedDecimal(number, digits: digits) ?? ""
    case .empty: ""
    case .text(let text): Self.quoted(FormulaGuard.guarded(text))
    }
  }

  /// The text in quotes where it holds a delimiter of any kind, a quote, a line break or outer
  /// spaces (RFC 4180, section 2, rules 5 to 7).
  package static func quoted(_ text: String) -> String {
    let octets = text.utf8
    let isPlain = !octets.contains(where: specialOctets.contains)
    if isPlain, octets.first != space, octets.last != space { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  private static let specialOctets = Array(",;\t\"\r\n".utf8)
  private static let space = UInt8(ascii: " ")
}
