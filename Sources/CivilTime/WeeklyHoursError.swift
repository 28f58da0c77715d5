/// The first part of weekly hours that cannot be read.
public struct WeeklyHoursError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with the part.
  public enum Problem: Hashable, Sendable {
    /// There is no item at all, or none between two separators.
    case empty
    /// The part names no day.
    case notDays
    /// The part is not a start and an end on the clock.
    case notHours
    /// Days stand without hours after them.
    case hoursMissing
  }

  /// The whole text.
  public let text: String
  /// The part that cannot be read.
  public let part: String
  /// What is wrong with it.
  public let problem: Problem

  /// An error about a part of a text.
  public init(text: String, part: String, problem: Problem) {
    self.text = text
    self.part = part
    self.problem = problem
  }

  /// One sentence that says what was expected.
  public var description: String {
    switch problem {
    case .empty:
      "expected hours such as 'mon-fri 08:00-20:00' or '24/7', found nothing in '\(text)'"
    case .notDays:
      "expected days such as 'mon', 'mon-fri', 'mon+wed' or 'daily', found '\(part)' in '\(text)'"
    case .notHours:
      "expected hours such as '08:00-20:00' or '22:00-06:00', found '\(part)' in '\(text)'"
    case .hoursMissing:
      "expected hours such as '08:00-20:00' after '\(part)' in '\(text)'"
    }
  }
}
