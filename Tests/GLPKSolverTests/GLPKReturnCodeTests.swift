import GLPKSolver
import LinearProgram
import Testing

@Suite struct GLPKReturnCodeTests {
  @Test(
    arguments: [
      (0x00, "The solver came to its end.", StopReason.completed),
      (
        0x01, "The basis has not as many basic variables as there are rows.",
        .numericalDifficulty
      ),
      (0x02, "The basis matrix is singular.", .numericalDifficulty),
      (0x03, "The basis matrix is ill-conditioned.", .numericalDifficulty),
      (
        0x04, "A double-bounded row or column has wrong bounds, or an integer column broken ones.",
        .refused
      ),
      (0x05, "The solver failed.", .numericalDifficulty),
      (0x06, "The lower limit of the objective was reached.", .objectiveLimit),
      (0x07, "The upper limit of the objective was reached.", .objectiveLimit),
      (0x08, "The iteration limit was exceeded.", .iterationLimit),
      (0x09, "The time limit was exceeded.", .timeLimit),
      (0x0A, "There is no primal feasible solution.", .completed),
      (0x0B, "There is no dual feasible solution.", .completed),
      (0x0C, "The optimum of the relaxation was not provided.", .refused),
      (0x0D, "The search was ended by the caller.", .stopRequested),
      (0x0E, "The relative gap was reached.", .gapReached),
      (0x0F, "There is no primal or dual feasible solution.", .completed),
      (0x10, "The solver did not converge.", .numericalDifficulty),
      (0x11, "The solver became numerically unstable.", .numericalDifficulty),
      (0x12, "The data are invalid.", .refused),
      (0x13, "The result is out of range.", .numericalDifficulty),
    ] as [(Int32, String, StopReason)]
  )
  func `each code of GLPK has a sentence and a reason`(
    code: Int32,
    sentence: String,
    reason: StopReason
  ) {
    #expect(GLPKReturnCode(rawValue: code).sentence == sentence)
    #expect(GLPKReturnCode(rawValue: code).stopReason == reason)
  }

  @Test(arguments: [-1, 0x14, 99] as [Int32])
  func `a code that is not known is kept`(code: Int32) {
    let kept = GLPKReturnCode(rawValue: code)
    #expect(kept.sentence == "GLPK returned the code \(code), which is not known.")
    #expect(kept.stopReason == .unknown(code: code))
  }
}
