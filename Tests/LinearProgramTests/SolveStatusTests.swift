import LinearProgram
import Testing

@Suite struct SolveStatusTests {
  @Test(
    arguments: [
      (SolveStatus.optimal, true, "The solution is optimal."),
      (.feasible, true, "The solution is feasible and not proven optimal."),
      (.infeasible, false, "There is no feasible solution."),
      (.unbounded, false, "The objective falls without end."),
      (.undefined, false, "No feasible solution is known, and none is ruled out."),
      (.unknown(code: 9), false, "The solver reported the state 9, which is not known."),
    ]
  )
  func `each state says whether there is a point, and its sentence`(
    status: SolveStatus,
    hasPoint: Bool,
    sentence: String
  ) {
    #expect(status.hasFeasiblePoint == hasPoint)
    #expect(status.sentence == sentence)
  }
}
