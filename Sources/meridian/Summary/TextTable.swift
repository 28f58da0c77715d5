/// A table in plain text: columns as wide as their widest cell, two spaces between them.
package struct TextTable {
  /// On which side of its column a cell stands.
  package enum Alignment: Sendable {
    case left, right
  }

  private let alignments: [Alignment]
  private var rows: [[String]]

  /// Starts a table; columns beyond the given alignments stand on the right.
  package init(_ alignments: [Alignment], header: [String]? = nil) {
    self.alignments = alignments
    rows = header.map { [$0] } ?? []
  }

  /// Adds a row; it may have fewer cells than others.
  package mutating func append(_ cells: [String]) {
    rows.append(cells)
  }

  /// The lines of the table, without spaces at their ends.
  package var text: String {
    let widths = (0..<(rows.map(\.count).max() ?? 0)).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.indices.map { padded(row[$0], to: widths[$0], column: $0) }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  private func padded(_ cell: String, to width: Int, column: Int) -> String {
    let padding = String(repeating: " ", count: width - cell.count)
    let alignment = column < alignments.count ? alignments[column] : .right
    return alignment == .left ? cell + padding : padding + cell
  }
}
