/// One thing wrong with a roster's files: where it stands and what it is.
public struct RosterFileProblem: Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Fault: Hashable, Sendable {
    /// There is no header.
    case empty
    /// A column that is needed is not there.
    case missingColumn
    /// A row has another number of fields than the header.
    case fieldCount(found: Int, expected: Int)
    /// The quotes of a record do not fit.
    case quotes
    /// A value is not of the kind that is needed.
    case unexpected(value: String, expected: String)
    /// An agent or a queue that the instance does not have.
    case unknown(value: String, kind: String)
    /// A local time is not what the clock shows at the moment in UTC of the same row.
    case clocks(utc: String, shown: String, zone: String)
    /// A shift overlaps one that stands in another line.
    case overlap(line: Int)
    /// A stretch lies in no shift of its agent.
    case outsideShifts
    /// The stretches of a shift leave a hole or overlap, or there are none.
    case untiled
    /// Paid and unpaid minutes do not add up to the length, or no breaks add up to the unpaid ones.
    case minutes
  }

  /// The file's name.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// The column's name; nil when the row as a whole is meant.
  public let field: String?
  /// What is wrong.
  public let fault: Fault

  /// Makes a problem.
  init(file: String, line: Int, field: String? = nil, fault: Fault) {
    self.file = file
    self.line = line
    self.field = field
    self.fault = fault
  }

  /// One line for people: `roster.csv:7: start_utc: expected a time …, not '…'`.
  public var description: String {
    "\(file):\(line): " + (field.map { "\($0): " } ?? "") + sentence
  }

  private var sentence: String {
    switch fault {
    case .empty: "the file is empty"
    case .missingColumn: "the column is missing"
    case .fieldCount(let found, let expected): "\(found) fields, the header has \(expected)"
    case .quotes: "the quotes of this record do not fit"
    case .unexpected(let value, let expected): "expected \(expected), not '\(value)'"
    case .unknown(let value, let kind): "unknown \(kind) '\(value)'"
    case .clocks(let utc, let shown, let zone):
      "expected \(shown), which the clock of \(zone) shows at \(utc)"
    case .overlap(let line): "the shift overlaps the one in line \(line)"
    case .outsideShifts: "the stretch lies in no shift of its agent"
    case .untiled: "the stretches of the shift do not follow each other from its start to its end"
    case .minutes: "the breaks of the shift do not add up to its unpaid minutes"
    }
  }
}

/// Everything wrong with a roster's files, in the order of files and lines.
public struct RosterFileError: Error, Hashable, CustomStringConvertible {
  /// The problems; never empty.
  public let problems: [RosterFileProblem]

  /// One line per problem.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
