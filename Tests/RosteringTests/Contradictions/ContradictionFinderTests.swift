import CivilTime
import Rostering
import Testing
import Workforce

struct ContradictionFinderTests {
  @Test func `leave that leaves too few hours is named with the hours that are left`() throws {
    var sketch = try WorldSketch(contracts: [.full40], people: [.init(id: "A017")])
    sketch.people[0].leave = [("2027-03-09", "2027-03-11", 0)]
    #expect(
      try contradictions(of: sketch) == [
        "A017: contract full-40: at least 40:00 h a week, 8:00 h a day; leave from 2027-03-09 to "
          + "2027-03-11: 32:00 h is the most that can be worked (any one of these would do: at "
          + "least 32:00 h a week; no leave)"
      ]
    )
  }

  @Test func `early after late breaks the rest where the week asks for every day`() throws {
    let contract = WorldSketch.contract(
      "alternating",
      daysPerWeek: 5...5,
      patterns: [
        try WorldSketch.pattern(
          "late",
          hours: [8],
          from: "15:00",
          weekdays: [.monday, .wednesday, .friday]
        ),
        try WorldSketch.pattern(
          "early",
          hours: [8],
          from: "07:00",
          weekdays: [.tuesday, .thursday]
        ),
      ]
    )
    let sketch = WorldSketch(contracts: [contract], people: [.init(id: "krk-03")])
    #expect(
      try contradictions(of: sketch) == [
        "krk-03: contract alternating: at least 5 days a week, late only on Monday, Wednesday and "
          + "Friday, early only on Tuesday and Thursday; 11:00 h of rest between shifts: 3 days are "
          + "the most that can be worked (any one of these would do: at least 3 days a week; "
          + "shifts on any weekday; 8:00 h of rest between shifts)"
      ]
    )
  }

  @Test func `hours that no number of shifts adds up to are named with both limits`() throws {
    let contract = WorldSketch.contract(
      "odd",
      hours: 38...39,
      patterns: [try WorldSketch.pattern(hours: [8], from: "08:00")]
    )
    let sketch = WorldSketch(contracts: [contract], people: [.init(id: "ana")])
    #expect(
      try contradictions(of: sketch) == [
        "ana: contract odd: 38:00 h to 39:00 h a week, 8:00 h a day: 32:00 h is the most that can "
          + "be worked (any one of these would do: at least 32:00 h a week; at most 40:00 h a week)"
      ]
    )
  }

  @Test func `credits that pass the limit by themselves are named`() throws {
    let contract = WorldSketch.contract(
      hours: 0...60,
      patterns: [try WorldSketch.pattern(hours: [8], from: "08:00")]
    )
    var sketch = WorldSketch(contracts: [contract], people: [.init(id: "ana")])
    sketch.people[0].leave = [
      ("2027-03-08", "2027-03-08", 240), ("2027-03-09", "2027-03-14", 240),
    ]
    #expect(
      try contradictions(of: sketch) == [
        "ana: contract full: at most 5 days a week; leave on 2027-03-08 credited with 4:00 h a day "
          + "and leave from 2027-03-09 to 2027-03-14 credited with 4:00 h a day: the absence counts "
          + "for more than that (any one of these would do: at most 7 days a week; no leave from "
          + "2027-03-09 to 2027-03-14)"
      ]
    )
  }

  @Test func `availability and the last roster are named`() throws {
    var sketch = try WorldSketch(
      contracts: [.full40],
      people: [
        .init(id: "ana", available: "mon-thu 07:00-20:00"),
        .init(id: "eva"),
      ]
    )
    sketch.contracts.append(
      WorldSketch.contract(
        "all-days",
        hours: 0...60,
        daysPerWeek: 7...7,
        patterns: [try WorldSketch.pattern(hours: [8], from: "08:00")]
      )
    )
    sketch.people[1].contract = 1
    sketch.history = [("eva", "2027-03-07 18:00", 6)]
    #expect(
      try contradictions(of: sketch) == [
        "ana: contract full-40: at least 40:00 h a week, 8:00 h a day; available mon-thu "
          + "07:00-20:00: 32:00 h is the most that can be worked (any one of these would do: at "
          + "least 32:00 h a week; availability at all hours)",
        "eva: contract all-days: at least 7 days a week; 11:00 h of rest between shifts; last "
          + "roster's shift until 2027-03-08 00:00: 6 days are the most that can be worked (any one "
          + "of these would do: at least 6 days a week; 8:00 h of rest between shifts; an earlier "
          + "end of the last roster's shift)",
      ]
    )
  }

  @Test func `the week that cannot be planned is named where there are several`() throws {
    var sketch = try WorldSketch(days: 21, contracts: [.full40], people: [.init(id: "ana")])
    sketch.people[0].leave = [("2027-03-16", "2027-03-18", 0)]
    #expect(
      try contradictions(of: sketch) == [
        "ana: in the week from 2027-03-15: contract full-40: at least 40:00 h a week, 8:00 h a "
          + "day; leave from 2027-03-16 to 2027-03-18: 32:00 h is the most that can be worked (any "
          + "one of these would do: at least 32:00 h a week; no leave)"
      ]
    )
  }

  @Test func `hours and days that are both too many fall together`() throws {
    let contract = WorldSketch.contract(
      hours: 40...40,
      daysPerWeek: 5...5,
      patterns: [try WorldSketch.pattern(hours: [8], from: "08:00")]
    )
    var sketch = WorldSketch(contracts: [contract], people: [.init(id: "ana")])
    sketch.people[0].leave = [("2027-03-08", "2027-03-10", 0)]
    #expect(
      try contradictions(of: sketch) == [
        "ana: contract full: at least 40:00 h a week, 8:00 h a day; leave from 2027-03-08 to "
          + "2027-03-10: 32:00 h is the most that can be worked (any one of these would do: at "
          + "least 32:00 h and 4 days a week; no leave)"
      ]
    )
  }

  @Test func `a contract whose shifts all miss the intervals says so`() throws {
    let contract = WorldSketch.contract(
      daysPerWeek: 1...5,
      patterns: [try WorldSketch.pattern(hours: [8], from: "08:30")]
    )
    let sketch = WorldSketch(contracts: [contract], people: [.init(id: "ana")])
    #expect(
      try contradictions(of: sketch) == [
        "ana: contract full: at least 1 day a week, no shift that fits the dates and the "
          + "intervals: 0 days are the most that can be worked (this would do: at least 0 days a "
          + "week)"
      ]
    )
  }

  @Test func `agents alike are named one by one, the others not at all`() throws {
    var sketch = try WorldSketch(
      contracts: [.full40],
      people: ["A1", "A2", "A3"].map { .init(id: $0) }
    )
    for person in [0, 2] { sketch.people[person].leave = [("2027-03-09", "2027-03-11", 0)] }
    let result = RosterSolver(instance: try sketch.instance).solve()
    #expect(result.status == .infeasible)
    #expect(result.stopReason == .contradiction)
    #expect(result.contradictions.map(\.agent) == ["A1", "A3"])
    #expect(Set(result.contradictions.map(\.sentence)).count == 1)
  }

  private func contradictions(of sketch: WorldSketch) throws -> [String] {
    RosterSolver(instance: try sketch.instance).solve().contradictions.map {
      "\($0.agent): \($0.sentence)"
    }
  }
}

extension Contract {
  /// Forty hours in shifts of nine with an unpaid meal, on at most six days.
  fileprivate static var full40: Contract {
    get throws {
      WorldSketch.contract(
        "full-40",
        hours: 40...40,
        daysPerWeek: 0...6,
        patterns: [
          try WorldSketch.pattern(
            hours: [9],
            from: "07:00",
            to: "11:00",
            breaks: [WorldSketch.meal(3...5)]
          )
        ]
      )
    }
  }
}
