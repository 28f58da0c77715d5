import GLPKSolver
import LinearProgram
import Testing

@Suite struct SmokeTests {
  @Test func `a small mix is solved`() throws {
    var program = LinearProgram()
    program.addRow(.init(name: "demand", bounds: .atLeast(3)))
    program.addColumn(.init(cost: 2, isInteger: true), entries: [.init(row: 0, value: 2)])
    var problem = try GLPKProblem(program)
    let outcome = try problem.simplex()
    #expect(outcome.status == .optimal)
    #expect(outcome.objective == 3)
    #expect(try problem.rowDuals() == [1])
    let whole = try problem.integerOptimum()
    #expect(whole.objective == 4)
    #expect(whole.status == .optimal)
    #expect(whole.bound == 4)
    #expect(try problem.integerColumnValues() == [2])
  }
}
