import CivilTime
import Foundation
import Testing

struct ZoneDatabaseTests {
  @Test func `an explicit folder comes before the environment's, and that before the system's`() {
    #expect(ZoneDatabase.folder(named: "/a", environment: "/b") == "/a")
    #expect(ZoneDatabase.folder(named: nil, environment: "/b") == "/b")
    #expect(ZoneDatabase.folder(named: nil, environment: nil) == "/usr/share/zoneinfo")
  }

  @Test func `a folder without zones is an error that names the Debian package`() throws {
    let error = try #require(throws: ZoneError.self) { try ZoneDatabase(folder: "/no/such/folder") }
    #expect(error == .noZoneData(folder: "/no/such/folder"))
    #expect(
      "\(error)" == """
        No time-zone data in '/no/such/folder': install the Debian package tzdata, or name a \
        folder of TZif files in the environment variable TZDIR.
        """
    )
  }

  @Test(arguments: [
    "../Berlin", "Europe/../Berlin", "/etc/passwd", "", "Europe//Berlin", "Europe/", ".",
    "Europe/Berlin\n", "Europe\\Berlin", "Europe/Zürich", "Europe/Berlin\0",
  ])
  func `names that could leave the folder are refused`(identifier: String) throws {
    let database = try ZoneDatabase()
    #expect(throws: ZoneError.invalidIdentifier(identifier)) { try database.zone(identifier) }
  }

  @Test(arguments: [
    "Europe/Krakow", "Europe", "europe/berlin", "zone.tab", "posix/Europe/Berlin",
    "right/Europe/Berlin", "localtime", "posixrules",
  ])
  func `names of no zone are unknown`(identifier: String) throws {
    let database = try ZoneDatabase()
    #expect(throws: ZoneError.unknownZone(identifier: identifier, folder: database.folder)) {
      try database.zone(identifier)
    }
  }

  @Test func `errors are full sentences`() {
    #expect(
      ZoneError.unknownZone(identifier: "Europe/Krakow", folder: "/z").description
        == "Unknown time zone 'Europe/Krakow': there is no such zone in '/z'."
    )
    #expect(
      ZoneError.invalidIdentifier("../x").description
        == "'../x' is not a time-zone name: expected an IANA name such as 'Europe/Warsaw'."
    )
    #expect(
      ZoneError.unreadable(path: "/z/A", code: 13).description
        == "Cannot read the time-zone file '/z/A': Permission denied."
    )
    #expect(
      ZoneError.malformed(path: "/z/A", reason: .truncated).description
        == "'/z/A' is not a usable time-zone file: it ends too early."
    )
  }

  @Test func `the identifiers hold links and no repetitions`() throws {
    let identifiers = try ZoneDatabase().identifiers
    #expect(identifiers.count > 400)
    #expect(identifiers == identifiers.sorted())
    #expect(identifiers.contains("Europe/Warsaw"))
    #expect(identifiers.contains("Poland"))
    #expect(identifiers.contains("America/Argentina/Buenos_Aires"))
    #expect(!identifiers.contains { $0.hasPrefix("posix") || $0.hasPrefix("right/") })
    #expect(!identifiers.contains("localtime"))
    #expect(!identifiers.contains("tzdata.zi"))
  }

  @Test func `a folder of one's own is read with its version and its broken files`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("zones-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let area = folder.appendingPathComponent("Test")
    try FileManager.default.createDirectory(at: area, withIntermediateDirectories: true)
    try Data(TZifBytes(footer: newYorkRule).bytes).write(to: area.appendingPathComponent("Good"))
    try Data("TZif2".utf8).write(to: area.appendingPathComponent("Cut"))
    let unnamed = try ZoneDatabase(folder: folder.path)
    #expect(unnamed.version == "unknown")
    try Data("# version 2099z\n# more\n".utf8)
      .write(to: folder.appendingPathComponent("tzdata.zi"))
    let database = try ZoneDatabase(folder: folder.path)
    #expect(database.version == "2099z")
    #expect(database.folder == folder.path)
    #expect(database.identifiers == ["Test/Cut", "Test/Good"])
    #expect(try database.zone("Test/Good").offsetMinutes(at: instant("2027-07-01T00:00Z")) == -240)
    let path = folder.path + "/Test/Cut"
    #expect(throws: ZoneError.malformed(path: path, reason: .truncated)) {
      try database.zone("Test/Cut")
    }
  }
}
