import GLPKSolver
import LinearProgram
import Testing

@Suite struct GLPKProblemBuildingTests {
  /// The error that a closure throws; `nil` for none.
  private func error(_ body: () throws(GLPKError) -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `a problem grows by rows and columns`() throws {
    var problem = try GLPKProblem()
    try problem.addRows([.init(bounds: .atLeast(1)), .init(bounds: .atLeast(4))])
    try problem.addColumns([
      (.init(cost: 1), [.init(row: 1, value: 2), .init(row: 0, value: 1)]),
      (.init(cost: 5, bounds: .between(1, 2)), []),
    ])
    #expect(problem.rowCount == 2)
    #expect(problem.columnCount == 2)
    #expect(try problem.simplex().objective == 7)
    #expect(try problem.columnValues() == [2, 1])
    #expect(try problem.rowValues() == [2, 4])
    try problem.setBounds(.atLeast(10), ofRow: 1)
    try problem.setBounds(.equal(0), ofColumn: 1)
    try problem.setCost(3, ofColumn: 0)
    #expect(try problem.simplex().objective == 15)
    #expect(try problem.columnValues() == [5, 0])
  }

  @Test func `an array that is kept gets one number per row, whatever its length was`() throws {
    var problem = try GLPKProblem(SamplePrograms.master(rows: 7, tours: 0..<5))
    _ = try problem.simplex()
    var short: [Double] = []
    var long = [Double](repeating: 9, count: 50)
    try problem.rowDuals(into: &short)
    try problem.rowDuals(into: &long)
    #expect(try short == problem.rowDuals())
    #expect(short == long)
    try problem.rowValues(into: &long)
    #expect(try long == problem.rowValues())
    try problem.columnValues(into: &long)
    #expect(try long == problem.columnValues())
    try problem.reducedCosts(into: &long)
    #expect(try long == problem.reducedCosts())
    #expect(long.count == 12)
  }

  @Test func `nothing can be read before something was solved`() throws {
    let problem = try GLPKProblem(SamplePrograms.master(rows: 2, tours: 0..<1))
    #expect(
      error { () throws(GLPKError) in _ = try problem.rowDuals() }
        == "There is no solution to read."
    )
    #expect(throws: GLPKError.noSolution) { try problem.columnValues() }
    #expect(throws: GLPKError.noSolution) { try problem.integerColumnValues() }
  }

