import CivilTime
import Testing
import WorkRules
import Workforce

@testable import Explanation

/// Contradictions between people who share seats and supervisors.
struct SiteConflictsTests {
  private static let early = ExplainSketch.pattern("early", from: 8, hours: 8)

  @Test func `people who must all work are too many for the seats`() throws {
    var sketch = ExplainSketch(
      days: 7,
      seats: 1,
      people: ["ana", "ben"].map {
        .init(id: $0, hours: 32...48, daysPerWeek: 0...6, patterns: [Self.early])
      }
    )
    sketch.people.append(.init(id: "cid", hours: 40...48, atHome: true))
    let report = try ContradictionReport(of: sketch.instance)
    let conflict = try #require(report.conflicts.first)
    #expect(report.conflicts.count == 1)
    #expect(conflict.agents == ["ana", "ben"])
    #expect(conflict.facts.first == "site site: 1 seat (2027-03-08 to 2027-03-14)")
    #expect(
      conflict.facts.dropFirst() == [
        "ana: contract full: at least 32:00 h a week, 8:00 h a day",
        "ben: contract full: at least 32:00 h a week, 8:00 h a day",
      ]
    )
    #expect(conflict.relaxations.contains { $0.text == "ana: at least 24:00 h a week" })
    #expect(conflict.relaxations.contains { $0.text.hasPrefix("2 seats on 2027-03-") })
  }

  @Test func `nobody can work where no supervisor can`() throws {
    var sketch = ExplainSketch(
      supervision: Supervision(role: "lead"),
      people: [
        .init(id: "ana", hours: 8...48, patterns: [Self.early]),
        .init(id: "lea", hours: 0...48, patterns: [Self.early], roles: ["lead"]),
      ]
    )
    sketch.people[1].leave = [("2027-03-08", "2027-03-14", 0)]
    let report = try ContradictionReport(of: sketch.instance)
    let conflict = try #require(report.conflicts.first)
    #expect(conflict.agents.contains("ana"))
    #expect(conflict.facts.contains("ana: contract full: at least 8:00 h a week, 8:00 h a day"))
    #expect(conflict.relaxations.contains { $0.text.hasPrefix("lea: no leave on ") })
  }

  @Test func `random sites agree with trying everything out`() throws {
    var contradictory = 0
    for seed in 0..<60 as Range<UInt64> {
      var random = SeededNumbers(seed: seed)
      var sketch = ExplainSketch(days: 3)
      sketch.rules = RuleSet(restBetweenShiftsMinutes: 60 * random.number(8...14))
      sketch.rules.mostConsecutiveDays = Limit(random.number(1...3))
      if random.chance(1, in: 2) { sketch.seats = random.number(0...2) }
      if random.chance(1, in: 2) || sketch.seats == nil {
        sketch.supervision = Supervision(role: "lead", heads: random.number(1...2))
      }
      for id in ["a", "b", "c"] {
        let date = ExplainSketch.firstDate.adding(days: random.number(0...2))
        sketch.people.append(
          .init(
            id: id,
            patterns: [
              ExplainSketch.pattern("x", from: random.element(of: [0, 8, 12]), hours: 8),
              ExplainSketch.pattern("y", from: random.element(of: [6, 16]), hours: 6),
            ],
            pins: [Pin(date: date, day: .pattern(random.element(of: ["x", "y"])))],
            roles: random.chance(1, in: 2) ? ["lead"] : [],
            atHome: random.chance(1, in: 4)
          )
        )
      }
      let instance = try sketch.instance
      guard
        !instance.agents.contains(where: { agent in
          !BrokenConditions(agent: agent, instance: instance).canHoldAll()
        })
      else { continue }
      let finding = try SiteConflicts(
        location: instance.locations[0],
        agents: instance.agents,
        horizon: instance.horizon,
        history: [:]
      ).finding()
      let isPossible = SiteRosters(instance: instance).isPossible
      if !isPossible { contradictory += 1 }
      #expect(finding.conflicts.isEmpty == isPossible, "seed \(seed)")
      #expect(finding.unknownRules.isEmpty, "seed \(seed)")
    }
    #expect(contradictory > 5)
  }
}

/// All rosters of a tiny site, counted by hand.
private struct SiteRosters {
  let instance: Instance

  var isPossible: Bool {
    let location = instance.locations[0]
    let people = instance.agents.map { legal(of: $0) }
    let role = location.supervision?.role ?? ""
    let leads = instance.agents.map { $0.roles.contains(role) }
    func extend(_ chosen: [[Shift]]) -> Bool {
      guard chosen.count < people.count else { return isKept(chosen, leads, location) }
      return people[chosen.count].contains { extend(chosen + [$0]) }
    }
    return extend([])
  }

  private func isKept(_ chosen: [[Shift]], _ leads: [Bool], _ location: Location) -> Bool {
    let grid = instance.horizon.grid
    for interval in 0..<grid.count {
      let range = grid.range(ofInterval: interval)
      let present = chosen.indices.filter { person in
        chosen[person].contains { $0.range.overlaps(range) }
      }
      let seated = present.count { !instance.agents[$0].worksAtHome }
      if let seats = location.seats, seated > seats { return false }
      if let rule = location.supervision, !present.isEmpty,
        present.count(where: { leads[$0] }) < rule.heads
      {
        return false
      }
    }
    return true
  }

  private func legal(of agent: Agent) -> [[Shift]] {
    var found: [[Shift]] = []
    func extend(_ shifts: [Shift], _ day: Int) {
      guard day < instance.horizon.days else {
        let schedule = AgentSchedule(
          agent: agent,
          horizon: instance.horizon,
          queues: [:],
          shifts: shifts
        )
        if !RuleBook.violations(of: schedule).contains(where: \.isHard) { found.append(shifts) }
        return
      }
      extend(shifts, day + 1)
      for shift in agent.candidateShifts(on: instance.horizon.firstDate.adding(days: day)) {
        extend(shifts + [shift], day + 1)
      }
    }
    extend([], 0)
    return found
  }
}
