import CGLPK
public import LinearProgram

extension GLPKProblem {
  /// Appends rows without coefficients; their slacks enter the basis.
  ///
  /// - Throws: ``GLPKError/invalidProgram(_:)`` with every row that no finite value satisfies.
  public mutating func addRows(_ rows: [LinearProgram.Row]) throws(GLPKError) {
    let faults = rows.enumerated().filter { !$0.element.bounds.isValid }
    guard faults.isEmpty else {
      throw .invalidProgram(
        faults.map { .rowBounds(row: rowCount + $0.offset, bounds: $0.element.bounds) }
      )
    }
    guard !rows.isEmpty else { return }
    guard Int32(exactly: rowCount + rows.count) != nil else { throw .tooLarge }
    let lowers = rows.map(\.bounds.lower)
    let uppers = rows.map(\.bounds.upper)
    try pass(meridian_glpk_add_rows(handle, Int32(rows.count), lowers, uppers))
    rowCount += rows.count
    lastSeen.append(contentsOf: repeatElement(0, count: rows.count))
  }

  /// Appends columns with their coefficients; they stay outside the basis.
  ///
  /// - Throws: ``GLPKError/invalidProgram(_:)`` with every fault of the columns.
  public mutating func addColumns(
    _ columns: [(column: LinearProgram.Column, entries: [LinearProgram.Entry])]
  ) throws(GLPKError) {
    var starts = [0]
    var rows: [Int32] = []
    var values: [Double] = []
    for (_, entries) in columns {
      for entry in entries {
        rows.append(Int32(exactly: entry.row) ?? -1)
        values.append(entry.value)
      }
      starts.append(rows.count)
    }
    let first = columnCount
    try addColumns(
      costs: columns.map(\.column.cost),
      lowers: columns.map(\.column.bounds.lower),
      uppers: columns.map(\.column.bounds.upper),
      starts: starts,
      rows: rows,
      values: values
    )
    for (offset, added) in columns.enumerated() where added.column.isInteger {
      try setInteger(true, column: first + offset)
    }
  }

  /// Appends columns given as flat arrays; they stay outside the basis.
  ///
  /// - Parameters:
  ///   - costs: One number per column.
  ///   - lowers: One lower bound per column; `-infinity` for none.
  ///   - uppers: One upper bound per column; `infinity` for none.
  ///   - starts: One number per column and one more: the coefficients of column `j` stand at
  ///     `starts[j] ..< starts[j + 1]`.
  ///   - rows: The zero-based row of each coefficient; no row twice in a column.
  ///   - values: Each coefficient.
  /// - Throws: ``GLPKError/shape(_:)`` where the arrays do not fit each other;
  ///   ``GLPKError/invalidProgram(_:)`` with every fault of the columns.
  public mutating func addColumns(
    costs: [Double],
    lowers: [Double],
    uppers: [Double],
    starts: [Int],
    rows: [Int32],
    values: [Double]
  ) throws(GLPKError) {
    let count = costs.count
    try checkShape(costs.count, lowers.count, uppers.count, starts, rows.count, values.count)
    guard Int32(exactly: columnCount + count) != nil else { throw .tooLarge }
    let faults =
      faultsOfColumns(costs, lowers, uppers) + faultsOfEntries(starts, rows, values)
    guard faults.isEmpty else { throw .invalidProgram(faults) }
    guard count > 0 else { return }
    try pass(
      meridian_glpk_add_columns(handle, Int32(count), costs, lowers, uppers, starts, rows, values)
    )
    columnCount += count
  }

  /// Removes columns; the later ones move up.
  ///
  /// A basis that loses a basic column is rebuilt by the next ``simplex(_:shouldStop:)``: to keep
  /// the warm start remove only columns that ``basicColumns()`` leaves out.
  public mutating func removeColumns(_ indices: [Int]) throws(GLPKError) {
    var removed = [Bool](repeating: false, count: columnCount)
    for index in indices {
      try checkColumn(index)
      guard !removed[index] else { throw .columnTwice(column: index) }
      removed[index] = true
    }
    guard !indices.isEmpty else { return }
    try pass(
      meridian_glpk_remove_columns(handle, Int32(indices.count), indices.map { Int32($0) })
    )
    columnCount -= indices.count
    integerSolution = .none
  }

  /// Changes the values that a column may take.
  public mutating func setBounds(_ bounds: Bounds, ofColumn column: Int) throws(GLPKError) {
    try checkColumn(column)
    guard bounds.isValid else {
      throw .invalidProgram([.columnBounds(column: column, bounds: bounds)])
    }
    try pass(
      meridian_glpk_set_column_bounds(handle, Int32(column), bounds.lower, bounds.upper)
    )
  }

  /// Changes the values that the sum of a row may take.
  public mutating func setBounds(_ bounds: Bounds, ofRow row: Int) throws(GLPKError) {
    try checkRow(row)
    guard bounds.isValid else { throw .invalidProgram([.rowBounds(row: row, bounds: bounds)]) }
    try pass(meridian_glpk_set_row_bounds(handle, Int32(row), bounds.lower, bounds.upper))
  }

  /// Changes what one unit of a column adds to the objective.
  public mutating func setCost(_ cost: Double, ofColumn column: Int) throws(GLPKError) {
    try checkColumn(column)
    guard cost.isFinite else {
      throw .invalidProgram([.costNotFinite(column: column, cost: cost)])
    }
    try pass(meridian_glpk_set_cost(handle, Int32(column), cost))
  }

  /// Says whether ``integerOptimum(_:shouldStop:)`` must give a column a whole number.
  public mutating func setInteger(_ isInteger: Bool, column: Int) throws(GLPKError) {
    try checkColumn(column)
    try pass(meridian_glpk_set_integer(handle, Int32(column), isInteger))
  }

  /// Scales rows and columns for the sake of precision; all numbers are read unscaled.
  public mutating func scale() throws(GLPKError) {
    try pass(meridian_glpk_scale(handle))
  }
}
