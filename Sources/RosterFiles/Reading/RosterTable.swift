import CivilTime
import SpreadsheetText

/// The rows of one of a roster's files, by the names of their columns, and what is wrong with them.
struct RosterTable {
  /// One row.
  struct Row {
    let line: Int
    fileprivate let values: [String: String]
  }

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
  private(set) var problems: [RosterFileProblem] = []

  /// Takes a file apart; rows that cannot be read are left out and noted.
  ///
  /// - Parameters:
  ///   - text: What stands in the file.
  ///   - file: The file's name.
  ///   - columns: The columns that must be there, each with another that may stand for it.
  init(_ text: String, file: String, columns: [(name: String, alternative: String?)]) {
    self.file = file
    var scanner = CSVScanner(Array(text.utf8))
    guard let header = next(&scanner) else {
      if problems.isEmpty { note(.empty, line: 1) }
      return
    }
    let names = header.map { FormulaGuard.unguarded($0.text) }
    for (name, alternative) in columns
    where !names.contains(name) && !(alternative.map(names.contains) ?? false) {
      note(.missingColumn, line: header[0].line, field: name)
    }
    guard problems.isEmpty else { return }
    while let record = next(&scanner) {
      guard record.count == names.count else {
        let fault = RosterFileProblem.Fault.fieldCount(found: record.count, expected: names.count)
        note(fault, line: record[0].line)
        continue
      }
      let pairs = zip(names, record.map { FormulaGuard.unguarded($0.text) })
      let values = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
      rows.append(Row(line: record[0].line, values: values))
    }
  }

  /// The next record that can be taken apart; nil at the end.
  private mutating func next(_ scanner: inout CSVScanner) -> [CSVField]? {
    while true {
      do {
        return try scanner.nextRecord()
      } catch {
        note(.quotes, line: error.line)
      }
    }
  }

  /// Notes a problem.
  mutating func note(_ fault: RosterFileProblem.Fault, line: Int, field: String? = nil) {
    problems.append(RosterFileProblem(file: file, line: line, field: field, fault: fault))
  }

  /// Notes a name that is none of the known ones.
  mutating func noteUnknown(
    _ value: String,
    _ kind: String,
    _ known: some Sequence<String>,
    line: Int,
    field: String
  ) {
    let nearest = NearestName.nearest(to: value, in: known.sorted())
    note(.unknown(value: value, kind: kind, nearest: nearest), line: line, field: field)
  }

  /// The value in a column that was asked for.
  func text(_ column: String, in row: Row) -> String { row.values[column] ?? "" }

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
