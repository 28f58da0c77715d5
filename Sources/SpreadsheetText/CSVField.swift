/// A field of a CSV file.
public struct CSVField: Hashable, Sendable {
  /// The text: quotes taken off, doubled quotes made one.
  public let text: String
  /// Whether it stands in quotes.
  public let isQuoted: Bool
  /// The line in which it begins, counted from 1.
  public let line: Int
  /// The column in which it begins, in characters, counted from 1.
  public let column: Int

  /// Makes a field.
  init(text: String, isQuoted: Bool, line: Int, column: Int) {
    self.text = text
    self.isQuoted = isQuoted
    self.line = line
    self.column = column
  }
}
