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
    case .isUTF16: "the file is UTF-16: save it as UTF-8"
    case .controlCharacter(let code):
      "the control character U+\(hexadecimal(code, width: 4)) cannot stand here"
    case .unlisted(let count): "\(counted(count, "more error")) not listed"
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
  /// The sentence that follows the place.
  var text: String {
    switch self {
    case .unterminatedQuote: "the quote that begins here is never closed"
    case .textAfterQuote: "expected a delimiter or the end of the line after the closing quote"
    case .strayQuote:
      "a quote inside a field that does not begin with one: double it and quote the whole field"
    case .fieldCount(let found, let expected):
      "the row has \(counted(found, "field")), the header has \(expected)"
    case .tooManyFields(let limit): "the row has more than \(limit) fields"
    case .missingColumn(let name): "the column '\(name)' is missing"
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
