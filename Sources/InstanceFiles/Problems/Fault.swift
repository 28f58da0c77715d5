/// What is wrong with a value or a file.
public enum Fault: Hashable, Sendable {
  /// A name that is none of the known ones; the nearest of them, where one is near.
  case unknown(kind: String, nearest: String?, known: [String])
  /// A value that is not what was expected.
  case unexpected(expected: String)
  /// Nothing stands where something is needed.
  case missing(expected: String)
  /// A key or an id that was given before.
  case repeated(what: String, firstLine: Int?)
  /// A key or file whose effect comes with a later version.
  case notSupportedYet
  /// The file cannot be taken apart.
  case file(FileFault)
  /// The values can be read but do not go together.
  case plan(PlanFault)
}

/// Why a file, or a part of one, cannot be taken apart.
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
  /// The file begins with the mark of UTF-16.
  case isUTF16
  /// A character that no text holds, by its code.
  case controlCharacter(code: UInt32)
  /// A CSV file that the format does not know.
  case unknownFile(nearest: String?)
  /// YAML that cannot be parsed; the parser's words.
  case yaml(problem: String, context: String?)
  /// YAML indented by a tab.
  case tab
  /// A second YAML document.
  case secondDocument
  /// A list, a mapping or a value where something else was expected.
  case wrongKind(expected: String, found: String)
  /// YAML nested deeper than any instance needs.
  case tooDeep(limit: Int)
  /// YAML of more values than any instance needs, aliases followed.
  case tooManyValues(limit: Int)
  /// An alias or a list as the key of a mapping.
  case aliasInKey
  /// A quote that is never closed.
  case unterminatedQuote
  /// Something between a closing quote and the next delimiter.
  case textAfterQuote
  /// A quote inside a field that does not begin with one.
  case strayQuote
  /// A row that has another number of fields than the header.
  case fieldCount(found: Int, expected: Int)
  /// A column without which the file makes no sense.
  case missingColumn(name: String)
}
