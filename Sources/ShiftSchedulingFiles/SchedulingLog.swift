/// What was found wrong with one file so far.
struct SchedulingLog {
  let file: String
  private var problems: [SchedulingFileProblem] = []

  init(file: String) { self.file = file }

  mutating func note(
    _ fault: SchedulingFileProblem.Fault,
    line: Int?,
    field: String? = nil,
    value: String = ""
  ) {
    problems.append(
      SchedulingFileProblem(file: file, line: line, field: field, value: value, fault: fault)
    )
  }

  /// Ends the reading of a file in which something is wrong.
  func throwIfAny() throws(SchedulingFileError) {
    guard !problems.isEmpty else { return }
    let ordered = problems.enumerated().sorted { left, right in
      (left.element.line ?? 0, left.offset) < (right.element.line ?? 0, right.offset)
    }
    throw SchedulingFileError(problems: ordered.map(\.element))
  }
}
