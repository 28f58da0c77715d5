/// One thing wrong with an instance: where it stands, what stands there, and what is wrong with it.
///
/// The text for people is ``description``; everything it says is here as data.
public struct Problem: Hashable, Sendable {
  /// The file's name within the instance's folder.
  public let file: String
  /// The line, counted from 1; nil when the file as a whole is meant.
  public let line: Int?
  /// The column in characters, counted from 1.
  public let column: Int?
  /// The name of a CSV column, or the path of a YAML key ("contracts[full-40].days_per_week.min").
  public let field: String?
  /// The text found there.
  public let value: String?
  /// What is wrong, and what was expected.
  public let fault: Fault

  /// Makes a problem from its parts.
  public init(
    file: String,
    line: Int? = nil,
    column: Int? = nil,
    field: String? = nil,
    value: String? = nil,
    fault: Fault
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.field = field
    self.value = value
    self.fault = fault
  }
}

extension Problem {
  /// Makes a problem at a place.
  init(_ fault: Fault, at place: Place, value: String? = nil) {
    self.init(
      file: place.file,
      line: place.line,
      column: place.column,
      field: place.field,
      value: value,
      fault: fault
    )
  }

  /// How many problems it tells of: those of a file that are not listed, or one.
  var count: Int {
    switch fault {
    case .file(.unlisted(let count, _)): count
    case .file(.notListed(let count)): count
    default: 1
    }
  }

  /// Whether this problem stands before another: by file in the order of the format's description,
  /// then by line and column.
  func precedes(_ other: Problem) -> Bool {
    let here = FileNames.rank(of: file)
    let there = FileNames.rank(of: other.file)
    if here != there { return here < there }
    if file != other.file { return file < other.file }
    return (line ?? 0, column ?? 0) < (other.line ?? 0, other.column ?? 0)
  }
}
