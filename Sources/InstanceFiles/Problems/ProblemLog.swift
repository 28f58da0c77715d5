import SpreadsheetText

/// What was found wrong so far; the one list that all parts of a reading write to.
final class ProblemLog {
  /// The most errors of one file that are listed; the others are counted.
  static let limitPerFile = 1000

  /// The errors in the order found, without those that are only counted.
  private(set) var errors: [Problem] = []
  /// The warnings in the order found.
  private(set) var warnings: [Problem] = []
  /// How many errors were noted, listed or not.
  private(set) var errorCount = 0
  private var countByFile: [String: Int] = [:]
  private var comparisonsLeft = 2_000_000

  /// Notes something without which there is no instance.
  func error(_ fault: Fault, at place: Place, value: String? = nil) {
    errorCount += 1
    countByFile[place.file, default: 0] += 1
    guard countByFile[place.file, default: 0] <= ProblemLog.limitPerFile else { return }
    errors.append(Problem(fault, at: place, value: value))
  }

  /// Notes something that an instance may have but that its author will want to know.
  func warning(_ fault: Fault, at place: Place, value: String? = nil) {
    warnings.append(Problem(fault, at: place, value: value))
  }

  /// The nearest of some names, while the time that may go into such searches lasts.
  func nearest(to text: String, in names: [String]) -> String? {
    guard comparisonsLeft > 0 else { return nil }
    comparisonsLeft -= names.count
    return NearestName.nearest(to: text, in: names)
  }

  /// One error for each file that has more than are listed.
  var unlisted: [Problem] {
    countByFile.filter { $0.value > ProblemLog.limitPerFile }.map { file, count in
      Problem(file: file, fault: .file(.unlisted(count: count - ProblemLog.limitPerFile)))
    }
  }

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
