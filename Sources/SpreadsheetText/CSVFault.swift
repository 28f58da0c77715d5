/// Why a record of a CSV file cannot be taken apart, and where.
public struct CSVFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// A quote that is never closed.
    case unterminatedQuote
    /// Something between a closing quote and the next delimiter.
    case textAfterQuote
    /// A quote inside a field that does not begin with one.
    case strayQuote
    /// More fields than ``CSVScanner/fieldLimit``.
    case tooManyFields
  }

  /// What is wrong.
  public let kind: Kind
  /// The line, counted from 1.
  public let line: Int
  /// The column in characters, counted from 1.
  public let column: Int
}
