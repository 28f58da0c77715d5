import CivilTime
import SpreadsheetText

/// The rows of one of a roster's files, by the names of their columns, and what is wrong with them.
struct RosterTable {
  /// One row.
  struct Row {
    let line: Int
    fileprivate let values: [String]
  }

  /// The most rows that are read.
  static let rowLimit = 1_000_000
  /// The most problems that are listed; the others are counted.
  static let listLimit = 1000
  /// The problems at which reading ends.
  private static let problemLimit = 20_000

  /// What stands in a cell that may be empty.
  enum Cell<Value: Equatable>: Equatable {
    /// Nothing, or there is no such column.
    case missing
    /// Something that is not of the kind needed, and is noted.
    case unreadable
    /// A value.
    case value(Value)

    /// The value, if there is one.
    var value: Value? {
      if case .value(let value) = self { return value }
      return nil
    }
  }

  let file: String
  private(set) var rows: [Row] = []
  private var listed: [RosterFileProblem] = []
  private var problemCount = 0
  private var unreadLine: Int?
  private var columns: [String: Int] = [:]
  private var sortedNames: [String: [String]] = [:]
  private var foreignDates: ForeignDates

  /// Takes a file apart; rows that cannot be read are left out and noted.
  ///
  /// - Parameters:
  ///   - text: What stands in the file.
  ///   - file: The file's name.
  ///   - columns: The columns that must be there, each with another that may stand for it.
  ///   - dates: The order of day and month that was told.
  init(
    _ text: String,
    file: String,
    columns: [(name: String, alternative: String?)],
    dates: DateOrder? = nil
  ) {
    self.file = file
    foreignDates = ForeignDates(told: dates)
    if let form = ForeignFile(text.utf8) {
      note(.foreign(sentence: form.sentence), line: 1)
      return
    }
    var scanner = CSVScanner(Array(text.utf8))
    guard let header = next(&scanner) else {
      if problemCount == 0 { note(.empty, line: 1) }
      return
    }
    for (index, field) in header.enumerated() {
      let name = Self.text(of: field)
      if !name.isEmpty, self.columns[name] == nil { self.columns[name] = index }
    }
    for (name, alternative) in columns
    where self.columns[name] == nil && alternative.flatMap({ self.columns[$0] }) == nil {
      note(.missingColumn(or: alternative), line: header[0].line, field: name)
    }
    guard problemCount == 0 else { return }
    readRows(&scanner, count: header.count)
  }

  /// Reads rows until there are none, or too many rows or problems.
  private mutating func readRows(_ scanner: inout CSVScanner, count: Int) {
    let width = (columns.values.max() ?? -1) + 1
    while let record = next(&scanner) {
      let line = record[0].line
      guard rows.count < Self.rowLimit else {
        note(.tooManyRows(limit: Self.rowLimit), line: line)
        return
      }
      guard !isFull else {
        unreadLine = line
        return
      }
      let filled = (record.lastIndex { !$0.isBlank } ?? -1) + 1
      guard record.count >= width, filled <= count else {
        let found = max(filled, min(record.count, width))
        note(.fieldCount(found: found, expected: width), line: line)
        continue
      }
      rows.append(Row(line: line, values: record[..<width].map(Self.text)))
    }
  }

  /// What is seen of a field, without the `'` that keeps a spreadsheet from taking it for a formula.
  private static func text(of field: CSVField) -> String {
    VisibleText.of(FormulaGuard.unguarded(field.text))
  }

  /// The next record that can be taken apart; nil at the end.
  private mutating func next(_ scanner: inout CSVScanner) -> [CSVField]? {
    while true {
      do {
        return try scanner.nextRecord()
      } catch {
        guard !isFull else {
          unreadLine = error.line
          return nil
        }
        note(.quotes, line: error.line)
      }
    }
  }

  /// Notes a problem.
  mutating func note(_ fault: RosterFileProblem.Fault, line: Int, field: String? = nil) {
    let problem = RosterFileProblem(file: file, line: line, field: field, fault: fault)
    if foreignDates.take(problem, position: listed.count) { return }
    problemCount += 1
    if listed.count < Self.listLimit { listed.append(problem) }
  }

  /// Whether there are so many problems that no more rows are looked at.
  var isFull: Bool { problemCount + foreignDates.count >= Self.problemLimit }

  /// Says that rows from a line on were not looked at.
  mutating func leaveUnread(from line: Int) { unreadLine = line }

  /// What is wrong, by line: dates in another order told once, and what is not listed counted.
  var problems: [RosterFileProblem] {
    var all = listed
    foreignDates.tell(among: &all)
    all.sort { $0.line < $1.line }
    let others = problemCount - listed.count
    guard others > 0 || unreadLine != nil else { return all }
    let fault = RosterFileProblem.Fault.unlisted(count: others, unreadFrom: unreadLine)
    return all + [RosterFileProblem(file: file, line: 0, fault: fault)]
  }

  /// Notes a name that is none of the known ones.
  mutating func noteUnknown(
    _ value: String,
    _ kind: String,
    _ known: some Sequence<String>,
    line: Int,
    field: String
  ) {
    guard listed.count < Self.listLimit else {
      note(.unknown(value: value, kind: kind, nearest: nil), line: line, field: field)
      return
    }
    let names = sortedNames[kind] ?? known.sorted()
    sortedNames[kind] = names
    let nearest = NearestName.nearest(to: value, in: names)
    note(.unknown(value: value, kind: kind, nearest: nearest), line: line, field: field)
  }

  /// The value in a column that was asked for.
  func text(_ column: String, in row: Row) -> String {
    columns[column].map { row.values[$0] } ?? ""
  }

  /// The value in a column, as `parse` reads it; nil, and noted, where it cannot.
  mutating func value<Value>(
    _ column: String,
    in row: Row,
    expected: String,
    _ parse: (String) -> Value?
  ) -> Value? {
    let text = text(column, in: row)
    if let value = parse(text) { return value }
    note(.unexpected(value: text, expected: expected), line: row.line, field: column)
    return nil
  }

  /// The value in a column that may be empty or missing, as `parse` reads it; noted where it cannot.
  mutating func optional<Value: Equatable>(
    _ column: String,
    in row: Row,
    expected: String,
    _ parse: (String) -> Value?
  ) -> Cell<Value> {
    guard !text(column, in: row).isEmpty else { return .missing }
    return value(column, in: row, expected: expected, parse).map { .value($0) } ?? .unreadable
  }

  /// The half-open span of the columns `start_utc` and `end_utc`; nil, and noted, where there is
  /// none.
  mutating func range(in row: Row) -> Range<Instant>? {
    let form = "a time such as 2027-03-08T14:00Z"
    let start = value("start_utc", in: row, expected: form) { Instant(iso: $0) }
    let end = value("end_utc", in: row, expected: form) { Instant(iso: $0) }
    guard let start, let end else { return nil }
    guard start < end else {
      let fault = RosterFileProblem.Fault.unexpected(value: "\(end)", expected: "a later end")
      note(fault, line: row.line, field: "end_utc")
      return nil
    }
    return start..<end
  }
}
