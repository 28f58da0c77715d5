/// A table in plain text: columns as wide as their widest cell, two spaces between them.
///
/// A table that is wider than a line of ``WrappedText`` has cells of several lines, broken between
/// words; where that is not enough, it is printed in parts, each with the first column.
package struct TextTable {
  /// On which side of its column a cell stands.
  package enum Alignment: Sendable {
    case left, right
  }

  private let alignments: [Alignment]
  private var rows: [[String]]

  private static let gap = 2
  /// Words up to so many columns are not broken.
  private static let longestWholeWord = 24

  /// Starts a table; columns beyond the given alignments stand on the right.
  package init(_ alignments: [Alignment], header: [String]? = nil) {
    self.alignments = alignments
    rows = []
    if let header { append(header) }
  }

  /// Adds a row; it may have fewer cells than others. What a terminal would obey is written out.
  package mutating func append(_ cells: [String]) {
    rows.append(cells.map(EscapedText.line))
  }

  /// The lines of the table, without spaces at their ends.
  package var text: String {
    let count = rows.map(\.count).max() ?? 0
    let natural = (0..<count).map { width(of: $0) { $0.columns } }
    let least = (0..<count).map { width(of: $0, leastWidth) }
    return parts(natural: natural, least: least).map { part in
      let widths = fitted(part.map { natural[$0] }, least: part.map { least[$0] })
      return text(ofColumns: part, widths)
    }.joined(separator: "\n\n")
  }

  private func width(of column: Int, _ measure: (String) -> Int) -> Int {
    rows.map { column < $0.count ? measure($0[column]) : 0 }.max() ?? 0
  }

  private func leastWidth(_ cell: String) -> Int {
    let words = cell.split(separator: " ").map(\.columns)
    return min(words.max() ?? 0, Self.longestWholeWord)
  }

  private static func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + gap * max(0, widths.count - 1)
  }

  /// The columns of each part of the table: all in one where they fit.
  private func parts(natural: [Int], least: [Int]) -> [[Int]] {
    var parts: [[Int]] = []
    var part: [Int] = []
    for column in natural.indices {
      let widths = (part + [column]).map { least[$0] }
      if part.count > 1, Self.total(widths) > WrappedText.columns {
        parts.append(part)
        part = [0]
      }
      part.append(column)
    }
    return parts + [part]
  }

  /// Widths that fit into a line: the widest column gives way first, as far as it can, and the column
  /// of names at the left after all others.
  private func fitted(_ natural: [Int], least: [Int]) -> [Int] {
    var widths = natural
    while Self.total(widths) > WrappedText.columns {
      let candidates = widths.indices.filter { widths[$0] > least[$0] }
      let others = candidates.filter { $0 > 0 }
      let giving = others.isEmpty ? candidates : others
      guard let widest = giving.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private func text(ofColumns columns: [Int], _ widths: [Int]) -> String {
    rows.map { row in
      let shown = zip(columns, widths).filter { $0.0 < row.count }
      let cells = shown.map { column, width in
        row[column].columns > width ? WrappedText.lines(row[column], width) : [row[column]]
      }
      let lines = (0..<(cells.map(\.count).max() ?? 0)).map { number in
        zip(shown, cells).map { place, cell in
          padded(number < cell.count ? cell[number] : "", to: place.1, column: place.0)
        }.joined(separator: String(repeating: " ", count: Self.gap))
      }
      return lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private func padded(_ cell: String, to width: Int, column: Int) -> String {
    let padding = String(repeating: " ", count: max(0, width - cell.columns))
    let alignment = column < alignments.count ? alignments[column] : .right
    return alignment == .left ? cell + padding : padding + cell
  }
}
