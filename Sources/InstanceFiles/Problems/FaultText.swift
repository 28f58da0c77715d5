import SpreadsheetText

extension FileFault {
  /// The sentence that follows the place.
  var text: String {
    switch self {
    case .absent(let purpose): "the file is missing: \(purpose)"
    case .empty(let expected): "the file is empty: expected \(expected)"
    case .tooLarge(let bytes, let limit):
      "the file has \(bytes) bytes: at most \(limit) are read"
    case .valueTooLarge(let bytes, let limit):
      "a value of \(bytes) bytes: at most \(limit) are read"
    case .notUTF8(let byte):
      "the byte \(hexadecimal(UInt32(byte), width: 2)) is not UTF-8: save the file as UTF-8"
    case .isUTF16: ForeignFile.utf16.sentence
    case .isWorkbook(let isOld): (isOld ? ForeignFile.oldWorkbook : .workbook).sentence
    case .controlCharacter(let code):
      "the control character U+\(hexadecimal(code, width: 4)) cannot stand here"
    case .unlisted(let count, let line):
      "\(counted(count, "more error")) not listed"
        + (line.map { ", and the lines from \($0) on not read" } ?? "")
    case .notListed(let count): "\(count) more like these not listed"
    case .workbookOfTable(let name):
      "the file is not read: save the sheet as CSV in UTF-8, under the name '\(name)'"
    case .unknownFile(let nearest):
      "the file is not read" + (nearest.map { ": did you mean '\($0)'?" } ?? "")
    }
  }
}

extension YAMLFault {
  /// The sentence that follows the place.
  var text: String {
    switch self {
    case .syntax(let problem, let context):
      "cannot be read as YAML: \(problem)" + (context.map { " (\($0))" } ?? "")
    case .tab: "a tab: YAML is indented with spaces"
    case .secondDocument: "a second document begins here: expected one"
    case .wrongKind(let expected, let found): "expected \(expected), found \(found)"
    case .tooDeep(let limit): "nested deeper than \(limit) levels"
    case .tooManyValues(let limit): "more than \(limit) values, aliases followed"
    case .aliasInKey: "an alias or a list cannot be a key"
    }
  }
}

extension TableFault {
  /// The sentence that follows the place, with the value found there in quotes.
  func text(_ value: String) -> String {
    switch self {
    case .foreignDates(let others, let expected):
      "expected \(expected), not \(value); \(counted(others, "more date")) of this column "
        + "\(others == 1 ? "is" : "are") written in such a way: give the cells of the spreadsheet the "
        + "format YYYY-MM-DD before saving"
    case .unterminatedQuote: "the quote that begins here is never closed"
    case .textAfterQuote: "expected a delimiter or the end of the line after the closing quote"
    case .strayQuote:
      "a quote inside a field that does not begin with one: double it and quote the whole field"
    case .fieldCount(let found, let expected):
      "the row has \(counted(found, "field")), the header has \(expected)"
    case .tooManyRows(let limit): "the table has more than \(limit) rows: from here on none is read"
    case .tooManyFields(let limit): "the row has more than \(limit) fields"
    case .missingColumn(let name, nil): "the column '\(name)' is missing"
    case .missingColumn(let name, let other?):
      "neither the column '\(name)' nor '\(other)' is there"
    }
  }
}

/// A code in capital hexadecimal digits, with leading zeros up to a width.
private func hexadecimal(_ code: UInt32, width: Int) -> String {
  let digits = String(code, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// A count and its noun, `1 field` or `2 fields`.
private func counted(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}
