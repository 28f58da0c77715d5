import Foundation
import Testing

/// The quickstart against what its files ask for, read by the tests themselves.
struct QuickstartTests {
  private static let weeklyMinutes = ["manila-40": 2400, "krakow-40": 2400, "krakow-32": 1920]
  private static let weeklyDays = ["manila-40": 5, "krakow-40": 5, "krakow-32": 4]

  @Test func `the least possible objective is reached and proven`() throws {
    let roster = try ShippedResults.roster(of: "quickstart")
    #expect(roster.result["status"] as? String == "optimal")
    #expect(roster.result["stop_reason"] as? String == "gap-reached")
    #expect(roster.number("objective") == 100)
    #expect(roster.number("coverage.total.short_hours") == 1)
  }

  @Test func `everybody works the hours and days of the contract`() throws {
    let roster = try ShippedResults.roster(of: "quickstart")
    for agent in try CSVRows(file: Program.instance("quickstart") + "/agents.csv").rows {
      let shifts = roster.shiftsByAgent[agent.text("id")] ?? []
      let contract = agent.text("contract")
      #expect(shifts.reduce(0) { $0 + $1.number("paid_minutes") } == Self.weeklyMinutes[contract])
      #expect(Set(shifts.map { $0.text("local_date") }).count == Self.weeklyDays[contract])
      #expect(shifts.count == Self.weeklyDays[contract])
    }
  }

  @Test func `agents serve only clients they know in languages they speak`() throws {
    let roster = try ShippedResults.roster(of: "quickstart")
    let agents = try CSVRows(file: Program.instance("quickstart") + "/agents.csv").rows
    for activity in roster.activities where activity.text("activity") == "queue" {
      let agent = try #require(agents.first { $0.text("id") == activity.text("agent_id") })
      let languages = agent.text("languages").split(separator: " ").map { $0.prefix(2) }
      #expect(languages.contains { $0 == activity.text("language") })
      #expect(agent.text("clients").isEmpty || agent.text("clients") == activity.text("client"))
    }
  }

  @Test func `coverage asks for the heads of requirement.csv, on the clients' clocks`() throws {
    let zones = ["harborlight": "America/New_York", "lindenhof": "Europe/Berlin"]
    let rules = try CSVRows(file: Program.instance("quickstart") + "/requirement.csv").rows
    var intervals = 0
    for row in try ShippedResults.roster(of: "quickstart").coverage {
      let zone = try #require(zones[row.text("client")])
      let weekday = Clock.text(row.utc("start_utc"), format: "EEE", zone: zone).lowercased()
      let time = Clock.text(row.utc("start_utc"), format: "HH:mm", zone: zone)
      let asked = rules.first {
        $0.text("queue") == row.text("queue") && Self.days(of: $0.text("day")).contains(weekday)
          && $0.text("start") <= time && time < $0.text("end")
      }
      #expect(row.number("required") == asked?.number("heads"))
      intervals += row.number("required")
    }
    #expect(intervals == 750)
  }

  private static func days(of expression: String) -> ArraySlice<String> {
    let week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    let ends = expression.split(separator: "-").compactMap { week.firstIndex(of: String($0)) }
    guard let first = ends.first, let last = ends.last else { return [] }
    return week[first...last]
  }
}
