import GLPKSolver
import LinearProgram
import Testing

@Suite struct GLPKErrorTests {
  @Test(
    arguments: [
      (GLPKError.aborted(message: "no memory"), "GLPK gave up: no memory"),
      (
        .problemLost,
        "The problem was lost when GLPK gave up in an earlier call on this thread."
      ),
      (.wrongThread, "A GLPK problem can be used only on the thread that made it."),
      (.busy, "GLPK is at work on this thread and must not be called from within its search."),
      (.unreadable(message: "line 3"), "GLPK cannot read the file: line 3"),
      (.unknown(code: -9), "A call of GLPK ended with the code -9, which is not known."),
      (
        .invalidProgram([
          .rowTwice(column: 1, row: 2), .costNotFinite(column: 3, cost: .infinity),
        ]),
        "The program cannot be solved: Column 1 has two coefficients in row 2. "
          + "Column 3 costs inf; a cost must be finite."
      ),
      (.rowOutOfRange(row: 4, rowCount: 4), "There is no row 4: there are 4 rows."),
      (
        .columnOutOfRange(column: -1, columnCount: 2),
        "There is no column -1: there are 2 columns."
      ),
      (.columnTwice(column: 7), "Column 7 is to be removed twice."),
      (.shape("The starts fall."), "The starts fall."),
      (.tooLarge, "There are more rows, columns or coefficients than GLPK can count."),
      (
        .invalidOption(name: "relativeGap", value: -1),
        "The option relativeGap cannot be -1.0."
      ),
      (.startViolatesRow(3), "The starting point does not satisfy row 3."),
      (
        .startViolatesColumn(5),
        "The starting point does not satisfy the bounds or the wholeness of column 5."
      ),
      (.noSolution, "There is no solution to read."),
    ]
  )
  func `each error has its sentence`(error: GLPKError, sentence: String) {
    #expect(error.description == sentence)
  }
}
