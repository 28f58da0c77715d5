import GLPKSolver
import Testing

@Suite struct GLPKSolverTests {
  @Test func `the linked version is GLPK 5`() {
    #expect(GLPKSolver.version.hasPrefix("5."))
  }
}
