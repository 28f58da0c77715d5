/// What was found wrong so far; the one list that all parts of a reading write to.
final class ProblemLog {
  private var errorsFound: [Problem] = []
  private var warningsFound: [Problem] = []

  /// Notes something without which there is no instance.
  func error(_ fault: Fault, at place: Place, value: String? = nil) {
    errorsFound.append(Problem(fault, at: place, value: value))
  }

  /// Notes something that an instance may have but that its author will want to know.
  func warning(_ fault: Fault, at place: Place, value: String? = nil) {
    warningsFound.append(Problem(fault, at: place, value: value))
  }

  /// The errors in the order found.
  var errors: [Problem] { errorsFound }

  /// The warnings in the order found.
  var warnings: [Problem] { warningsFound }

  /// How many errors were noted.
  var errorCount: Int { errorsFound.count }

  /// Problems by file, line and column; those of one place stay in their order.
  static func ordered(_ problems: [Problem]) -> [Problem] {
    problems.enumerated()
      .sorted { left, right in
        if left.element.precedes(right.element) { return true }
        if right.element.precedes(left.element) { return false }
        return left.offset < right.offset
      }
      .map(\.element)
  }
}
