import SpreadsheetText

/// One row of a table.
struct CSVRow {
  let fields: [CSVField]

  /// The line in which the row begins.
  var line: Int { fields.first?.line ?? 0 }
}

/// Takes a CSV file apart record by record, so that a table is never held as a whole.
///
/// Records with faults are noted and left out. Columns without a name at the right end of the header,
/// which spreadsheets leave behind, are none while nothing stands under them.
final class CSVRows: Sequence, IteratorProtocol {
  /// Whether no record has been left out so far.
  private(set) var isWhole = true
  /// How many rows were read.
  private(set) var count = 0

  private let source: SourceText
  private let rowLimit: Int
  private let log: ProblemLog
  private var scanner: CSVScanner
  private var columnCount = 0
  private var unnamed: [CSVField] = []
  /// Which unnamed columns are noted already.
  private var noted: Set<Int> = []

  /// Reads at most so many rows after the header.
  init(_ source: SourceText, rowLimit: Int, log: ProblemLog) {
    self.source = source
    self.rowLimit = rowLimit
    self.log = log
    scanner = CSVScanner(source.bytes)
  }

  /// The fields of the header, without empty ones at its right end; nil when there is none.
  func readHeader() -> [CSVField]? {
    guard let record = nextRecord() else { return nil }
    columnCount = (record.lastIndex { !$0.isBlank } ?? -1) + 1
    unnamed = Array(record[columnCount...])
    return Array(record[..<columnCount])
  }

  /// The next row; nil at the end, and where there are too many rows or errors to read on.
  func next() -> CSVRow? {
    while let record = nextRecord() {
      let line = record.first?.line ?? 0
      if log.isFull(of: source.file) {
        leaveUnread(from: line)
        return nil
      }
      guard count < rowLimit else {
        note(.table(.tooManyRows(limit: rowLimit)), at: Place(file: source.file, line: line))
        return nil
      }
      count += 1
      if isRow(record) { return CSVRow(fields: record) }
    }
    return nil
  }

  /// Whether a record has the header's fields, and beyond them nothing but empty ones.
  private func isRow(_ record: [CSVField]) -> Bool {
    let filled = (record.lastIndex { !$0.isBlank } ?? -1) + 1
    guard record.count >= columnCount, filled <= columnCount + unnamed.count else {
      let found = Swift.max(filled, Swift.min(record.count, columnCount))
      let fault = TableFault.fieldCount(found: found, expected: columnCount)
      note(.table(fault), at: Place(file: source.file, line: record.first?.line))
      return false
    }
    if filled > columnCount { noteUnnamed(under: record[columnCount..<filled]) }
    guard let large = record.first(where: { $0.text.utf8.count > SourceText.valueLimit }) else {
      return true
    }
    let fault = FileFault.valueTooLarge(bytes: large.text.utf8.count, limit: SourceText.valueLimit)
    note(.file(fault), at: Place(of: large, in: source.file, column: nil))
    return false
  }

  /// Notes, once each, the empty fields of the header under which something stands.
  private func noteUnnamed(under fields: ArraySlice<CSVField>) {
    for (index, field) in fields.enumerated() where !field.isBlank {
      guard noted.insert(index).inserted else { continue }
      let place = Place(of: unnamed[index], in: source.file, column: nil)
      note(.missing(expected: "the name of a column"), at: place)
    }
  }

  /// The fields of the next record that can be taken apart; nil at the end.
  private func nextRecord() -> [CSVField]? {
    while true {
      do {
        return try scanner.nextRecord()
      } catch {
        if log.isFull(of: source.file) {
          leaveUnread(from: error.line)
          return nil
        }
        let place = Place(file: source.file, line: error.line, column: error.column)
        note(.table(TableFault(error.kind)), at: place)
      }
    }
  }

  private func note(_ fault: Fault, at place: Place) {
    log.error(fault, at: place)
    isWhole = false
  }

  private func leaveUnread(from line: Int) {
    log.leaveUnread(source.file, from: line)
    isWhole = false
  }
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
