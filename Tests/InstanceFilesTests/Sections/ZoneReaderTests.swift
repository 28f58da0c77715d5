import CivilTime
import Foundation
import InstanceFiles
import Testing

/// What is said of the names of time zones; the texts stand for every place where a zone is read.
struct ZoneReaderTests {
  private func said(of name: String) throws -> [String] {
    let sample = Sample(
      yaml: "reporting_zone: Asia/Manila",
      "reporting_zone: \"\(name)\""
    )
    let place = "instance.yaml:11:19: horizon.reporting_zone: "
    return try (sample.errors + sample.warnings).filter { $0.hasPrefix(place) }
      .map { String($0.dropFirst(place.count)) }
  }

  @Test(arguments: [
    ("GMT-5", "Etc/GMT+5", -300), ("GMT+8", "Etc/GMT-8", 480), ("UTC +03", "Etc/GMT-3", 180),
    ("-0300", "Etc/GMT+3", -180), ("+14:00", "Etc/GMT-14", 840),
  ])
  func `an offset is refused with zones that have it all year`(
    name: String,
    fixed: String,
    minutes: Int
  ) throws {
    let text = try #require(try said(of: name).first)
    let start =
      "'\(name)' is an offset from UTC, not the time zone of a place: expected the zone of a "
      + "city, which also says when its clock changes; \(abs(minutes) / 60):00 h "
      + "\(minutes < 0 ? "behind" : "ahead of") UTC all year: "
    #expect(text.hasPrefix(start))
    #expect(text.hasSuffix("and '\(fixed)' (the sign in its name is reversed)"))
    let named = text.split(separator: "'").filter { $0.contains("/") }.map { String($0) }
    #expect(named.count >= 2)
    for zone in named {
      for month in 1...12 {
        let moment = try #require(Instant(iso: "2028-\(month < 10 ? "0" : "")\(month)-15T12:00Z"))
        #expect(try ZoneDatabase().zone(zone).offsetMinutes(at: moment) == minutes, "\(zone)")
      }
    }
  }

  @Test(arguments: [
    (
      "UTC+5:30",
      """
      'UTC+5:30' is an offset from UTC, not the time zone of a place: expected the zone of a city, \
      which also says when its clock changes; 5:30 h ahead of UTC all year: 'Asia/Kolkata' or \
      'Asia/Colombo'
      """
    ),
    (
      "UTC+0",
      """
      'UTC+0' is an offset from UTC, not the time zone of a place: expected the zone of a city, which \
      also says when its clock changes; that of UTC itself is 'UTC'
      """
    ),
    (
      "EST",
      """
      'EST' is an abbreviation, not the time zone of a place, and as a zone it has no clock changes: \
      expected a zone such as 'America/New_York', 'America/Toronto', 'America/Panama' or \
      'America/Jamaica', whose clocks show it
      """
    ),
    (
      "IST",
      """
      'IST' is an abbreviation, not the time zone of a place: expected a zone such as \
      'Asia/Kolkata', 'Europe/Dublin' or 'Asia/Jerusalem', whose clocks show it
      """
    ),
    (
      "bst",
      """
      'bst' is an abbreviation, not the time zone of a place: expected a zone such as \
      'Europe/London', whose clocks show it
      """
    ),
    (
      "WIB",
      """
      'WIB' is an abbreviation, not the time zone of a place: expected a zone such as \
      'Asia/Jakarta' or 'Asia/Pontianak', whose clocks show it
      """
    ),
    (
      "GMT",
      """
      'GMT' is taken for the zone of that name, which has no clock changes: a city's clock may have, \
      such as that of 'Europe/London'
      """
    ),
    (
      "CET",
      """
      'CET' is taken for the zone of that name, which belongs to no place: the zone of a city, such \
      as 'Europe/Warsaw', follows the rules of its country
      """
    ),
  ])
  func `offsets and abbreviations are explained`(name: String, text: String) throws {
    #expect(try said(of: name) == [text])
  }

  @Test(arguments: ["UTC", "Poland", "Etc/GMT+5", "Asia/Calcutta"])
  func `names of zones that mean one thing are read without a word`(name: String) throws {
    #expect(try said(of: name) == [])
  }

  @Test(arguments: [
    ("Asia/Calcuta", "Asia/Calcutta"), ("Bogotá", "America/Bogota"),
    ("europe/berlin", "Europe/Berlin"),
    ("Europe/Bukarest", "Europe/Bucharest"),
  ])
  func `a name spelt in another way is recognised`(
    name: String,
    zone: String
  ) throws {
    #expect(try said(of: name) == ["unknown time zone '\(name)': did you mean '\(zone)'?"])
  }

  @Test(arguments: [
    ("Europe/Sydney", "'Australia/Sydney'"), ("Europe/Cordoba", "'America/Argentina/Cordoba'"),
    ("America/Victoria", "'Australia/Victoria'"),
    ("America/Tucumán", "'America/Argentina/Tucuman'"), ("America/London", "'Europe/London'"),
  ])
  func `a place in another region may be another place of that name`(
    name: String,
    zone: String
  ) throws {
    #expect(
      try said(of: name) == [
        """
        unknown time zone '\(name)': there is \(zone); for another place of that name, expected the \
        zone of its country
        """
      ]
    )
  }

  @Test(arguments: [
    ("India", "did you mean 'Asia/Kolkata', the zone of India?"),
    ("Asia/Philippines", "did you mean 'Asia/Manila', the zone of Philippines?"),
    ("UK", "did you mean 'Europe/London', the zone of Britain (UK)?"),
    ("Germany", "expected one of the zones of Germany: 'Europe/Berlin' or 'Europe/Busingen'"),
  ])
  func `a country has its zones named`(name: String, text: String) throws {
    #expect(try said(of: name) == ["unknown time zone '\(name)': \(text)"])
  }

  @Test(arguments: ["Asia/Pune", "Asia/Goa", "Asia/Mumbai", "America/Austin", "XYZ", "UTC+25"])
  func `a place near no listed one is told where to look`(name: String) throws {
    #expect(
      try said(of: name) == [
        """
        unknown time zone '\(name)': only some cities have a zone of their own; expected the zone of \
        the country or region, such as 'Asia/Manila' for all of the Philippines \
        (/usr/share/zoneinfo/zone.tab lists them by country)
        """
      ]
    )
  }

  @Test(arguments: [
    ("2025b", "2027-03-01", true), ("2026f", "2027-03-01", false), ("2025b", "2026-12-28", false),
    ("unknown", "2027-03-01", false),
  ])
  func `zone data that is certainly older than a year is told`(
    version: String,
    date: String,
    isOld: Bool
  ) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("zones-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["Asia/Manila", "Europe/Warsaw", "America/New_York", "Europe/Berlin", "UTC"] {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(contentsOf: URL(filePath: ZoneDatabase.systemFolder + "/" + name)).write(to: file)
    }
    if version != "unknown" {
      let file = folder.appendingPathComponent("tzdata.zi")
      try Data("# version \(version)\n".utf8).write(to: file)
    }
    var sample = Sample()
    sample.replace("first_date: 2027-03-01", "first_date: \(date)", in: "instance.yaml")
    let reading = try InstanceReader(zones: ZoneDatabase(folder: folder.path))
      .read(InstanceFolder(files: sample.files))
    #expect(
      reading.warnings.map(\.description).filter { $0.contains("zone data") }
        == (isOld
          ? [
            """
            \(folder.path)/tzdata.zi: zone data \(version) is older than a year on the horizon's \
            first date, \(date): clocks may change by other rules then; update the Debian package tzdata
            """
          ] : [])
    )
  }
}
