import Foundation
import Testing

/// Recomputes what the files say about each other, without a type of the program.
struct RecountTests {
  @Test(arguments: ShippedResults.names)
  func `activities tile their shifts and pay what the shift says`(instance: String) throws {
    let roster = try ShippedResults.roster(of: instance)
    #expect(!roster.shifts.isEmpty)
    var tiled = 0
    for shift in roster.shifts {
      let parts = roster.activities(of: shift)
      tiled += parts.count
      let borders = parts.flatMap { [$0.utc("start_utc"), $0.utc("end_utc")] }
      #expect(borders.first == shift.utc("start_utc") && borders.last == shift.utc("end_utc"))
      #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.utc("end_utc") == $1.utc("start_utc") })
      let unpaid = parts.filter { $0.text("activity") == "meal" }
        .reduce(0) { $0 + $1.utc("end_utc") - $1.utc("start_utc") }
      let elapsed = shift.utc("end_utc") - shift.utc("start_utc")
      #expect(shift.number("unpaid_minutes") == unpaid)
      #expect(shift.number("paid_minutes") == elapsed - unpaid)
    }
    #expect(tiled == roster.activities.count)
  }

  @Test(arguments: ShippedResults.names)
  func `local times are what the clocks of the sites show`(instance: String) throws {
    for shift in try ShippedResults.roster(of: instance).shifts {
      for side in ["start", "end"] {
        let shown = Clock.text(
          shift.utc("\(side)_utc"),
          format: "yyyy-MM-dd HH:mm",
          zone: shift.text("time_zone")
        )
        #expect(shift.text("\(side)_local") == shown)
      }
      #expect(shift.text("start_local").hasPrefix(shift.text("local_date") + " "))
    }
  }

  @Test(arguments: ShippedResults.names)
  func `there are eleven hours or more between two shifts of an agent`(instance: String) throws {
    for shifts in try ShippedResults.roster(of: instance).shiftsByAgent.values {
      for (shift, next) in zip(shifts, shifts.dropFirst()) {
        #expect(next.utc("start_utc") - shift.utc("end_utc") >= 11 * 60)
      }
    }
  }

  @Test(arguments: ShippedResults.names)
  func `coverage counts who serves through the whole interval`(instance: String) throws {
    let roster = try ShippedResults.roster(of: instance)
    let serving = Dictionary(grouping: roster.activities) { $0.text("queue") }
    for row in roster.coverage {
      let present = (serving[row.text("queue")] ?? []).count {
        $0.utc("start_utc") <= row.utc("start_utc") && row.utc("end_utc") <= $0.utc("end_utc")
      }
      let heads = present + row.number("carried")
      #expect(row.number("scheduled") == heads, "\(row)")
      #expect(row.number("short") == max(0, row.number("required") - heads))
    }
  }

  @Test(arguments: ShippedResults.names)
  func `the totals of result.json are the sums of coverage.csv`(instance: String) throws {
    let roster = try ShippedResults.roster(of: instance)
    let minutes = roster.coverage.map { $0.utc("end_utc") - $0.utc("start_utc") }
    let hours = { (column: String) in
      Double(zip(roster.coverage, minutes).reduce(0) { $0 + $1.0.number(column) * $1.1 }) / 60
    }
    #expect(roster.number("coverage.total.required_hours") == hours("required"))
    #expect(roster.number("coverage.total.short_hours") == hours("short"))
    let paid = Double(roster.shifts.reduce(0) { $0 + $1.number("paid_minutes") }) / 60
    #expect(roster.number("paid_hours") == (paid * 100).rounded() / 100)
    let objective = try #require(roster.number("objective"))
    let bound = try #require(roster.number("lower_bound"))
    #expect(bound <= objective + 0.01)
  }

  @Test(arguments: ShippedResults.names)
  func `an agent's calendar has the instants of roster.csv`(instance: String) throws {
    let roster = try ShippedResults.roster(of: instance)
    let agents = try CSVRows(file: Program.instance(instance) + "/agents.csv").rows
    for agent in agents.map({ $0.text("id") }) {
      let calendar = try CalendarEvents(file: roster.folder + "/calendars/\(agent).ics")
      let shifts = roster.shiftsByAgent[agent] ?? []
      #expect(calendar.spans == shifts.map { [$0.utc("start_utc"), $0.utc("end_utc")] })
    }
  }
}
