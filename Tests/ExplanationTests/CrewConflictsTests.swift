import CivilTime
import SeededNumbers
import Testing
import WorkRules
import Workforce

@testable import Explanation

/// Contradictions between people who share seats, supervisors, hand-overs or sessions.
struct CrewConflictsTests {
  private static let early = ExplainSketch.pattern("early", from: 8, hours: 8)

  @Test func `people who must all work are too many for the seats`() throws {
    var sketch = ExplainSketch(
      days: 7,
      seats: 1,
      people: ["ana", "ben"].map {
        .init(id: $0, hours: 32...48, daysPerWeek: 0...6, patterns: [Self.early])
      }
    )
    sketch.people.append(.init(id: "cid", hours: 40...48, homeDays: .always))
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

  @Test(arguments: [(seats: 2, binds: false), (seats: 1, binds: true)])
  func `seats bind only where more people could be there than have one`(
    seats: Int,
    binds: Bool
  ) throws {
    let sketch = ExplainSketch(
      seats: seats,
      people: [.init(id: "ana"), .init(id: "ben"), .init(id: "cid", homeDays: .always)]
    )
    let instance = try sketch.instance
    let crew = try #require(Crew.all(of: instance).first)
    let rows = CrewRows(
      crew,
      groups: crew.agents.map { [$0] },
      horizon: instance.horizon,
      history: [:],
      shouldStop: { false }
    )
    #expect(rows.bindsTogether == binds)
  }

  @Test func `of a large crew the leave that bears on a contradiction is offered, and no other`()
    throws
  {
    let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
    let flexible = ExplainSketch.pattern("day", from: 6, to: 14, hours: 8, weekdays: weekdays)
    var boss = ExplainSketch.Person(id: "boss", hours: 0...80, roles: ["lead"])
    boss.patterns = [ExplainSketch.pattern("all", from: 6, hours: 16)]
    boss.leave = [("2027-03-08", "2027-03-08", 0), ("2027-03-11", "2027-03-11", 0)]
    // So many that people are not held one by one.
    let others = (10..<40).map { number in
      ExplainSketch.Person(
        id: "a\(number)",
        hours: 40...40,
        daysPerWeek: 5...5,
        patterns: [flexible]
      )
    }
    let sketch = ExplainSketch(supervision: Supervision(role: "lead"), people: [boss] + others)
    let report = try ContradictionReport(of: sketch.instance)
    #expect(!report.conflicts.isEmpty)
    for conflict in report.conflicts {
      let dates = Set(conflict.conditions.filter { $0.rule == .supervision }.compactMap(\.date))
      let texts = conflict.relaxations.map(\.text)
      #expect(texts.contains { $0.contains("leave") }, "\(texts)")
      for text in texts where text.contains("leave") {
        #expect(!text.contains("credited"), "\(texts)")
        for leave in boss.leave where text.contains(leave.first) {
          #expect(dates.contains(try ExplainSketch.date(leave.first)), "\(dates): \(texts)")
        }
      }
    }
  }

  @Test func `people alike are one group`() throws {
    var sketch = ExplainSketch(seats: 9)
    sketch.rules.startDrift = Limit(120)
    let patterns = [Self.early, ExplainSketch.pattern("day", from: 9, to: 15, hours: 8)]
    sketch.people = (0..<20).map { .init(id: "a\($0)", hours: 32...40, patterns: patterns) }
    let instance = try sketch.instance
    let crew = try #require(Crew.all(of: instance).first)
    let groups = crew.groups(horizon: instance.horizon, history: [:], shouldStop: { false })
    #expect(groups.map(\.count) == [20])
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

  @Test func `a hand-over for which too few can be on shift names them`() throws {
    var sketch = ExplainSketch(
      people: ["ana", "ben"].map { .init(id: $0, patterns: [Self.early]) }
    )
    sketch.handOvers = [("evening", 14..<15, 2)]
    sketch.people[1].leave = [("2027-03-08", "2027-03-08", 0)]
    sketch.people[0].daysPerWeek = 0...7
    sketch.people[1].daysPerWeek = 0...7
    let conflict = try #require(try ContradictionReport(of: sketch.instance).conflicts.first)
    #expect(
      conflict.facts == [
        "site site: at least 2 on shift in the hand-over 'evening' from 14:00 to 15:00 UTC "
          + "(2027-03-08)",
        "ben: on leave on 2027-03-08",
      ]
    )
    #expect(
      conflict.relaxations.map(\.text) == [
        "1 in the hand-over 'evening' on 2027-03-08", "ben: no leave on 2027-03-08",
      ]
    )
  }

