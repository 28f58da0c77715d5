/// One thing wrong with a roster's files: where it stands and what it is.
public struct RosterFileProblem: Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Fault: Hashable, Sendable {
    /// There is no header.
    case empty
    /// A column that is needed is not there, nor another that would do.
    case missingColumn(or: String?)
    /// A row has another number of fields than the header.
    case fieldCount(found: Int, expected: Int)
    /// The file is a workbook, or text in another form than UTF-8; what it is and what to do.
    case foreign(sentence: String)
    /// More rows than are read.
    case tooManyRows(limit: Int)
    /// More problems than are listed; the line from which the file was not read, where they were too
    /// many.
    case unlisted(count: Int, unreadFrom: Int?)
    /// Dates and local times in an order that was not told: the first, how many there are, and the
    /// orders in which all of them can be read.
    case dateOrder(value: String, count: Int, orders: [DateOrder])
    /// The quotes of a record do not fit.
    case quotes
    /// A value is not of the kind that is needed.
    case unexpected(value: String, expected: String)
    /// An agent, a queue, a session or a job that the instance does not have; the nearest that it has,
    /// where one is near.
    case unknown(value: String, kind: String, nearest: String?)
    /// A local time is not what the clock shows at the moment in UTC of the same row.
    case clocks(value: String, utc: String, shown: String, zone: String, agent: String)
    /// A shift begins before the one in another line has ended; local times.
    case overlap(agent: String, start: String, line: Int, end: String)
    /// A stretch lies in no shift of its agent; moments in UTC.
    case outsideShifts(agent: String, start: String, end: String)
    /// The stretches of a shift leave a hole or overlap, or there are none: the moment in UTC up to
    /// which they follow each other, and their minutes in all, beside those of the shift.
    case untiled(agent: String, reached: String, minutes: Int, end: String, length: Int)
    /// Paid and unpaid minutes do not add up to the length.
    case minutes(agent: String, paid: Int, unpaid: Int, length: Int)
    /// No breaks of the shift add up to its unpaid minutes.
    case unpaidBreaks(agent: String, unpaid: Int, breaks: [Int])
  }

  /// The file's name.
  public let file: String
  /// The line, counted from 1; 0 when the file as a whole is meant.
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
    file + (line > 0 ? ":\(line): " : ": ") + (field.map { "\($0): " } ?? "") + sentence
  }

  private var sentence: String {
    switch fault {
    case .empty: "the file is empty"
    case .missingColumn(let other):
      other.map { "neither this column nor '\($0)' is there" } ?? "the column is missing"
    case .fieldCount(let found, let expected): "\(found) fields, the header has \(expected)"
    case .foreign(let sentence): sentence
    case .tooManyRows(let limit): "the file has more than \(limit) rows: from here on none is read"
    case .unlisted(let count, let line):
      (count == 0
        ? "too many errors" : "\(count) more \(count == 1 ? "error" : "errors") not listed")
        + (line.map { ", and the lines from \($0) on not read" } ?? "")
    case .dateOrder(let value, let count, let orders): dateOrderText(value, count, orders)
    case .quotes: "the quotes of this record do not fit"
    case .unexpected(let value, let expected): "expected \(expected), not '\(value)'"
    case .unknown(let value, let kind, let nearest):
      "unknown \(kind) '\(value)'" + (nearest.map { ": did you mean '\($0)'?" } ?? "")
    case .clocks(let value, let utc, let shown, let zone, let agent):
      "expected \(shown), which the clock of '\(agent)' (\(zone)) shows at \(utc), not '\(value)'"
    case .overlap(let agent, let start, let line, let end):
      "the shift of '\(agent)' from \(start) overlaps the one in line \(line): expected a start at "
        + "\(end) or later"
    case .outsideShifts(let agent, let start, let end):
      "the stretch of '\(agent)' from \(start) to \(end) lies in no shift: expected one within a "
        + "shift of the roster"
    case .untiled(let agent, let reached, let minutes, let end, let length):
      "the stretches of '\(agent)' follow each other until \(reached) and last \(minutes) minutes: "
        + "expected until \(end), and \(length) minutes"
    case .minutes(let agent, let paid, let unpaid, let length):
      "\(paid) paid and \(unpaid) unpaid minutes of '\(agent)' come to \(paid + unpaid): expected "
        + "\(length), the length of the shift"
    case .unpaidBreaks(let agent, let unpaid, let breaks):
      "\(unpaid) unpaid minutes of '\(agent)': expected the sum of some breaks of the shift "
        + (breaks.isEmpty
          ? "(it has none)" : "(\(breaks.map(String.init).joined(separator: ", ")))")
    }
  }

  private func dateOrderText(_ value: String, _ count: Int, _ orders: [DateOrder]) -> String {
    let options = orders.map { "--dates \($0.rawValue)" }.joined(separator: " or ")
    return "\(count) dates and times such as '\(value)' are not written as 2027-03-08: "
      + (options.isEmpty
        ? "save them so; they stand in several orders"
        : "save them so, or have them read with \(options)")
  }

  /// Whether it says that shifts and what is done within them no longer fit.
  public var isMisfit: Bool {
    switch fault {
    case .outsideShifts, .untiled, .unpaidBreaks: true
    default: false
    }
  }
}

/// Everything wrong with a roster's files, in the order of files and lines.
public struct RosterFileError: Error, Hashable, CustomStringConvertible {
  /// The problems; never empty.
  public let problems: [RosterFileProblem]

  /// How many problems there are, those among them that are only counted.
  public var count: Int {
    problems.reduce(0) { sum, problem in
      if case .unlisted(let count, _) = problem.fault { return sum + count }
      return sum + 1
    }
  }

  /// One line per problem.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
