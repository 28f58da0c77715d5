/// Keeps spreadsheets from running text as a formula.
///
/// Source: OWASP, "CSV Injection": cells that begin with `= + - @`, their full-width forms, a tab or
/// a line break.
public enum FormulaGuard {
  /// The text, with a leading `'` where a spreadsheet would run it.
  public static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, formulaStarts.contains(first) else { return text }
    return "'" + text
  }

  /// The text without the `'` that ``guarded(_:)`` put before it.
  public static func unguarded(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.first == "'", let second = scalars.dropFirst().first,
      formulaStarts.contains(second)
    else { return text }
    return String(scalars.dropFirst())
  }

  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
}
