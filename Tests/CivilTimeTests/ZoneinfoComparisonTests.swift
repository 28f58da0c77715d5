import CivilTime
import Foundation
import Testing

/// Every zone of the system against Python's zoneinfo reading the same files, 2020–2070.
///
/// The issue asks for 2020–2037; later years compare the rule of the footer as well.
struct ZoneinfoComparisonTests {
  @Test(.enabled(if: ZoneinfoReader.isAvailable, "python3 with zoneinfo is not installed here"))
  func `every zone and transition equals what Python reads`() throws {
    let database = try ZoneDatabase()
    let identifiers = database.identifiers
    let reports = try ZoneinfoReader.reports(folder: database.folder, identifiers: identifiers)
    try #require(reports.count == identifiers.count)
    let years = try instant("2020-01-01T00:00Z")..<instant("2071-01-01T00:00Z")
    var wrong: [String] = []
    var transitions = 0
    for (identifier, report) in zip(identifiers, reports) {
      let zone = try database.zone(identifier)
      transitions += report.transitions.count
      if zone.offsetMinutes(at: years.lowerBound) != report.firstOffsetMinutes
        || zone.abbreviation(at: years.lowerBound) != report.firstAbbreviation
        || zone.transitions(in: years) != report.transitions
      {
        wrong.append(identifier)
      }
      for reading in report.readings where !reading.isMet(by: zone) {
        wrong.append("\(identifier) \(reading.clockMinutes)")
      }
    }
    #expect(wrong.isEmpty)
    #expect(transitions > 5000)
  }
}
