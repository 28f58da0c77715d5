/// One document of a result: where it belongs in the output folder, and its text.
public struct OutputFile: Hashable, Sendable {
  /// The path inside the output folder, with `/` between its parts ("calendars/A001.ics").
  public let path: String
  /// The whole text; it is written as UTF-8, byte for byte.
  public let text: String

  /// Makes a file.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
