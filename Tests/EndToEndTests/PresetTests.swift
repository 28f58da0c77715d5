import Foundation
import TestFolders
import Testing

/// Every preset in instances that are read, planned and audited.
struct PresetTests {
  /// The names of all presets, with whether their longest stretch asks for a break of a least length.
  private static func presets() throws -> [(name: String, asksForBreak: Bool)] {
    let run = try Program.run("rules", "--json")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let presets = try #require((object as? [String: Any])?["presets"] as? [[String: Any]])
    return try presets.map { preset in
      let values = try #require(preset["values"] as? [[String: Any]])
      return try (
        #require(preset["preset"] as? String),
        values.contains { value in
          value["rule"] as? String == "longest_stretch"
            && (value["value"] as? String)?.contains("without a break of") == true
        }
      )
    }
  }

  /// A person at a site under each preset, five days of shifts of these hours with these breaks.
  private func folder(
    presets: [String],
    lengths: String,
    breaks: String,
    weekly: String
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let sites = presets.map { "  - {id: \($0), zone: UTC, rules: {preset: \($0)}}\n" }
    try folder.write(
      """
      name: presets
      horizon: {first_date: 2027-03-01, days: 7, interval: 15, reporting_zone: UTC}
      locations:
      \(sites.joined())contracts:
        - id: c
          days_per_week: {min: 5, max: 5}
          weekly_hours: {min: "\(weekly)", max: "\(weekly)"}
          shifts:
            - id: day
              lengths: ["\(lengths)"]
              starts: {at: "08:00"}
              breaks: [\(breaks)]

      """,
      to: "instance.yaml"
    )
    let people = presets.map { "a-\($0),\($0),c\n" }
    try folder.write("id,location,contract\n" + people.joined(), to: "agents.csv")
    try folder.write("day,shift,heads\nmon-fri,day,\(presets.count)\n", to: "cover.csv")
    return folder
  }

  private let meal = #"{kind: meal, length: "1:00", paid: false, from: "3:00", to: "3:30"}"#
  private let pause = #"{kind: break, length: "0:15", paid: true, from: "3:00", to: "3:30"}"#

  @Test func `five days of six hours with a meal are legal under every preset`() throws {
    let names = try Self.presets().map(\.name)
    let folder = try folder(presets: names, lengths: "7:00", breaks: meal, weekly: "30:00")
    let check = try Program.run("check", folder.path)
    #expect(check.exitCode == 0, "\(check.output)\(check.errors)")
    let result = folder.path("result")
    let solve = try Program.run(
      "solve",
      folder.path,
      "--iterations",
      "200",
      "--threads",
      "1",
      "--output",
      result
    )
    #expect(solve.exitCode == 0, "\(solve.output)\(solve.errors)")
    let audit = try Program.run("audit", folder.path, result + "/roster.csv")
    #expect(audit.exitCode == 0, "\(audit.output)\(audit.errors)")
  }

  @Test func `where a preset means a meal, a quarter of an hour is none`() throws {
    let presets = try Self.presets()
    let meant = presets.filter(\.asksForBreak).map(\.name)
    let places = [
      "california", "egypt", "india-delhi", "india-karnataka", "india-tamil-nadu", "philippines",
      "south-africa",
    ]
    #expect(Set(places).isSubset(of: meant))
    for name in meant {
      let folder = try folder(presets: [name], lengths: "7:00", breaks: pause, weekly: "35:00")
      let run = try Program.run(
        "solve",
        folder.path,
        "--iterations",
        "200",
        "--threads",
        "1",
        "--dry-run"
      )
      #expect(run.exitCode == 3, "\(name): \(run.errors)")
      #expect(run.errors.contains("on end at most without a break of"), "\(name): \(run.errors)")
    }
  }
}