  @Test func `a meeting whose members have no moment in common names them`() throws {
    let meeting = Session(
      id: "kickoff",
      kind: .meeting,
      minutes: 60,
      starts: [try Self.instant("2027-03-08T09:00Z"), try Self.instant("2027-03-08T19:00Z")],
      isTogether: true
    )
    let late = ExplainSketch.pattern("late", from: 16, hours: 8)
    let sketch = ExplainSketch(people: [
      .init(id: "ana", patterns: [Self.early], sessions: [meeting]),
      .init(id: "ben", patterns: [late], sessions: [meeting]),
    ])
    let conflict = try #require(try ContradictionReport(of: sketch.instance).conflicts.first)
    #expect(
      conflict.facts == [
        "the meeting kickoff: held by all members at the same moment",
        "ana: meeting kickoff of 1:00 h, beginning from 2027-03-08 09:00 to 2027-03-08 19:00",
        "ben: meeting kickoff of 1:00 h, beginning from 2027-03-08 09:00 to 2027-03-08 19:00",
      ]
    )
    #expect(
      conflict.relaxations.map(\.text) == [
        "ana: without the meeting kickoff", "ben: without the meeting kickoff",
        "the meeting kickoff not at one moment for all",
      ]
    )
  }

  @Test func `what an agent breaks alone is not told of the site again`() throws {
    var sketch = ExplainSketch(
      supervision: Supervision(role: "lead"),
      people: [
        .init(id: "ana", hours: 40...48, patterns: [Self.early]),
        .init(id: "lea", hours: 40...48, patterns: [Self.early], roles: ["lead"]),
      ]
    )
    sketch.people[1].leave = [("2027-03-08", "2027-03-09", 0), ("2027-03-12", "2027-03-12", 0)]
    sketch.people[0].leave = sketch.people[1].leave
    let report = try ContradictionReport(of: sketch.instance)
    #expect(report.conflicts.map(\.agents) == [["ana", "lea"]])
  }

  @Test func `a crew too large for one program is looked at in groups`() throws {
    var sketch = ExplainSketch(
      seats: 20,
      people: (0..<200).map { number in
        .init(id: "a\(1000 + number)", hours: 40...48, daysPerWeek: 0...5)
      }
    )
    sketch.people[0].homeDays = .always
    let conflict = try #require(try ContradictionReport(of: sketch.instance).conflicts.first)
    #expect(conflict.agents.count == 199)
    #expect(conflict.facts.first?.hasPrefix("site site: 20 seats (2027-03-") == true)
    #expect(
      conflict.facts.dropFirst() == [
        "199 agents alike (a1001, a1002, a1003, a1004, a1005, a1006 and 193 more): contract full: "
          + "at least 40:00 h a week, 8:00 h a day"
      ]
    )
    #expect(conflict.relaxations.first?.text.contains(" seats on 2027-03-") == true)
  }

  @Test func `random crews agree with trying everything out`() throws {
    var contradictory = 0
    for seed in 0..<120 as Range<UInt64> {
      let instance = try Self.world(seed).instance
      guard
        !instance.agents.contains(where: { agent in
          !BrokenConditions(agent: agent, instance: instance).canHoldAll()
        })
      else { continue }
      let report = try ContradictionReport(of: instance)
      let rosters = CrewRosters(instance: instance)
      let isPossible = rosters.isPossible(seed.isMultiple(of: 2) ? .site : .sessions)
      if !isPossible { contradictory += 1 }
      #expect(report.conflicts.isEmpty == isPossible, "seed \(seed)")
      #expect(report.unknownRules.isEmpty, "seed \(seed)")
    }
    #expect(contradictory > 10)
  }

  /// Even seeds have a site with rules of its own, odd ones sessions held together.
  private static func world(_ seed: UInt64) throws -> ExplainSketch {
    var random = SeededNumbers(seed: seed)
    var sketch = ExplainSketch(days: 3)
    sketch.rules = RuleSet(restBetweenShiftsMinutes: 60 * random.number(8...14))
    sketch.rules.mostConsecutiveDays = Limit(random.number(1...3))
    var sessions: [Session] = []
    if seed.isMultiple(of: 2) {
      if random.chance(1, in: 2) { sketch.seats = random.number(0...2) }
      if random.chance(1, in: 2) {
        let from = random.number(6...20)
        sketch.handOvers = [("h", from..<from + 2, random.number(1...2))]
      }
      if random.chance(1, in: 2) || sketch.seats == nil && sketch.handOvers.isEmpty {
        sketch.supervision = Supervision(role: "lead", heads: random.number(1...2))
      }
    } else {
      sessions = try ["s", "t"].map { id in
        let starts = try (0..<random.number(1...4)).map { _ in
          let (day, hour) = (random.number(8...10), random.number(6...18))
          let text = (day < 10 ? "0" : "") + "\(day)T" + (hour < 10 ? "0" : "") + "\(hour)"
          return try instant("2027-03-\(text):00Z")
        }
        return Session(
          id: Identifier(id),
          minutes: 60 * random.number(1...3),
          starts: Set(starts).sorted(),
          isTogether: true
        )
      }
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
          pins: seed.isMultiple(of: 2)
            ? [Pin(date: date, day: .pattern(random.element(of: ["x", "y"])))] : [],
          roles: random.chance(1, in: 2) ? ["lead"] : [],
          homeDays: random.chance(1, in: 4)
            ? (id == "b" ? .always : HomeDays(weekdays: [.monday, .wednesday])) : .never,
          sessions: sessions.filter { _ in random.chance(2, in: 3) }
        )
      )
    }
    return sketch
  }

  private static func instant(_ text: String) throws -> Instant { try #require(Instant(iso: text)) }
}

