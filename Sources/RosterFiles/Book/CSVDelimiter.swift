/// What stands between two cells of a row.
public enum CSVDelimiter: String, CaseIterable, Sendable {
  case comma
  case semicolon
  case tab

  /// The character itself.
  public var character: Character {
    switch self {
    case .comma: ","
    case .semicolon: ";"
    case .tab: "\t"
    }
  }
}
