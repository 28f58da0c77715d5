/// Why bytes are not a usable time-zone file.
public enum TZifError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The first four bytes are not `TZif`.
  case notTZif
  /// The file ends before its header's counts are met, or a count is negative.
  case truncated
  /// It describes no kind of local time.
  case noTimeTypes
  /// An index points past its table.
  case badIndex
  /// Transitions are not in ascending order.
  case unsorted
  /// An offset is more than 26 hours from UTC.
  case badOffset
  /// The footer is not a POSIX TZ string between two line feeds.
  case badFooter
  /// It counts leap seconds, as files under `right/` do; POSIX time does not.
  case leapSeconds

  /// What is wrong, as the end of a sentence.
  public var description: String {
    switch self {
    case .notTZif: "it does not begin with TZif"
    case .truncated: "it ends too early"
    case .noTimeTypes: "it describes no kind of local time"
    case .badIndex: "an index points past its table"
    case .unsorted: "its transitions are not in ascending order"
    case .badOffset: "an offset is more than 26 hours from UTC"
    case .badFooter: "its footer is not a POSIX TZ string"
    case .leapSeconds: "it counts leap seconds"
    }
  }
}
