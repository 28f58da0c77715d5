import LinearProgram
import Testing

@Suite struct LinearProgramFaultTests {
  @Test func `every fault is found at once and said in a sentence`() {
    var program = LinearProgram()
    program.addRow(.init(bounds: .between(3, 2)))
    program.addRow(.init(bounds: .nonNegative))
    program.addColumn(
      .init(cost: .nan, bounds: .equal(.infinity)),
      entries: [
        .init(row: 1, value: 1), .init(row: 1, value: 2), .init(row: 2, value: 1),
        .init(row: -1, value: 1), .init(row: .max, value: 1), .init(row: 0, value: -.infinity),
      ]
    )
    #expect(
      program.faults().map(\.description) == [
        "Column 0 costs nan; a cost must be finite.",
        "Column 0 has the bounds [inf, inf], in which no finite value lies.",
        "Column 0 has two coefficients in row 1.",
        "Column 0 has a coefficient in row 2, but there are 2 rows.",
        "Column 0 has a coefficient in row -1, but there are 2 rows.",
        "Column 0 has a coefficient in row -1, but there are 2 rows.",
        "Column 0 has the coefficient -inf in row 0; it must be finite.",
        "Row 0 has the bounds [3.0, 2.0], in which no finite value lies.",
      ]
    )
  }

  @Test func `one row may occur in every column`() {
    var program = LinearProgram()
    program.addRow(.init(bounds: .nonNegative))
    program.addColumn(.init(cost: 0), entries: [.init(row: 0, value: 1)])
    program.addColumn(.init(cost: 0), entries: [.init(row: 0, value: 1)])
    #expect(program.faults() == [])
  }
}
