/// The stable name of one entity of an instance, typed by what it names.
///
/// Identifiers compare and sort by their text, so that every listing has one order.
public struct Identifier<Entity>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The text as it stands in the instance's files.
  public let text: String

  /// Names an entity by the text of its id.
  public init(_ text: String) { self.text = text }

  /// The text itself.
  public var description: String { text }

  /// Orders identifiers by their text.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension Identifier: ExpressibleByStringLiteral {
  /// Names an entity by a literal, for tests and examples.
  public init(stringLiteral value: String) { self.init(value) }
}
