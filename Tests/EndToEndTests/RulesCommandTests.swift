import Foundation
import Testing

struct RulesCommandTests {
  @Test func `all presets are listed, with a warning`() throws {
    let run = try Program.run("rules")
    #expect(run.exitCode == 0)
    for name in ["colombia", "eu", "india-karnataka", "mexico", "philippines", "south-africa"] {
      #expect(run.output.contains("\n\(name) "), "\(name)")
    }
    #expect(run.words.contains("Not legal advice."))
  }

  @Test func `a preset is printed with value, date, confidence and source`() throws {
    let run = try Program.run("rules", "mexico")
    #expect(run.exitCode == 0)
    let lines = run.output.split(separator: "\n").filter { $0.hasPrefix("weekly_hours") }
    let words = lines.map { $0.split(separator: " ").prefix(4).map(String.init) }
    #expect(
      words == [
        ["weekly_hours", "48:00", "-", "good"], ["weekly_hours", "46:00", "2027-01-01", "good"],
        ["weekly_hours", "44:00", "2028-01-01", "good"],
        ["weekly_hours", "42:00", "2029-01-01", "good"],
        ["weekly_hours", "40:00", "2030-01-01", "good"],
      ]
    )
    #expect(run.words.contains("Not legal advice."))
  }

  @Test func `JSON holds the same`() throws {
    let run = try Program.run("rules", "poland", "--json")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let document = try #require(object as? [String: Any])
    let presets = try #require(document["presets"] as? [[String: Any]])
    let values = try #require(presets.first?["values"] as? [[String: Any]])
    #expect(presets.count == 1)
    #expect(values.first?["rule"] as? String == "rest_between_shifts")
    #expect(values.first?["value"] as? String == "11:00")
    #expect(values.first?["source"] as? String == "Labour Code, article 132")
    #expect((document["disclaimer"] as? String)?.contains("Not legal advice") == true)
  }

  @Test func `an unknown preset is 2, with the nearest name`() throws {
    let run = try Program.run("rules", "polnd")
    #expect(run.exitCode == 2)
    #expect(run.errors == "There is no preset 'polnd': did you mean 'poland'?\n")
  }

  @Test func `a check sums up the rules of each site with presets resolved`() throws {
    let run = try Program.run("check", Program.instance("aurora-presets"))
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.words.contains("daily_hours 9:00, weekly_hours 42:00"))
  }
}
