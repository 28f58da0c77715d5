import Foundation
import Testing
import WorkRules
import Workforce

@Suite struct RuleBookTests {
  @Test func `the list reads as the model`() {
    #expect(
      RuleBook.all.map(\.id.rawValue) == [
        "employment-dates", "availability", "time-off", "pins",
        "shift-pattern", "activities", "breaks", "sessions", "qualification", "jobs",
        "longest-stretch", "shortest-queue-stretch",
        "holidays-off",
        "overlapping-shifts", "rest-between-shifts", "follow-ons", "same-shift",
        "most-consecutive-days", "fewest-consecutive-days", "fewest-consecutive-days-off",
        "most-nights", "most-consecutive-nights", "rest-after-nights",
        "most-weekends", "whole-weekends", "free-weekend-every",
        "most-daily-hours", "most-daily-spread", "days-per-week", "weekly-paid-hours",
        "most-weekly-hours", "overtime",
        "average-hours", "weekly-rest", "start-drift",
        "horizon-paid-hours", "most-shifts", "fair-share",
      ]
    )
  }

  @Test func `rules that ask for a least amount do not hold for parts`() {
    #expect(
      RuleBook.all.filter { !$0.holdsForParts }.map(\.id.rawValue) == [
        "pins", "sessions", "fewest-consecutive-days", "fewest-consecutive-days-off",
        "rest-after-nights", "whole-weekends", "days-per-week", "weekly-paid-hours",
        "horizon-paid-hours",
      ]
    )
  }

  @Test func `the table in docs has a row for each rule, in the list's order`() throws {
    let root = (0..<3).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent()
    }
    let page = try String(contentsOf: root.appending(path: "docs/work-rules.md"), encoding: .utf8)
    let names = page.split(separator: "\n").filter { $0.hasPrefix("| `") }.map {
      String($0.dropFirst(3).prefix { $0 != "`" })
    }
    #expect(names == RuleBook.all.map(\.id.rawValue))
  }

  @Test func `violations come rule by rule`() throws {
    let sketch = ScheduleSketch(
      daysPerWeek: 0...0,
      patterns: [try pattern(from: "08:00")],
      employed: (nil, "2027-02-28")
    )
    let schedule = try sketch.schedule([sketch.shift("2027-03-01 08:00", minutes: 480)])
    #expect(
      RuleBook.violations(of: schedule).map(\.rule.rawValue) == [
        "employment-dates", "days-per-week",
      ]
    )
  }
}
