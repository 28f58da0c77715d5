import LinearProgram
import Testing

@Suite struct StopReasonTests {
  @Test(
    arguments: [
      (StopReason.completed, "The search was completed."),
      (.iterationLimit, "The iteration limit was reached."),
      (.nodeLimit, "The node limit was reached."),
      (.timeLimit, "The time limit was reached."),
      (.gapReached, "The gap is as small as was asked for."),
      (.objectiveLimit, "The objective limit was reached."),
      (.stopRequested, "The caller asked to stop."),
      (.numericalDifficulty, "The solver met numerical difficulties."),
      (.refused, "The solver refused the program."),
      (.unknown(code: 77), "The solver stopped with the code 77, which is not known."),
    ]
  )
  func `each reason has its sentence`(reason: StopReason, sentence: String) {
    #expect(reason.sentence == sentence)
  }
}
