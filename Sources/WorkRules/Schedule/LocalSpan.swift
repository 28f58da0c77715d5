public import CivilTime

/// A span of a local clock in words: whole dates as `2027-03-08` or `2027-03-08 to 2027-03-14`, others
/// as `2027-03-08 06:00 to 14:00` or `2027-03-08 22:00 to 2027-03-09 06:00`.
public struct LocalSpan: Hashable, Sendable, CustomStringConvertible {
  /// The words.
  public let description: String

  /// Puts a half-open span into words.
  public init(from start: LocalDateTime, to end: LocalDateTime) {
    let isWhole = start.time == .startOfDay && end.time == .startOfDay && start.date < end.date
    if isWhole {
      let last = end.date.adding(days: -1)
      description = start.date == last ? "\(start.date)" : "\(start.date) to \(last)"
    } else {
      description = "\(start) to " + (start.date == end.date ? "\(end.time)" : "\(end)")
    }
  }
}
