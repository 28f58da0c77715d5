import Foundation
import TestFolders
import Testing

/// What a week in Berlin costs, counted by hand: four nights of twelve hours at 10 an hour, of which 40 h
/// are no overtime.
struct LabourCostTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for weight in ["1", "0.5", "0"] {
      try folder.write(
        "id,location,contract,languages\nana,ber,full,de:C1\n",
        to: weight + "/agents.csv"
      )
      try folder.write(Self.structure(labourWeight: weight), to: weight + "/instance.yaml")
    }
  }

  /// Nights from 20:00 to 08:00 on Wednesday to Saturday before the clock moves forward: the last one
  /// ends at 09:00.
  private static func structure(labourWeight: String) -> String {
    """
    name: Overtime
    currency: EUR
    horizon: {first_date: 2027-03-22, days: 7, interval: 60, reporting_zone: Europe/Berlin}
    prices: {labour_weight: \(labourWeight), missing_head_hour: 1000}
    languages: {de: German}
    locations:
      - id: ber
        zone: Europe/Berlin
        hourly_cost: 10
        premiums:
          - {kind: night, from: "22:00", to: "06:00", percent: 20}
          - {kind: weekend, days: sun, percent: 50}
        rules: {overtime: {beyond: "40:00", percent: 50}}
    clients:
      - {id: acme, zone: Europe/Berlin, hours: wed-sat 20:00-06:00}
    queues:
      - {id: q, client: acme, language: de, heads: 1}
    contracts:
      - id: full
        weekly_hours: {min: "48:00", max: "48:00"}
        days_per_week: {min: 4, max: 4}
        shifts: [{id: long, lengths: ["12:00"], starts: {at: "20:00"}}]

    """
  }

  /// 48 h of pay; of three nights 8 h each in the premium's hours, of the last one 7; of Sunday nine
  /// hours by the clock, which are eight; 8 h of overtime.
  private static let parts: [Double] = [48 * 10, 31 * 2, 8 * 5, 8 * 5]
  private static let cost = parts.reduce(0, +)

  @Test(arguments: [("1", 1.0), ("0.5", 0.5), ("0", 0)])
  func `pay, premiums and overtime are one cost, which the weight of labour weighs`(
    name: String,
    weight: Double
  ) throws {
    let solved = try Program.run(
      "solve",
      folder.path(name),
      "--output",
      folder.path("out"),
      "--iterations",
      "50",
      "--quiet"
    )
    #expect(solved.exitCode == 0, "\(solved.errors)")
    let roster = try WrittenRoster(folder: folder.path("out"))
    #expect(roster.number("labour_cost") == Self.cost)
    #expect(roster.number("overtime_cost") == 40)
    #expect(roster.number("overtime_hours") == 8)
    #expect(roster.number("objective_parts.labour") == Self.cost * weight)
    #expect(roster.number("objective_parts.rules") == 0)
    #expect(roster.number("objective") == Self.cost * weight)
    #expect(roster.number("lower_bound") == Self.cost * weight)
    #expect(solved.words.contains("48.00 h paid, 8.00 h of them overtime, cost 622.00 EUR"))
    let audited = try Program.run("audit", folder.path(name), folder.path("out/roster.csv"))
    #expect(audited.exitCode == 0)
    #expect(audited.words.contains("622.00 EUR, 40.00 EUR of it for 8.00 h of overtime"))
    let compared = try Program.run("compare", folder.path("out"), folder.path("out"))
    let line = compared.output.split(separator: "\n").first { $0.hasPrefix("Labour cost, EUR") }
    #expect(line?.split(separator: " ").suffix(2) == ["622.00", "622.00"])
  }
}