  @Test func `a faulty program is refused with all its faults`() {
    var program = LinearProgram()
    program.addRow(.init(bounds: .between(1, 0)))
    program.addColumn(.init(cost: .infinity), entries: [.init(row: 3, value: 1)])
    #expect(
      throws: GLPKError.invalidProgram([
        .costNotFinite(column: 0, cost: .infinity),
        .rowOutOfRange(column: 0, row: 3, rowCount: 1),
        .rowBounds(row: 0, bounds: .between(1, 0)),
      ])
    ) { _ = try GLPKProblem(program) }
  }

  @Test func `faulty columns are refused and leave the problem as it was`() throws {
    var problem = try GLPKProblem(SamplePrograms.master(rows: 3, tours: 0..<2))
    let before = try problem.simplex().objective
    let message = error { () throws(GLPKError) in
      try problem.addColumns([
        (
          .init(cost: .nan, bounds: .between(2, 1)),
          [.init(row: 0, value: .nan), .init(row: 1, value: 1), .init(row: 1, value: 1)]
        ),
        (.init(cost: 1), [.init(row: 3, value: 1), .init(row: 2, value: .infinity)]),
      ])
    }
    #expect(
      message
        == "The program cannot be solved: Column 5 costs nan; a cost must be finite. "
        + "Column 5 has the bounds [2.0, 1.0], in which no finite value lies. "
        + "Column 5 has the coefficient nan in row 0; it must be finite. "
        + "Column 5 has two coefficients in row 1. "
        + "Column 6 has a coefficient in row 3, but there are 3 rows. "
        + "Column 6 has the coefficient inf in row 2; it must be finite."
    )
    #expect(problem.columnCount == 5)
    #expect(try problem.simplex().objective == before)
  }

  @Test func `a number out of range is refused and leaves the problem usable`() throws {
    var problem = try GLPKProblem(SamplePrograms.master(rows: 3, tours: 0..<2))
    #expect(
      error { () throws(GLPKError) in try problem.setBounds(.free, ofRow: 3) }
        == "There is no row 3: there are 3 rows."
    )
    #expect(
      error { () throws(GLPKError) in try problem.setBounds(.free, ofColumn: 5) }
        == "There is no column 5: there are 5 columns."
    )
    #expect(
      error { () throws(GLPKError) in try problem.setCost(1, ofColumn: -1) }
        == "There is no column -1: there are 5 columns."
    )
    #expect(
      error { () throws(GLPKError) in try problem.setInteger(true, column: 9) }
        == "There is no column 9: there are 5 columns."
    )
    #expect(
      error { () throws(GLPKError) in try problem.removeColumns([0, 5]) }
        == "There is no column 5: there are 5 columns."
    )
    #expect(
      error { () throws(GLPKError) in try problem.removeColumns([1, 2, 1]) }
        == "Column 1 is to be removed twice."
    )
    #expect(problem.columnCount == 5)
    #expect(try problem.simplex().status == .optimal)
  }

  @Test func `a value that is no number is refused`() throws {
    var problem = try GLPKProblem(SamplePrograms.master(rows: 3, tours: 0..<2))
    #expect(
      error { () throws(GLPKError) in try problem.setBounds(.atLeast(.nan), ofRow: 0) }
        == "The program cannot be solved: "
        + "Row 0 has the bounds [nan, inf], in which no finite value lies."
    )
    #expect(
      error { () throws(GLPKError) in try problem.setBounds(.equal(.infinity), ofColumn: 0) }
        == "The program cannot be solved: "
        + "Column 0 has the bounds [inf, inf], in which no finite value lies."
    )
    #expect(
      error { () throws(GLPKError) in try problem.setCost(-.infinity, ofColumn: 1) }
        == "The program cannot be solved: Column 1 costs -inf; a cost must be finite."
    )
    #expect(
      error { () throws(GLPKError) in try problem.addRows([.init(bounds: .atMost(-.infinity))]) }
        == "The program cannot be solved: "
        + "Row 3 has the bounds [-inf, -inf], in which no finite value lies."
    )
  }

  struct Flat: Sendable {
    var costs = [1.0]
    var lowers = [0.0]
    var uppers = [1.0]
    var starts = [0, 1]
    var rows: [Int32] = [0]
    var values = [1.0]
  }

  @Test(
    arguments: [
      (Flat(lowers: []), "There are 1 costs, 0 lower and 1 upper bounds."),
      (Flat(starts: [0]), "There are 1 columns and 1 starts; one more is needed."),
      (Flat(values: []), "There are 1 rows and 0 values."),
      (Flat(starts: [1, 1]), "The starts do not go from 0 to 1."),
      (Flat(starts: [0, 0]), "The starts do not go from 0 to 1."),
      (
        Flat(
          costs: [1, 1],
          lowers: [0, 0],
          uppers: [1, 1],
          starts: [0, 2, 1]
        ), "The starts fall."
      ),
    ]
  )
  func `flat arrays that do not fit each other are refused`(flat: Flat, message: String) throws {
    var problem = try GLPKProblem()
    try problem.addRows([.init(bounds: .nonNegative)])
    #expect(
      error { () throws(GLPKError) in
        try problem.addColumns(
          costs: flat.costs,
          lowers: flat.lowers,
          uppers: flat.uppers,
          starts: flat.starts,
          rows: flat.rows,
          values: flat.values
        )
      } == message
    )
  }

  @Test func `thousands of columns are added in bulk and purged`() throws {
    let rows = 50
    var problem = try GLPKProblem(SamplePrograms.master(rows: rows, tours: 0..<0))
    try problem.addColumns((0..<5000).map { SamplePrograms.tour($0, rows: rows) })
    let all = try problem.simplex()
    #expect(all.status == .optimal)
    #expect(problem.columnCount == 5050)
    let basic = try problem.basicColumns()
    try problem.removeColumns(basic.indices.filter { $0 >= rows && !basic[$0] })
    #expect(problem.columnCount == rows + basic.dropFirst(rows).count { $0 })
    let kept = try problem.simplex()
    #expect(kept.iterations == 0)
    #expect(kept.basisRebuilds == 0)
    #expect(abs(kept.objective - all.objective) < 1e-6)
  }
}
