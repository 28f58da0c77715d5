import SpreadsheetText

/// What was found wrong so far; the one list that all parts of a reading write to.
final class ProblemLog {
  /// The most errors of one file that are listed; the others are counted.
  static let limitPerFile = 1000

  /// The errors of one table at which reading it ends.
  static let tableLimit = 20_000

  /// The errors in the order found, without those that are only counted.
  var errors: [Problem] { listed + datesInOtherForm }
  private var listed: [Problem] = []
  /// The warnings in the order found.
  private(set) var warnings = NoteList()
  /// What is told only where hints are asked for, in the order found.
  private(set) var hints = NoteList()
  /// How many errors were noted, listed or not.
  private(set) var errorCount = 0
  private var countByFile: [String: Int] = [:]
  /// The first line that was not read of a file with too many errors.
  private var unreadLine: [String: Int] = [:]
  /// Dates in another form by file and column.
  private var foreignDates: [Place: ForeignDates] = [:]
  private var comparisonsLeft = 2_000_000

  /// Notes something without which there is no instance.
  func error(_ fault: Fault, at place: Place, value: String? = nil) {
    errorCount += 1
    countByFile[place.file, default: 0] += 1
    guard countByFile[place.file, default: 0] <= ProblemLog.limitPerFile else { return }
    listed.append(Problem(fault, at: place, value: value))
  }

  /// Notes something that an instance may have but that its author will want to know.
  func warning(_ fault: Fault, at place: Place, value: String? = nil) {
    warnings.add(Problem(fault, at: place, value: value))
  }

  /// Notes something that normal instances have and that asks nothing of anybody.
  func hint(_ fault: Fault, at place: Place, value: String? = nil) {
    hints.add(Problem(fault, at: place, value: value))
  }

  /// Whether a table has so many errors that it is not read any further.
  func isFull(of file: String) -> Bool { countByFile[file, default: 0] >= ProblemLog.tableLimit }

  /// Says that a table was not read from a line on.
  func leaveUnread(_ file: String, from line: Int) { unreadLine[file] = line }

  /// The nearest of some names to a text in a file, while the time that may go into such searches
  /// lasts; nil where the file's next error is not listed.
  func nearest(to text: String, in names: [String], file: String) -> String? {
    guard comparisonsLeft > 0, countByFile[file, default: 0] < ProblemLog.limitPerFile else {
      return nil
    }
    comparisonsLeft -= names.count
    return NearestName.nearest(to: text, in: names)
  }

  /// Notes a date that a spreadsheet has written in another form; all of one column are told
  /// together.
  func foreignDate(_ text: String, at place: Place, expected: String) {
    let key = Place(file: place.file, field: place.field)
    let first = ForeignDates(text: text, place: place, expected: expected)
    foreignDates[key, default: first].count += 1
    errorCount += 1
  }

  private struct ForeignDates {
    /// The first of them, and where it stands.
    let text: String
    let place: Place
    let expected: String
    var count = 0
  }

  /// One error for each column of dates in another form, at the first of them.
  private var datesInOtherForm: [Problem] {
    foreignDates.values.map { dates in
      let fault: Fault =
        dates.count == 1
        ? .unexpected(expected: dates.expected)
        : .table(.foreignDates(others: dates.count - 1, expected: dates.expected))
      return Problem(fault, at: dates.place, value: dates.text)
    }
  }

  /// One error for each file that has more than are listed.
  var unlisted: [Problem] {
    countByFile.filter { $0.value > ProblemLog.limitPerFile }.map { file, count in
      let others = count - ProblemLog.limitPerFile
      return Problem(
        file: file,
        fault: .file(.unlisted(count: others, unreadFrom: unreadLine[file]))
      )
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

/// Warnings or hints, of which so many of one file are listed and the others are counted.
struct NoteList {
  private var listed: [Problem] = []
  private var countByFile: [String: Int] = [:]

  /// Adds one.
  fileprivate mutating func add(_ problem: Problem) {
    countByFile[problem.file, default: 0] += 1
    if countByFile[problem.file, default: 0] <= ProblemLog.limitPerFile { listed.append(problem) }
  }

  /// Those that are listed, by place, and for each file that has more their number.
  var all: [Problem] {
    let others = countByFile.filter { $0.value > ProblemLog.limitPerFile }.map { file, count in
      Problem(file: file, fault: .file(.notListed(count: count - ProblemLog.limitPerFile)))
    }
    return ProblemLog.ordered(listed) + ProblemLog.ordered(others)
  }
}
