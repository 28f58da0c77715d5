import CivilTime

/// Looks zones up by name, and says what may be meant where there is none of that name.
final class ZoneReader {
  private let database: ZoneDatabase
  private lazy var advice = ZoneAdvice(database)

  init(_ database: ZoneDatabase) { self.database = database }

  /// Whether a name is one of a zone's: `Europe/Kiev` is another one of `Europe/Kyiv`.
  func isName(_ name: String, of zone: Zone) -> Bool {
    name == zone.identifier || ((try? database.zone(name)).map { $0.isSame(as: zone) } ?? false)
  }

  /// The zone that a value names; an abbreviation that is a zone without clock changes is none.
  func zone(_ name: Value) -> Zone? {
    do {
      let zone = try database.zone(name.text)
      guard !name.text.utf8.contains(UInt8(ascii: "/")), let found = advice.fault(of: zone) else {
        return zone
      }
      guard found.isError else {
        name.log.warning(.zone(found.fault), at: name.place, value: name.text)
        return zone
      }
      name.error(.zone(found.fault))
    } catch .unknownZone, .invalidIdentifier {
      name.error(.zone(advice.fault(of: name.text)))
    } catch {
      name.error(.unexpected(expected: "a usable time zone (\(error.description))"))
    }
    return nil
  }
}
