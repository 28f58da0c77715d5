import SafeFiles
import Synchronization

/// The zones of one folder of TZif files; each file is read once, when first asked for.
public struct ZoneDatabase: Sendable {
  /// Where the system keeps its zones.
  public static let systemFolder = "/usr/share/zoneinfo"

  /// The folder that is read.
  public let folder: String
  /// The release of the data, such as `2025b`: the first line of `tzdata.zi`, else `unknown`.
  public let version: String
  private let cache = ZoneCache()

  /// The zones of `folder`, else of `$TZDIR`, else of ``systemFolder``.
  ///
  /// The first of the three that is named is used; no other is tried when it holds no zones.
  ///
  /// - Throws: ``ZoneError/noZoneData(folder:)`` when the folder holds no TZif file.
  public init(folder: String? = nil) throws(ZoneError) {
    let named = ZoneDatabase.folder(named: folder, environment: environmentValue("TZDIR"))
    guard ZoneFolder(path: named).holdsZones else { throw .noZoneData(folder: named) }
    self.folder = named
    version = ZoneFolder(path: named).version
  }

  /// The folder to read: the one named, else that of the environment, else the system's.
  package static func folder(named: String?, environment: String?) -> String {
    named ?? environment ?? systemFolder
  }

  /// The zone of a name as IANA writes it, upper and lower case as there.
  ///
  /// - Throws: ``ZoneError`` when the name is not one, unknown, or its file cannot be used.
  public func zone(_ identifier: String) throws(ZoneError) -> Zone {
    if let zone = cache.zone(identifier) { return zone }
    guard ZoneFolder.isName(identifier) else { throw .invalidIdentifier(identifier) }
    let path = folder + "/" + identifier
    guard ZoneFolder.isZoneName(identifier), Files.kind(path) == .file else {
      throw .unknownZone(identifier: identifier, folder: folder)
    }
    let zone = try readZone(identifier, path: path)
    cache.insert(zone)
    return zone
  }

  /// The names of all zones, links included, sorted.
  ///
  /// Without `posix/` and `right/`, which repeat them, and without the machine's own zone
  /// (`localtime`, `posixrules`).
  ///
  /// - Complexity: opens every file of the folder, some 600.
  public var identifiers: [String] {
    ZoneFolder(path: folder).identifiers
  }

  private func readZone(_ identifier: String, path: String) throws(ZoneError) -> Zone {
    let bytes: [UInt8]
    do {
      bytes = try Files.firstBytes(of: path, limit: 1 << 20)
    } catch {
      throw .unreadable(path: path, code: error.code)
    }
    do {
      return try Zone(identifier: identifier, tzif: bytes)
    } catch TZifError.notTZif {
      throw .unknownZone(identifier: identifier, folder: folder)
    } catch {
      throw .malformed(path: path, reason: error)
    }
  }
}

/// The zones read so far, shared by all copies of a database.
private final class ZoneCache: Sendable {
  private let zones = Mutex<[String: Zone]>([:])

  func zone(_ identifier: String) -> Zone? {
    zones.withLock { $0[identifier] }
  }

  func insert(_ zone: Zone) {
    zones.withLock { $0[zone.identifier] = zone }
  }
}
