import CGLPK

/// Reading solutions. The variants with `into:` fill an array that is kept between calls: it gets
/// one number per row or column, whatever its length was.
extension GLPKProblem {
  /// The values of the rows' sums at the basic solution; one per row.
  public func rowValues() throws(GLPKError) -> [Double] {
    try numbers(MERIDIAN_GLPK_ROW_VALUES, count: rowCount)
  }

  /// The rows' prices at the basic solution: what one more unit of the row adds to the objective;
  /// one per row. Never negative where a lower bound binds, never positive where an upper one does.
  public func rowDuals() throws(GLPKError) -> [Double] {
    try numbers(MERIDIAN_GLPK_ROW_DUALS, count: rowCount)
  }

  /// The columns' values at the basic solution; one per column.
  public func columnValues() throws(GLPKError) -> [Double] {
    try numbers(MERIDIAN_GLPK_COLUMN_VALUES, count: columnCount)
  }

  /// The columns' costs less the prices of their coefficients; one per column.
  public func reducedCosts() throws(GLPKError) -> [Double] {
    try numbers(MERIDIAN_GLPK_REDUCED_COSTS, count: columnCount)
  }

  /// Fills an array with the values of the rows' sums at the basic solution.
  public func rowValues(into values: inout [Double]) throws(GLPKError) {
    try read(MERIDIAN_GLPK_ROW_VALUES, count: rowCount, into: &values)
  }

  /// Fills an array with the rows' prices at the basic solution.
  public func rowDuals(into duals: inout [Double]) throws(GLPKError) {
    try read(MERIDIAN_GLPK_ROW_DUALS, count: rowCount, into: &duals)
  }

  /// Fills an array with the columns' values at the basic solution.
  public func columnValues(into values: inout [Double]) throws(GLPKError) {
    try read(MERIDIAN_GLPK_COLUMN_VALUES, count: columnCount, into: &values)
  }

  /// Fills an array with the columns' reduced costs at the basic solution.
  public func reducedCosts(into costs: inout [Double]) throws(GLPKError) {
    try read(MERIDIAN_GLPK_REDUCED_COSTS, count: columnCount, into: &costs)
  }

  /// Whether each column is in the basis; one per column.
  public func basicColumns() throws(GLPKError) -> [Bool] {
    var flags = [UInt8](repeating: 0, count: columnCount)
    try pass(meridian_glpk_basic_columns(handle, &flags))
    return flags.map { $0 != 0 }
  }

  private func numbers(_ what: Int, count: Int) throws(GLPKError) -> [Double] {
    var values: [Double] = []
    try read(what, count: count, into: &values)
    return values
  }

  private func read(
    _ what: Int,
    count: Int,
    into values: inout [Double]
  ) throws(GLPKError) {
    guard hasBasicSolution else { throw .noSolution }
    try fill(what, count: count, into: &values)
  }

  func fill(_ what: Int, count: Int, into values: inout [Double]) throws(GLPKError) {
    if values.count > count { values.removeLast(values.count - count) }
    if values.count < count {
      values.append(contentsOf: repeatElement(0, count: count - values.count))
    }
    try pass(meridian_glpk_read(handle, Int32(what), &values))
  }
}
