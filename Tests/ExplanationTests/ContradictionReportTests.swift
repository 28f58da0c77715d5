import CivilTime
import Testing
import Workforce

@testable import Explanation

/// The exact words of contradictions; the elastic program itself is tested against brute force.
struct ContradictionReportTests {
  @Test func `leave that leaves too few hours is named with the hours that are left`() throws {
    var sketch = ExplainSketch(people: [.init(id: "A017", hours: 40...40)])
    sketch.people[0].leave = [("2027-03-09", "2027-03-11", 0)]
    #expect(
      try sentences(of: sketch) == [
        "contract full: at least 40:00 h a week, 8:00 h a day; on leave 3 days (2027-03-09 to "
          + "2027-03-11): 32:00 h is the most that can be worked (any one of these would do: at "
          + "least 32:00 h a week; no leave on 2027-03-09; leave on 2027-03-09 to 2027-03-11 "
          + "lowering the least hours by 8:00 h a day; leave on 2027-03-09 to 2027-03-11 credited with "
          + "8:00 h a day)"
      ]
    )
  }

  @Test func `a stop tells whose rules were not looked at`() throws {
    var sketch = ExplainSketch(people: [.init(id: "ana", hours: 40...40), .init(id: "ben")])
    sketch.people[0].leave = [("2027-03-09", "2027-03-11", 0)]
    sketch.seats = 1
    let report = try ContradictionReport(of: sketch.instance, shouldStop: { true })
    #expect(report.conflicts.isEmpty)
    #expect(report.unsettled == ["ana", "ben"])
    #expect(report.unknownRules == ["what people of site site break together"])
    var steps: [ExplanationProgress] = []
    _ = try ContradictionReport(of: sketch.instance, progress: { steps.append($0) })
    #expect(
      steps.map(\.text) == [
        "hard rules of agent 1 of 2", "hard rules of agent 2 of 2",
        "hard rules of all people of site site",
      ]
    )
  }

  @Test func `a minimum that leave lowers is told as both`() throws {
    var sketch = ExplainSketch(people: [.init(id: "ana", hours: 40...40)])
    sketch.people[0].leave = [("2027-03-09", "2027-03-11", 0)]
    sketch.people[0].loweredMinutes = 120
    let told = try sentences(of: sketch)
    #expect(
      told == [
        "contract full: at least 40:00 h a week, lowered by 6:00 h of absence, 8:00 h a day; on leave 3 "
          + "days (2027-03-09 to 2027-03-11): 32:00 h is the most that can be worked (any one of these "
          + "would do: at least 38:00 h a week; no leave on 2027-03-09; leave on 2027-03-09 to "
          + "2027-03-11 credited with 8:00 h a day)"
      ]
    )
    sketch.people[0].loweredMinutes = 160
    #expect(try sentences(of: sketch).isEmpty)
  }

  @Test func `rest is given up as little as will do`() throws {
    let late = ExplainSketch.pattern(
      "late",
      from: 15,
      hours: 8,
      weekdays: [.monday, .wednesday, .friday]
    )
    let early = ExplainSketch.pattern("early", from: 7, hours: 8, weekdays: [.tuesday, .thursday])
    let sketch = ExplainSketch(
      people: [.init(id: "krk-03", daysPerWeek: 5...5, patterns: [late, early])]
    )
    let report = try ContradictionReport(of: sketch.instance)
    let conflict = try #require(report.conflicts.first)
    #expect(conflict.facts.contains("11:00 h of rest between shifts"))
    #expect(conflict.conclusion == "3 days are the most that can be worked")
    #expect(conflict.relaxations.map(\.text).contains("8:00 h of rest between shifts"))
    #expect(conflict.relaxations.map(\.text).contains("at least 3 days a week"))
  }

  @Test func `hours that no number of shifts adds up to are named with both limits`() throws {
    let pattern = ExplainSketch.pattern("day", from: 8, hours: 8)
    let sketch = ExplainSketch(
      people: [.init(id: "ana", hours: 38...39, daysPerWeek: 0...5, patterns: [pattern])]
    )
    #expect(
      try sentences(of: sketch) == [
        "contract full: at least 38:00 h a week, at most 39:00 h a week, 8:00 h a day: 32:00 h is "
          + "the most that can be worked (any one of these would do: at most 40:00 h a week; at "
          + "least 32:00 h a week)"
      ]
    )
  }

  @Test func `pins that a rule forbids are named with it`() throws {
    let first = try ExplainSketch.date("2027-03-08")
    var sketch = ExplainSketch(people: [.init(id: "ana")])
    sketch.people[0].pins = [Pin(date: first, day: .pattern("day"))]
    sketch.people[0].available = "tue-fri 07:00-20:00"
    #expect(
      try sentences(of: sketch) == [
        "available tue-fri 07:00-20:00; pinned: 'day' on 2027-03-08: these cannot hold together "
          + "(any one of these would do: no pin on 2027-03-08; availability on 2027-03-08 from "
          + "07:00 to 16:00)"
      ]
    )
  }

  @Test func `the most that can be worked is told without what stands in another contradiction`()
    throws
  {
    var sketch = ExplainSketch(people: [.init(id: "ana", hours: 40...40, daysPerWeek: 5...5)])
    sketch.rules.mostWeeklyMinutes = Limit(36 * 60)
    let alone = try ContradictionReport(of: sketch.instance).conflicts.map(\.conclusion)
    #expect(alone == ["32:00 h is the most that can be worked"])
    sketch.rules.longestStretch = Limit(120)
    let both = try ContradictionReport(of: sketch.instance).conflicts
    #expect(
      both.map(\.conclusion) == [
        "32:00 h is the most that can be worked", "0 days are the most that can be worked",
      ]
    )
    #expect(!both.contains { !$0.isSmallest })
  }

  @Test func `rest is told as long as it can be beside another contradiction`() throws {
    let late = ExplainSketch.pattern(
      "late",
      from: 15,
      hours: 8,
      weekdays: [.monday, .wednesday, .friday]
    )
    let early = ExplainSketch.pattern("early", from: 7, hours: 8, weekdays: [.tuesday, .thursday])
    var sketch = ExplainSketch(
      days: 14,
      people: [.init(id: "krk-03", daysPerWeek: 5...5, patterns: [late, early])]
    )
    sketch.people[0].leave = [("2027-03-15", "2027-03-19", 0)]
    let texts = try ContradictionReport(of: sketch.instance).conflicts
      .flatMap { $0.relaxations.map(\.text) }
    #expect(texts.contains("8:00 h of rest between shifts"), "\(texts)")
  }

  @Test func `two weeks that fail for reasons of their own are told apart`() throws {
    var sketch = ExplainSketch(days: 14, people: [.init(id: "ana", hours: 40...40)])
    sketch.people[0].leave = [
      ("2027-03-08", "2027-03-11", 0), ("2027-03-16", "2027-03-18", 0),
    ]
    let report = try ContradictionReport(of: sketch.instance)
    #expect(report.conflicts.count == 2)
    #expect(!report.conflicts.contains { !$0.isSmallest })
    #expect(
      Set(report.conflicts.map { $0.relaxations.first?.text }) == [
        "at least 24:00 h in the week from 2027-03-08",
        "at least 32:00 h in the week from 2027-03-15",
      ]
    )
  }

  @Test func `nothing is said where everybody can be planned`() throws {
    let instance = try ExplainSketch(people: [.init(id: "ana", hours: 40...40)]).instance
    let report = try ContradictionReport(of: instance)
    #expect(!report.isContradictory)
    #expect(report.unsettled.isEmpty)
    #expect(report.unknownRules.isEmpty)
  }

  private func sentences(of sketch: ExplainSketch) throws -> [String] {
    try ContradictionReport(of: sketch.instance).conflicts.map(\.fullSentence)
  }
}
