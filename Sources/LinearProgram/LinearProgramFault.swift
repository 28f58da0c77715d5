/// One thing in a program that no solver could take.
public enum LinearProgramFault: Error, Hashable, Sendable {
  /// A column's cost is infinite or not a number.
  case costNotFinite(column: Int, cost: Double)
  /// No finite value lies within a column's bounds.
  case columnBounds(column: Int, bounds: Bounds)
  /// No finite value lies within a row's bounds.
  case rowBounds(row: Int, bounds: Bounds)
  /// A column has a coefficient in a row that does not exist.
  case rowOutOfRange(column: Int, row: Int, rowCount: Int)
  /// A column has two coefficients in one row.
  case rowTwice(column: Int, row: Int)
  /// A coefficient is infinite or not a number.
  case coefficientNotFinite(column: Int, row: Int, value: Double)
}

extension LinearProgramFault: CustomStringConvertible {
  /// The fault as one sentence; indices are zero-based.
  public var description: String {
    switch self {
    case .costNotFinite(let column, let cost):
      "Column \(column) costs \(cost); a cost must be finite."
    case .columnBounds(let column, let bounds):
      "Column \(column) has the bounds \(bounds), in which no finite value lies."
    case .rowBounds(let row, let bounds):
      "Row \(row) has the bounds \(bounds), in which no finite value lies."
    case .rowOutOfRange(let column, let row, let rowCount):
      "Column \(column) has a coefficient in row \(row), but there are \(rowCount) rows."
    case .rowTwice(let column, let row):
      "Column \(column) has two coefficients in row \(row)."
    case .coefficientNotFinite(let column, let row, let value):
      "Column \(column) has the coefficient \(value) in row \(row); it must be finite."
    }
  }
}

extension LinearProgram {
  /// All that no solver could take, columns first and each in the order of its index.
  ///
  /// - Complexity: O(rows + columns + entries).
  public func faults() -> [LinearProgramFault] {
    var faults: [LinearProgramFault] = []
    var lastColumn = [Int](repeating: -1, count: rowCount)
    for (index, column) in columns.enumerated() {
      if !column.cost.isFinite {
        faults.append(.costNotFinite(column: index, cost: column.cost))
      }
      if !column.bounds.isValid {
        faults.append(.columnBounds(column: index, bounds: column.bounds))
      }
      appendFaults(ofEntriesIn: index, lastColumn: &lastColumn, to: &faults)
    }
    for (index, row) in rows.enumerated() where !row.bounds.isValid {
      faults.append(.rowBounds(row: index, bounds: row.bounds))
    }
    return faults
  }

  /// Looks at one column's entries; `lastColumn` holds, per row, the last column seen in it.
  private func appendFaults(
    ofEntriesIn column: Int,
    lastColumn: inout [Int],
    to faults: inout [LinearProgramFault]
  ) {
    for place in columnStarts[column]..<columnStarts[column + 1] {
      let row = Int(entryRows[place])
      let value = entryValues[place]
      if !value.isFinite {
        faults.append(.coefficientNotFinite(column: column, row: row, value: value))
      }
      guard lastColumn.indices.contains(row) else {
        faults.append(.rowOutOfRange(column: column, row: row, rowCount: rowCount))
        continue
      }
      if lastColumn[row] == column {
        faults.append(.rowTwice(column: column, row: row))
      }
      lastColumn[row] = column
    }
  }
}
