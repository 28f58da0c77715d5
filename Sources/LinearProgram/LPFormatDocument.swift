/// One program on its way into LP text: names found, coefficients turned from columns to rows.
struct LPFormatDocument {
  private let program: LinearProgram
  private let columnNames: [String]
  private let rowNames: [String]
  /// Per row, the name of the column that carries its bounds, where the format cannot say them.
  private let rangeNames: [String?]
  /// The name of a column that stands in where there is none at all.
  private let standIn: String?
  /// The entries of row `i` stand at `rowStarts[i] ..< rowStarts[i + 1]`.
  private let rowStarts: [Int]
  private let entryColumns: [Int]
  private let entryValues: [Double]

  /// - Parameter program: A program without faults.
  init(_ program: LinearProgram) {
    self.program = program
    var columns = LPFormatNames()
    columnNames = Self.columnNames(of: program, unique: &columns)
    var rows = LPFormatNames(reserved: [Self.objectiveName])
    let rowNames = program.rows.enumerated().map { index, row in
      rows.unique(row.name, fallback: "row(\(index))")
    }
    self.rowNames = rowNames
    rangeNames = program.rows.indices.map { index in
      guard program.rows[index].bounds.needsRangeColumn else { return nil }
      return columns.unique("range(\(rowNames[index]))", fallback: "")
    }
    standIn = program.columns.isEmpty ? columns.unique("nothing", fallback: "") : nil
    (rowStarts, entryColumns, entryValues) = program.entriesByRow()
  }

  /// The name of each column, none of them twice.
  static func columnNames(of program: LinearProgram, unique names: inout LPFormatNames) -> [String]
  {
    program.columns.enumerated().map { index, column in
      names.unique(column.name, fallback: "column(\(index))")
    }
  }

  private static let objectiveName = "objective"

  func text(title: String) -> String {
    var text = ""
    if !title.isEmpty {
      text += "\\ " + title.map { $0.isNewline ? " " : String($0) }.joined() + "\n"
    }
    writeObjective(to: &text)
    writeRows(to: &text)
    writeBounds(to: &text)
    writeIntegers(to: &text)
    text += "End\n"
    return text
  }

  /// Columns that no row mentions stand in the objective even where they cost nothing, so that
  /// every column occurs.
  private func writeObjective(to text: inout String) {
    var line = LPFormatLine(" \(Self.objectiveName):")
    for (index, column) in program.columns.enumerated() {
      let isElsewhere = program.columnStarts[index] < program.columnStarts[index + 1]
      guard column.cost != 0 || !isElsewhere else { continue }
      line.append(column.cost, columnNames[index])
    }
    if line.isEmpty { line.append(0, columnNames.first ?? standIn ?? "") }
    text += "Minimize\n" + line.text + "\n"
  }

  private func writeRows(to text: inout String) {
    text += "Subject To\n"
    for index in program.rows.indices {
      var line = LPFormatLine(" \(rowNames[index]):")
      for place in rowStarts[index]..<rowStarts[index + 1] {
        line.append(entryValues[place], columnNames[entryColumns[place]])
      }
      if let range = rangeNames[index] { line.append(-1, range) }
      if line.isEmpty { line.append(0, columnNames.first ?? standIn ?? "") }
      let (sign, value) = program.rows[index].bounds.rightHandSide
      line.append("\(sign) \(LPFormatLine.number(value))")
      text += line.text + "\n"
    }
    // Readers want at least one row.
    if program.rows.isEmpty {
      text += " \(LPFormatNames.noRow): + 0 \(columnNames.first ?? standIn ?? "") <= 0\n"
    }
  }

  private func writeBounds(to text: inout String) {
    var lines = ""
    for (index, column) in program.columns.enumerated() {
      lines += column.bounds.line(forColumn: columnNames[index])
    }
    for (index, range) in rangeNames.enumerated() {
      guard let range else { continue }
      lines += program.rows[index].bounds.line(forColumn: range)
    }
    if let standIn { lines += " \(standIn) = 0\n" }
    if !lines.isEmpty { text += "Bounds\n" + lines }
  }

  private func writeIntegers(to text: inout String) {
    let names = program.columns.indices.filter { program.columns[$0].isInteger }
      .map { " \(columnNames[$0])\n" }
    if !names.isEmpty { text += "Generals\n" + names.joined() }
  }
}

extension LPFormatNames {
  /// The row of a program that has none.
  static let noRow = "nothing"
}

extension Bounds {
  /// Whether a row with these bounds takes a column of its own to be written.
  fileprivate var needsRangeColumn: Bool {
    lower != upper && lower.isFinite == upper.isFinite
  }

  /// What a row with these bounds is compared to.
  fileprivate var rightHandSide: (sign: String, value: Double) {
    if needsRangeColumn { return ("=", 0) }
    if lower == upper { return ("=", lower) }
    return lower.isFinite ? (">=", lower) : ("<=", upper)
  }

  /// The line that gives a column these bounds; empty for the format's own default.
  fileprivate func line(forColumn name: String) -> String {
    if self == .nonNegative { return "" }
    if lower == upper { return " \(name) = \(LPFormatLine.number(lower))\n" }
    if self == .free { return " \(name) free\n" }
    if upper == .infinity { return " \(name) >= \(LPFormatLine.number(lower))\n" }
    let low = lower.isFinite ? LPFormatLine.number(lower) : "-inf"
    return " \(low) <= \(name) <= \(LPFormatLine.number(upper))\n"
  }
}

extension LinearProgram {
  /// The coefficients row by row, within a row by column; zeros are left out.
  fileprivate func entriesByRow() -> (starts: [Int], columns: [Int], values: [Double]) {
    var starts = [Int](repeating: 0, count: rowCount + 1)
    for place in entryRows.indices where entryValues[place] != 0 {
      starts[Int(entryRows[place]) + 1] += 1
    }
    for row in rows.indices { starts[row + 1] += starts[row] }
    var next = starts
    var columns = [Int](repeating: 0, count: starts[rowCount])
    var values = [Double](repeating: 0, count: starts[rowCount])
    for column in self.columns.indices {
      for place in columnStarts[column]..<columnStarts[column + 1]
      where entryValues[place] != 0 {
        let row = Int(entryRows[place])
        columns[next[row]] = column
        values[next[row]] = entryValues[place]
        next[row] += 1
      }
    }
    return (starts, columns, values)
  }
}
