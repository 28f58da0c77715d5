/// Where a value stands.
struct Place: Hashable, Sendable {
  /// The file's name.
  let file: String
  /// The line, counted from 1; nil for the file as a whole.
  var line: Int?
  /// The column in characters, counted from 1.
  var column: Int?
  /// The CSV column or the path of YAML keys.
  var field: String?

  /// The same line and column under another field.
  func under(_ field: String) -> Place {
    Place(file: file, line: line, column: column, field: field)
  }

  /// The same line and column without a field.
  var withoutField: Place { Place(file: file, line: line, column: column) }
}
