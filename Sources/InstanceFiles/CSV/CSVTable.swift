import SpreadsheetText

/// A CSV file under the columns of its header, read row by row.
struct CSVTable {
  /// The columns of a file: those it must have, those it may have, and those that are in it but
  /// say nothing new.
  struct Layout {
    let required: [String]
    var optional: [String] = []
    var ignored: [String] = []
    /// The most rows that are read.
    var rowLimit = 1_000_000
  }

  /// The file's name.
  var file: String { source.file }
  /// The rows in order, but those that cannot be read; they are read once, while they are asked for.
  let rows: CSVRows

  /// Whether all columns, and all rows so far, could be read.
  var isWhole: Bool { hasWholeHeader && rows.isWhole }

  private let source: SourceText
  private let log: ProblemLog
  private let columns: [String: Int]
  private let hasWholeHeader: Bool

  /// Reads the header of a file; nil when it has no usable one, with the reasons noted.
  init?(_ source: SourceText, layout: Layout, log: ProblemLog) {
    self.source = source
    self.log = log
    rows = CSVRows(source, rowLimit: layout.rowLimit, log: log)
    let errorsBefore = log.errorCount
    guard let fields = rows.readHeader() else {
      if log.errorCount == errorsBefore {
        let expected = "a header with the columns \(layout.required.joined(separator: ", "))"
        log.error(.file(.empty(expected: expected)), at: Place(file: source.file))
      }
      return nil
    }
    let header = CSVHeader(fields: fields, layout: layout, file: source.file, log: log)
    columns = header.columns()
    hasWholeHeader = log.errorCount == errorsBefore
    guard layout.required.allSatisfy({ columns[$0] != nil }) else {
      while rows.next() != nil {}
      return nil
    }
  }
}

extension CSVTable {
  /// Whether the file has a column.
  func has(_ column: String) -> Bool { columns[column] != nil }

  /// The value in a column; nil when the column is not there or the field is empty.
  func value(_ column: String, in row: CSVRow) -> Value? {
    guard let index = columns[column] else { return nil }
    let field = row.fields[index]
    let text = field.shownText
    guard !text.isEmpty else { return nil }
    return Value(text: text, place: Place(of: field, in: file, column: column), log: log)
  }

  /// The value in a column that must not be empty.
  func required(_ column: String, _ expected: String, in row: CSVRow) -> Value? {
    if let value = value(column, in: row) { return value }
    if let index = columns[column] {
      let place = Place(of: row.fields[index], in: file, column: column)
      log.error(.missing(expected: expected), at: place)
    }
    return nil
  }

  /// The place of a row as a whole.
  func place(of row: CSVRow) -> Place { Place(file: file, line: row.line) }
}

/// Finds the columns of a table in its header.
private struct CSVHeader {
  let fields: [CSVField]
  let layout: CSVTable.Layout
  let file: String
  let log: ProblemLog

  /// The position of each column; unknown, repeated and missing ones are errors.
  func columns() -> [String: Int] {
    var columns: [String: Int] = [:]
    let known = layout.required + layout.optional + layout.ignored
    for (index, field) in fields.enumerated() {
      let place = Place(of: field, in: file, column: nil)
      let text = field.shownText
      let name = text.lowercased()
      if name.isEmpty {
        log.error(.missing(expected: "the name of a column"), at: place)
      } else if !known.contains(name) {
        Value(text: text, place: place, log: log).errorOfName("column", known: known)
      } else if columns[name] != nil {
        log.error(.repeated(what: "column", firstLine: nil), at: place, value: name)
      } else {
        columns[name] = index
      }
    }
    for name in layout.required where columns[name] == nil {
      let place = Place(file: file, line: fields.first?.line, column: nil)
      log.error(.table(.missingColumn(name: name)), at: place)
    }
    return columns
  }
}

extension CSVField {
  /// The text as it is seen, without the `'` that keeps a spreadsheet from taking it for a formula.
  fileprivate var shownText: String { VisibleText.of(FormulaGuard.unguarded(text)) }
}

extension Place {
  /// Where a field stands.
  init(of field: CSVField, in file: String, column: String?) {
    self.init(file: file, line: field.line, column: field.column, field: column)
  }
}
