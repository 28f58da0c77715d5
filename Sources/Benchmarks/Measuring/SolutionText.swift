/// A solution as text: a line per column, its name and its value.
struct SolutionText {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The value of each name in order, 0 where the text does not name it; nil where a line is none, or
  /// names another column.
  func values(of names: [String]) -> [Double]? {
    var positions: [Substring: Int] = [:]
    for (position, name) in names.enumerated() { positions[name[...]] = position }
    var values = [Double](repeating: 0, count: names.count)
    for line in text.split(whereSeparator: \.isNewline) {
      let fields = line.split(separator: " ")
      // The text of a program has columns that stand for a row with two bounds.
      if line.hasPrefix("range(") { continue }
      guard fields.count == 2, let position = positions[fields[0]], let value = Double(fields[1])
      else { return nil }
      values[position] = value
    }
    return values
  }
}
