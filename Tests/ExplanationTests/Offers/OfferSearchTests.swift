import CivilTime
import Testing
import Workforce

@testable import Explanation

/// Every offer, made in the data as its words say, against brute force with the rule book.
struct OfferSearchTests {
  @Test(arguments: stride(from: 0, to: 600, by: 50).map(UInt64.init))
  func `an agent with one contradiction has a legal sequence after each offer`(
    first: UInt64
  ) throws {
    for seed in first..<first + 50 {
      let instance = try RuleWorld.instance(seed: seed)
      let conflicts = try conflicts(of: instance.agents[0], instance.history, instance)
      guard conflicts.count == 1 else { continue }
      for offer in conflicts[0].relaxations {
        let changed = try #require(offer.changed)
        let broken = BrokenConditions(
          agent: changed.agent,
          instance: instance,
          history: changed.history
        )
        #expect(broken.canHoldAll(), "seed \(seed): \(offer.text)")
      }
    }
  }

  @Test func `one offer of each contradiction after the other leads to a legal sequence`() throws {
    var (kinds, chains) = (Set<String>(), 0)
    for seed in 0..<300 as Range<UInt64> {
      let instance = try RuleWorld.instance(seed: seed)
      var (agent, history) = (instance.agents[0], instance.history)
      var conflicts = try conflicts(of: agent, history, instance)
      guard conflicts.count > 1 else { continue }
      for _ in 0..<8 {
        guard let changed = conflicts.first?.relaxations.first?.changed else { break }
        kinds.formUnion(conflicts.flatMap(\.conditions).map(\.rule.rawValue))
        (agent, history) = (changed.agent, changed.history)
        conflicts = try self.conflicts(of: agent, history, instance)
      }
      guard conflicts.isEmpty else { continue }
      chains += 1
      let broken = BrokenConditions(agent: agent, instance: instance, history: history)
      #expect(broken.canHoldAll(), "seed \(seed)")
    }
    #expect(chains > 20)
    #expect(kinds.count > 8, "\(kinds)")
  }

  private func conflicts(
    of agent: Agent,
    _ history: [HistoricShift],
    _ instance: Instance
  ) throws -> [Conflict] {
    try AgentConflicts(agent: agent, horizon: instance.horizon, history: history).finding()
      .conflicts
  }

  // MARK: - Words

  private func offers(_ sketch: ExplainSketch) throws -> [String] {
    try ContradictionReport(of: sketch.instance).conflicts.flatMap { $0.relaxations.map(\.text) }
  }

  @Test func `leave that is given up takes its credit along`() throws {
    var sketch = ExplainSketch(people: [.init(id: "ana", hours: 40...40, daysPerWeek: 0...5)])
    sketch.people[0].available = "mon-thu 00:00-24:00"
    sketch.people[0].leave = [("2027-03-08", "2027-03-08", 240)]
    // Without the leave of Monday its four hours are gone, and four days of 8 h are 32 h.
    let texts = try offers(sketch)
    #expect(!texts.contains { $0.hasPrefix("no leave") }, "\(texts)")
    #expect(texts.contains("at least 28:00 h a week"), "\(texts)")
  }

  @Test func `credited leave beyond the contract is named, and less credit is offered`() throws {
    var sketch = ExplainSketch(people: [.init(id: "ana", hours: 40...40, daysPerWeek: 5...5)])
    sketch.people[0].leave = [("2027-03-08", "2027-03-14", 480)]
    let report = try ContradictionReport(of: sketch.instance)
    #expect(
      report.conflicts.map(\.fullSentence) == [
        "contract full: at most 5 days a week; on leave 7 days (2027-03-08 to 2027-03-14) credited "
          + "with 8:00 h a day: these cannot hold together (any one of these would do: no credit for "
          + "leave on 2027-03-13 to 2027-03-14; at most 7 days a week)",
        "contract full: at most 40:00 h a week, 8:00 h a day; on leave 7 days (2027-03-08 to "
          + "2027-03-14) credited with 8:00 h a day: these cannot hold together (any one of these "
          + "would do: no credit for leave on 2027-03-13 to 2027-03-14; at most 56:00 h a week)",
      ]
    )
  }

  @Test func `a weekly rest may lose its weekday before it loses hours`() throws {
    var sketch = ExplainSketch(people: [.init(id: "ana", hours: 40...40, daysPerWeek: 5...5)])
    sketch.rules.weeklyRest = Limit(36 * 60)
    sketch.rules.weeklyRestDay = .sunday
    sketch.people[0].available = "tue-thu+sat-sun 00:00-24:00"
    let texts = try offers(sketch)
    #expect(
      texts.contains("36:00 h without work on end in each week, on any days"),
      "\(texts)"
    )
    #expect(!texts.contains { $0.contains("0:00 h of rest") }, "\(texts)")
  }

  @Test func `where no credit leaves too little, as much credit as will do is offered`() throws {
    // Four shifts of 8 h and the credited day: 40 h with all of the credit, 32 h without any.
    var sketch = ExplainSketch(people: [.init(id: "ana", hours: 36...36, daysPerWeek: 0...5)])
    sketch.people[0].available = "mon-thu 00:00-24:00"
    sketch.people[0].leave = [("2027-03-12", "2027-03-12", 480)]
    let texts = try offers(sketch)
    #expect(texts.contains("leave on 2027-03-12 credited with 4:00 h a day"), "\(texts)")
  }

  @Test func `half a day of credited leave is named, and offered without credit`() throws {
    var sketch = ExplainSketch(people: [.init(id: "ana", hours: 40...40, daysPerWeek: 5...5)])
    let date = try ExplainSketch.date("2027-03-10")
    let evening = try ZoneDatabase().zone("UTC").day(date).lowerBound.adding(minutes: 21 * 60)
    sketch.people[0].absences = [
      TimeOff(
        kind: "leave",
        dates: date...date,
        range: evening..<evening.adding(minutes: 180),
        isWholeDays: false,
        creditMinutesPerDay: 180
      )
    ]
    let conflict = try #require(try ContradictionReport(of: sketch.instance).conflicts.first)
    #expect(
      conflict.facts.contains(
        "on leave from 2027-03-10 21:00 to 2027-03-11 00:00 credited with 3:00 h"
      ),
      "\(conflict.facts)"
    )
    let texts = conflict.relaxations.map(\.text)
    #expect(texts.contains("no credit for leave on 2027-03-10"), "\(texts)")
  }

  @Test func `leave without credit may be credited, or lower the week's least hours`() throws {
    var sketch = ExplainSketch(people: [.init(id: "ana", hours: 40...40)])
    sketch.people[0].leave = [("2027-03-09", "2027-03-11", 0)]
    #expect(
      try offers(sketch) == [
        "at least 32:00 h a week", "no leave on 2027-03-09",
        "leave on 2027-03-09 to 2027-03-11 lowering the least hours by 8:00 h a day",
        "leave on 2027-03-09 to 2027-03-11 credited with 8:00 h a day",
      ]
    )
  }

  @Test func `numbers are moved as little as will do`() throws {
    var sketch = ExplainSketch(people: [.init(id: "ana", hours: 40...40, daysPerWeek: 5...5)])
    sketch.people[0].available = "mon-fri 00:00-24:00"
    sketch.rules.mostConsecutiveDays = Limit(3)
    #expect(try offers(sketch).contains("at most 5 days worked in a row"))
    sketch.rules.mostConsecutiveDays = nil
    sketch.rules.mostDailyMinutes = Limit(300)
    #expect(try offers(sketch).contains("8:00 h a day at most"))
  }
}
