public import Workforce

/// What came of reading a folder.
public struct Reading: Sendable {
  /// The instance; nil when there is any error.
  public let instance: Instance?
  /// All errors, by file, line and column.
  public let errors: [Problem]
  /// What its author will want to know although the instance can be used, in the same order.
  public let warnings: [Problem]
}
