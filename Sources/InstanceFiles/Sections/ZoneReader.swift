import CivilTime
import SpreadsheetText

/// Looks zones up by name, with the nearest name for a mistyped one.
final class ZoneReader {
  private let database: ZoneDatabase
  private lazy var identifiers = database.identifiers

  init(_ database: ZoneDatabase) { self.database = database }

  /// The zone that a value names.
  func zone(_ name: Value) -> Zone? {
    do {
      return try database.zone(name.text)
    } catch .unknownZone, .invalidIdentifier {
      let nearest = nearest(to: name.text)
      let examples = ["Europe/Warsaw", "America/New_York", "Asia/Manila", "UTC"]
      name.error(.unknown(kind: "time zone", nearest: nearest, known: examples))
    } catch {
      name.error(.unexpected(expected: "a usable time zone (\(error.description))"))
    }
    return nil
  }

  /// The nearest name; where none is near, one whose last part is the text, such as
  /// `Asia/Manila` for `Manila`.
  private func nearest(to text: String) -> String? {
    let city = text.lowercased().map { $0 == " " ? "_" : String($0) }.joined()
    return identifiers.first { $0.lowercased().hasSuffix("/" + city) }
      ?? NearestName.nearest(to: text, in: identifiers)
  }
}
