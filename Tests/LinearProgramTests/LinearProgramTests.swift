import LinearProgram
import Testing

@Suite struct LinearProgramTests {
  @Test func `rows and columns are counted from zero and keep what they were given`() {
    var program = LinearProgram()
    #expect(program.addRow(.init(name: "demand", bounds: .atLeast(2))) == 0)
    #expect(program.addRow(.init(bounds: .equal(1))) == 1)
    let entries = [LinearProgram.Entry(row: 1, value: 3), .init(row: 0, value: -1)]
    #expect(program.addColumn(.init(name: "x", cost: 5), entries: entries) == 0)
    #expect(program.addColumn(.init(cost: 1, isInteger: true)) == 1)
    #expect(program.rowCount == 2)
    #expect(program.columnCount == 2)
    #expect(program.entryCount == 2)
    #expect(program.entries(ofColumn: 0) == entries)
    #expect(program.entries(ofColumn: 1) == [])
    #expect(program.columns[0].bounds == .nonNegative)
    #expect(program.columns.map(\.isInteger) == [false, true])
    #expect(program.faults() == [])
  }

  @Test func `what was added can be changed`() {
    var program = LinearProgram()
    program.addRow(.init(bounds: .free))
    program.addColumn(.init(cost: 1))
    program.setBounds(.atMost(7), ofRow: 0)
    program.setBounds(.equal(2), ofColumn: 0)
    program.setCost(9, ofColumn: 0)
    program.setInteger(true, ofColumn: 0)
    #expect(program.rows == [.init(bounds: .atMost(7))])
    #expect(program.columns == [.init(cost: 9, bounds: .equal(2), isInteger: true)])
  }
}
