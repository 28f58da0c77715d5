/// The line of a file from which a value was read: told to people, and never compared.
///
/// Values that say the same are equal wherever they stand, so that the program sees no difference
/// between people of whom the same holds.
public struct SourceLine: Hashable, Sendable {
  /// The file's name and the line's number, from 1; nil where nothing was read.
  public let text: String?

  /// The place of values that no file holds.
  public static let unknown = SourceLine(text: nil)

  private init(text: String?) { self.text = text }

  /// The place of a value.
  public init(file: String, line: Int) { text = "\(file):\(line)" }

  /// ` (time_off.csv:2)`, or nothing.
  public var inBrackets: String { text.map { " (\($0))" } ?? "" }

  /// All places are equal.
  public static func == (left: SourceLine, right: SourceLine) -> Bool { true }

  /// Places add nothing to a hash.
  public func hash(into hasher: inout Hasher) {}
}
