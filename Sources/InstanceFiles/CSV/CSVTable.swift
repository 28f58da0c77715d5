import SpreadsheetText

/// The rows of a CSV file under the columns of its header.
struct CSVTable {
  /// The columns of a file: those it must have, those it may have, and those that are in it but
  /// say nothing new.
  struct Layout {
    let required: [String]
    var optional: [String] = []
    var ignored: [String] = []
  }

  /// The file's name.
  var file: String { source.file }
  /// All rows in order, but those that could not be read.
  private(set) var rows: [CSVRow] = []

  /// Whether all rows and columns could be read.
  private(set) var isWhole = false

  fileprivate let source: SourceText
  fileprivate let log: ProblemLog
  fileprivate var columns: [String: Int] = [:]

  /// Reads a file; nil when it has no usable header, with the reasons noted.
  init?(_ source: SourceText, layout: Layout, log: ProblemLog) {
    self.source = source
    self.log = log
    var scanner = CSVScanner(source.bytes)
    let errorsBefore = log.errorCount
    guard let header = next(&scanner) else {
      if log.errorCount == errorsBefore {
        let expected = "a header with the columns \(layout.required.joined(separator: ", "))"
        log.error(.file(.empty(expected: expected)), at: Place(file: source.file))
      }
      return nil
    }
    readHeader(header, layout: layout)
    while let record = next(&scanner) { append(record, count: header.count) }
    isWhole = log.errorCount == errorsBefore
    guard layout.required.allSatisfy({ columns[$0] != nil }) else { return nil }
  }

  /// The fields of the next record that can be taken apart; nil at the end.
  private func next(_ scanner: inout CSVScanner) -> [CSVField]? {
    while true {
      do {
        return try scanner.nextRecord()
      } catch {
        let place = Place(file: file, line: error.line, column: error.column)
        log.error(.table(TableFault(error.kind)), at: place)
      }
    }
  }

  /// Finds the columns; unknown, repeated and missing ones are errors.
  private mutating func readHeader(_ header: [CSVField], layout: Layout) {
    let known = layout.required + layout.optional + layout.ignored
    for (index, field) in header.enumerated() {
      let place = place(of: field, column: nil)
      let name = text(of: field).lowercased()
      if name.isEmpty {
        log.error(.missing(expected: "the name of a column"), at: place)
      } else if !known.contains(name) {
        Value(text: text(of: field), place: place, log: log).errorOfName("column", known: known)
      } else if columns[name] != nil {
        log.error(.repeated(what: "column", firstLine: nil), at: place, value: name)
      } else {
        columns[name] = index
      }
    }
    for name in layout.required where columns[name] == nil {
      let place = Place(file: file, line: header.first?.line, column: nil)
      log.error(.table(.missingColumn(name: name)), at: place)
    }
  }

  private mutating func append(_ record: [CSVField], count: Int) {
    guard record.count == count else {
      let fault = TableFault.fieldCount(found: record.count, expected: count)
      log.error(.table(fault), at: Place(file: file, line: record.first?.line))
      return
    }
    guard let large = record.first(where: { $0.text.utf8.count > SourceText.valueLimit }) else {
      rows.append(CSVRow(fields: record))
      return
    }
    let fault = FileFault.valueTooLarge(bytes: large.text.utf8.count, limit: SourceText.valueLimit)
    log.error(.file(fault), at: place(of: large, column: nil))
  }

  fileprivate func place(of field: CSVField, column: String?) -> Place {
    Place(file: file, line: field.line, column: field.column, field: column)
  }

  /// The text of a field without blanks around it and without the `'` that keeps a spreadsheet
  /// from taking it for a formula.
  fileprivate func text(of field: CSVField) -> String {
    FormulaGuard.unguarded(field.text).trimmed
  }
}

/// One row of a table.
struct CSVRow {
  fileprivate let fields: [CSVField]

  /// The line in which the row begins.
  var line: Int { fields.first?.line ?? 0 }
}

extension CSVTable {
  /// Whether the file has a column.
  func has(_ column: String) -> Bool { columns[column] != nil }

  /// The value in a column; nil when the column is not there or the field is empty.
  func value(_ column: String, in row: CSVRow) -> Value? {
    guard let index = columns[column] else { return nil }
    let field = row.fields[index]
    let text = text(of: field)
    guard !text.isEmpty else { return nil }
    return Value(text: text, place: place(of: field, column: column), log: log)
  }

  /// The value in a column that must not be empty.
  func required(_ column: String, _ expected: String, in row: CSVRow) -> Value? {
    if let value = value(column, in: row) { return value }
    if let index = columns[column] {
      log.error(.missing(expected: expected), at: place(of: row.fields[index], column: column))
    }
    return nil
  }

  /// The place of a row as a whole.
  func place(of row: CSVRow) -> Place { Place(file: file, line: row.line) }
}

extension TableFault {
  fileprivate init(_ kind: CSVFault.Kind) {
    switch kind {
    case .unterminatedQuote: self = .unterminatedQuote
    case .textAfterQuote: self = .textAfterQuote
    case .strayQuote: self = .strayQuote
    case .tooManyFields: self = .tooManyFields(limit: CSVScanner.fieldLimit)
    }
  }
}
