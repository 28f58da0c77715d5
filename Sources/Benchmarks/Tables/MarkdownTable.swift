/// A table in Markdown, its columns as wide as their widest cell; the first stands on the left.
struct MarkdownTable {
  private let header: [String]
  private var rows: [[String]] = []

  init(_ header: [String]) {
    self.header = header
  }

  /// Adds a row with a cell per column.
  mutating func append(_ cells: [String]) {
    rows.append(cells)
  }

  /// The lines of the table.
  var text: String {
    let widths = header.indices.map { column in
      ([header] + rows).map { $0[column].count }.max() ?? 0
    }
    let rule = widths.indices.map { column in
      let dashes = String(repeating: "-", count: max(3, widths[column]) - 1)
      return column == 0 ? dashes + "-" : dashes + ":"
    }
    return ([header, rule] + rows).map { line($0, widths: widths) }.joined(separator: "\n")
  }

  private func line(_ cells: [String], widths: [Int]) -> String {
    let padded = cells.indices.map { column in
      let padding = String(
        repeating: " ",
        count: max(0, max(3, widths[column]) - cells[column].count)
      )
      return column == 0 ? cells[column] + padding : padding + cells[column]
    }
    return "| " + padded.joined(separator: " | ") + " |"
  }
}
