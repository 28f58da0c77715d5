import LinearProgram

/// Checks of bulk columns, so that GLPK never sees what it would answer with an abort.
extension GLPKProblem {
  func checkShape(
    _ costs: Int,
    _ lowers: Int,
    _ uppers: Int,
    _ starts: [Int],
    _ rows: Int,
    _ values: Int
  ) throws(GLPKError) {
    guard lowers == costs, uppers == costs else {
      throw .shape("There are \(costs) costs, \(lowers) lower and \(uppers) upper bounds.")
    }
    guard starts.count == costs + 1 else {
      throw .shape("There are \(costs) columns and \(starts.count) starts; one more is needed.")
    }
    guard rows == values else { throw .shape("There are \(rows) rows and \(values) values.") }
    guard starts.first == 0, starts.last == rows else {
      throw .shape("The starts do not go from 0 to \(rows).")
    }
    guard zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 }) else {
      throw .shape("The starts fall.")
    }
  }

  func faultsOfColumns(
    _ costs: [Double],
    _ lowers: [Double],
    _ uppers: [Double]
  ) -> [LinearProgramFault] {
    var faults: [LinearProgramFault] = []
    for offset in costs.indices {
      let column = columnCount + offset
      let bounds = Bounds(lower: lowers[offset], upper: uppers[offset])
      if !costs[offset].isFinite {
        faults.append(.costNotFinite(column: column, cost: costs[offset]))
      }
      if !bounds.isValid { faults.append(.columnBounds(column: column, bounds: bounds)) }
    }
    return faults
  }

  mutating func faultsOfEntries(
    _ starts: [Int],
    _ rows: [Int32],
    _ values: [Double]
  ) -> [LinearProgramFault] {
    var faults: [LinearProgramFault] = []
    for offset in 0..<(starts.count - 1) {
      columnsChecked += 1
      let column = columnCount + offset
      for place in starts[offset]..<starts[offset + 1] {
        let row = Int(rows[place])
        if !values[place].isFinite {
          faults.append(.coefficientNotFinite(column: column, row: row, value: values[place]))
        }
        guard row >= 0, row < rowCount else {
          faults.append(.rowOutOfRange(column: column, row: row, rowCount: rowCount))
          continue
        }
        if lastSeen[row] == columnsChecked {
          faults.append(.rowTwice(column: column, row: row))
        }
        lastSeen[row] = columnsChecked
      }
    }
    return faults
  }
}