/// All rosters of a tiny crew, counted by hand.
private struct CrewRosters {
  let instance: Instance

  enum Bond { case site, sessions }

  func isPossible(_ bond: Bond) -> Bool {
    let location = instance.locations[0]
    let people = instance.agents.map { legal(of: $0) }
    let role = location.supervision?.role ?? ""
    let leads = instance.agents.map { $0.roles.contains(role) }
    func extend(_ chosen: [[Shift]]) -> Bool {
      guard chosen.count < people.count else {
        switch bond {
        case .site: return isKept(chosen, leads, location)
        case .sessions: return areTogether(chosen)
        }
      }
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
      let seated = present.count { person in
        chosen[person].contains {
          $0.range.overlaps(range) && !instance.agents[person].worksAtHome(on: $0.localDate)
        }
      }
      if let seats = location.seats, seated > seats { return false }
      for handOver in instance.handOvers
      where handOver.ranges(in: grid.range).contains(range) && present.count < handOver.heads {
        return false
      }
      if let rule = location.supervision, !present.isEmpty,
        present.count(where: { leads[$0] }) < rule.heads
      {
        return false
      }
    }
    return true
  }

  private func areTogether(_ chosen: [[Shift]]) -> Bool {
    var moments: [Identifier<Session>: Set<Instant>] = [:]
    for activity in chosen.joined().flatMap(\.activities) {
      guard let session = activity.session else { continue }
      moments[session, default: []].insert(activity.range.lowerBound)
    }
    return moments.values.allSatisfy { $0.count == 1 }
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
      let variants = ShiftVariants(agent: agent, horizon: instance.horizon)
      for shift in variants.all(on: instance.horizon.firstDate.adding(days: day)) {
        extend(shifts + [shift], day + 1)
      }
    }
    extend([], 0)
    return found
  }
}
