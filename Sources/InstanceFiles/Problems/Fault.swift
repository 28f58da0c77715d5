/// What is wrong with a value or a file.
public enum Fault: Hashable, Sendable {
  /// A name that is none of the known ones; the nearest of them, where one is near.
  case unknown(kind: String, nearest: String?, known: [String])
  /// A value that is not what was expected.
  case unexpected(expected: String)
  /// Nothing stands where something is needed.
  case missing(expected: String)
  /// A key, a column or an id that was given before.
  case repeated(what: String, firstLine: Int?)
  /// A key, a column or a file whose effect comes with a later version.
  case notSupportedYet
  /// A file that cannot be read as text.
  case file(FileFault)
  /// A file that is not the YAML that is expected.
  case yaml(YAMLFault)
  /// A file that is not the table that is expected.
  case table(TableFault)
  /// A name of no time zone, or data of the zones that may be out of date.
  case zone(ZoneFault)
  /// Values in one row or entry that do not go together.
  case entry(EntryFault)
  /// Times that do not lie on the horizon's grid.
  case grid(GridFault)
  /// A contract or an availability under which nobody can work.
  case contract(ContractFault)
  /// Need that is given wrongly, or that nobody can meet.
  case need(NeedFault)
}

/// Why a file cannot be read as text.
public enum FileFault: Hashable, Sendable {
  /// The file is not there.
  case absent(purpose: String)
  /// There is nothing in the file.
  case empty(expected: String)
  /// The file has more bytes than are read.
  case tooLarge(bytes: Int, limit: Int)
  /// One value has more bytes than are read.
  case valueTooLarge(bytes: Int, limit: Int)
  /// A byte that cannot stand there in UTF-8.
  case notUTF8(byte: UInt8)
  /// The file is UTF-16.
  case isUTF16
  /// The file is a workbook of a spreadsheet program, in the old binary form or a package.
  case isWorkbook(isOld: Bool)
  /// A character that no text holds, by its code.
  case controlCharacter(code: UInt32)
  /// More errors than are listed; the line from which the file was not read, where they were too many.
  case unlisted(count: Int, unreadFrom: Int?)
  /// More warnings or hints than are listed.
  case notListed(count: Int)
  /// A workbook beside the tables that has the name of one of them.
  case workbookOfTable(name: String)
  /// A CSV file that the format does not know.
  case unknownFile(nearest: String?)
}

/// Why a file is not the YAML that is expected.
public enum YAMLFault: Hashable, Sendable {
  /// The parser's words, and what it was at.
  case syntax(problem: String, context: String?)
  /// Indented by a tab.
  case tab
  /// A second document.
  case secondDocument
  /// A list, a mapping or a value where something else was expected.
  case wrongKind(expected: String, found: String)
  /// Nested deeper than any instance needs.
  case tooDeep(limit: Int)
  /// More values than any instance needs, aliases followed.
  case tooManyValues(limit: Int)
  /// An alias or a list as the key of a mapping.
  case aliasInKey
}

/// Why a file is not the table that is expected.
public enum TableFault: Hashable, Sendable {
  /// A quote that is never closed.
  case unterminatedQuote
  /// Something between a closing quote and the next delimiter.
  case textAfterQuote
  /// A quote inside a field that does not begin with one.
  case strayQuote
  /// A row that has another number of fields than the header.
  case fieldCount(found: Int, expected: Int)
  /// Dates of a column in another form: how many there are beside the one found there.
  case foreignDates(others: Int, expected: String)
  /// More rows than are read.
  case tooManyRows(limit: Int)
  /// A row of more fields than any table has.
  case tooManyFields(limit: Int)
  /// A column without which the file makes no sense.
  case missingColumn(name: String, or: String? = nil)
}
