public import LinearProgram

/// What a call of ``GLPKProblem`` can fail with; an infeasible program is an outcome, no error.
public enum GLPKError: Error, Hashable, Sendable {
  /// GLPK gave up within this call, with these words; every problem of the thread is lost.
  case aborted(message: String)
  /// The problem was lost when GLPK gave up in an earlier call on this thread.
  case problemLost
  /// The problem was made on another thread.
  case wrongThread
  /// GLPK is at work on this thread: `shouldStop` must not call it.
  case busy
  /// A file could not be read, in GLPK's words.
  case unreadable(message: String)
  /// GLPK let a call pass or fail in a way that is not known; its code is kept.
  case unknown(code: Int32)
  /// The program holds what no solver could take: every fault of it.
  case invalidProgram([LinearProgramFault])
  /// A row number is outside `0 ..< rowCount`.
  case rowOutOfRange(row: Int, rowCount: Int)
  /// A column number is outside `0 ..< columnCount`.
  case columnOutOfRange(column: Int, columnCount: Int)
  /// A column is to be removed twice.
  case columnTwice(column: Int)
  /// The flat arrays of a bulk call do not fit each other.
  case shape(String)
  /// There would be more rows, columns or coefficients than GLPK can count (2,147,483,647).
  case tooLarge
  /// An option has a value that GLPK does not take.
  case invalidOption(name: String, value: Double)
  /// The starting point does not satisfy the bounds of a row (first one).
  case startViolatesRow(Int)
  /// The starting point does not satisfy the bounds of a column, or is not whole (first one).
  case startViolatesColumn(Int)
  /// There is no solution to read: nothing was solved, or nothing was found.
  case noSolution
}

extension GLPKError: CustomStringConvertible {
  /// The error as one sentence; indices are zero-based.
  public var description: String {
    switch self {
    case .aborted(let message): "GLPK gave up: \(message)"
    case .problemLost:
      "The problem was lost when GLPK gave up in an earlier call on this thread."
    case .wrongThread: "A GLPK problem can be used only on the thread that made it."
    case .busy: "GLPK is at work on this thread and must not be called from within its search."
    case .unreadable(let message): "GLPK cannot read the file: \(message)"
    case .unknown(let code): "A call of GLPK ended with the code \(code), which is not known."
    case .invalidProgram(let faults):
      "The program cannot be solved: " + faults.map(\.description).joined(separator: " ")
    case .rowOutOfRange(let row, let rowCount):
      "There is no row \(row): there are \(rowCount) rows."
    case .columnOutOfRange(let column, let columnCount):
      "There is no column \(column): there are \(columnCount) columns."
    case .columnTwice(let column): "Column \(column) is to be removed twice."
    case .shape(let sentence): sentence
    case .tooLarge: "There are more rows, columns or coefficients than GLPK can count."
    case .invalidOption(let name, let value): "The option \(name) cannot be \(value)."
    case .startViolatesRow(let row): "The starting point does not satisfy row \(row)."
    case .startViolatesColumn(let column):
      "The starting point does not satisfy the bounds or the wholeness of column \(column)."
    case .noSolution: "There is no solution to read."
    }
  }
}
