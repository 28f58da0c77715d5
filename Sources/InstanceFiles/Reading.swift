public import Workforce

/// What came of reading a folder.
public struct Reading: Sendable {
  /// The instance; nil when there is any error.
  public let instance: Instance?
  /// All errors, by file, line and column.
  public let errors: [Problem]
  /// What its author will want to know although the instance can be used, in the same order.
  public let warnings: [Problem]
  /// What normal instances have and that asks nothing of anybody, in the same order.
  public let hints: [Problem]

  /// How many errors there are, those among them that ``errors`` only counts.
  public var errorCount: Int { errors.reduce(0) { $0 + $1.count } }
  /// How many hints there are, those among them that ``hints`` only counts.
  public var hintCount: Int { hints.reduce(0) { $0 + $1.count } }
}
