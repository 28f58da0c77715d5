/// One thing wrong with a file of the format: where it stands, what stands there, what was expected.
public struct SchedulingFileProblem: Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Fault: Hashable, Sendable {
    /// A value is not of the kind that is needed.
    case unexpected(expected: String)
    /// A name that was not declared.
    case unknown(kind: String)
    /// Something that was given before, in this line.
    case repeated(what: String, firstLine: Int)
    /// A line has another number of fields than its section asks for.
    case fieldCount(found: Int, expected: String)
    /// A section without which there is no instance is not there, or is empty.
    case missingSection(name: String)
    /// A section holds more lines than it may.
    case tooManyLines(section: String, most: Int)
    /// A line stands before the first section.
    case outsideSections
    /// A least number is above the number that is the most.
    case crossed(least: Int, most: Int)
    /// An employee of the instance has no line in a roster.
    case missingEmployee
  }

  /// The file's name, as the user gave it.
  public let file: String
  /// The line, counted from 1; nil when the file as a whole is meant.
  public let line: Int?
  /// The field's name; nil when the line as a whole is meant.
  public let field: String?
  /// What stands there; empty when there is no single value.
  public let value: String
  /// What is wrong.
  public let fault: Fault

  /// One line for people: `a.txt:7: MaxWeekends: expected a whole number from …, not '-1'`.
  public var description: String {
    let place = file + (line.map { ":\($0)" } ?? "")
    return "\(place): " + (field.map { "\($0): " } ?? "") + sentence
  }

  private var sentence: String {
    let quoted = "'\(value.prefix(60))'"
    switch fault {
    case .unexpected(let expected): return "expected \(expected), not \(quoted)"
    case .unknown(let kind): return "unknown \(kind) \(quoted)"
    case .repeated(let what, let line): return "\(what) \(quoted) was already given in line \(line)"
    case .fieldCount(let found, let expected):
      return "\(found) field\(found == 1 ? "" : "s"), expected \(expected)"
    case .missingSection(let name): return "\(name) is missing or empty"
    case .tooManyLines(let section, let most):
      return "\(section) has more than \(most) line\(most == 1 ? "" : "s")"
    case .outsideSections: return "expected the name of a section, not \(quoted)"
    case .crossed(let least, let most): return "\(least) is more than the most, \(most)"
    case .missingEmployee: return "no line for the employee \(quoted)"
    }
  }
}

/// Everything wrong with a file, in the order of its lines.
public struct SchedulingFileError: Error, Hashable, CustomStringConvertible {
  /// The problems; never empty.
  public let problems: [SchedulingFileProblem]

  /// One line per problem.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
