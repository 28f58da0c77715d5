import Audit
import CivilTime
import Rostering
import Testing
import Workforce

/// Hard rules that no agent breaks alone: rosters that keep them, and why there is none.
struct SharedRuleSearchTests {
  private func sketch() throws -> WorldSketch {
    WorldSketch(
      days: 7,
      need: [(0, 8..<20, 4)],
      contracts: [
        WorldSketch.contract(
          hours: 40...40,
          daysPerWeek: 5...5,
          patterns: [try WorldSketch.pattern(hours: [8], from: "06:00", to: "14:00")]
        )
      ],
      people: (1...12).map { .init(id: "A\($0)") }
    )
  }

  private func solve(_ sketch: WorldSketch, iterations: Int = 4000) throws -> RosterResult {
    RosterSolver(
      instance: try sketch.instance,
      options: SolveOptions(timeLimitSeconds: nil, iterationLimit: iterations, threads: 1)
    ).solve()
  }

  @Test(arguments: [2, 3])
  func `where two lead twelve, people come while one of them is there`(heads: Int) throws {
    var sketch = try sketch()
    sketch.supervision = Supervision(role: "lead")
    for number in 0..<heads { sketch.people[number].roles = ["lead"] }
    let result = try solve(sketch)
    let roster = try #require(result.roster)
    #expect(AuditReport(of: roster, for: try sketch.instance).isLegal)
  }

  /// Two people in New York who each work eight hours on Sunday, told in Manila's dates: at noon of
  /// Sunday the grid ends.
  private func sundays(seats: Int?, starts: (first: String, step: Int)) throws -> WorldSketch {
    var sketch = WorldSketch(
      zone: "America/New_York",
      firstDate: "2027-06-07",
      prices: Prices(missingHeadHour: 10, idleHour: 1, labourWeight: 0),
      contracts: [
        WorldSketch.contract(
          hours: 8...8,
          daysPerWeek: 1...1,
          patterns: [
            try WorldSketch.pattern(
              hours: [8],
              from: starts.first,
              to: "16:00",
              everyMinutes: starts.step,
              weekdays: [.sunday]
            )
          ]
        )
      ],
      people: [.init(id: "a"), .init(id: "b")]
    )
    sketch.seats = seats
    sketch.reportingZone = "Asia/Manila"
    return sketch
  }

  @Test func `two people do not take one seat beyond the grid`() throws {
    for (seats, price) in [(nil, 0.0), (2, 0), (1, 4)] {
      let sketch = try sundays(seats: seats, starts: ("08:00", 480))
      let result = try solve(sketch)
      // Beyond the grid nobody is idle; before noon the one who has to come earlier is for 4 h.
      #expect(result.objective?.total == price)
      #expect(try #require(result.lowerBound) <= price)
      let roster = try #require(result.roster)
      #expect(AuditReport(of: roster, for: try sketch.instance).isLegal)
    }
  }

  @Test func `where one seat beyond the grid is too few, there is no roster`() throws {
    let result = try solve(sundays(seats: 1, starts: ("16:00", 60)), iterations: 500)
    #expect(result.roster == nil)
  }

  @Test func `a hand-over at an hour at which no shift is makes the instance infeasible`() throws {
    var sketch = try sketch()
    sketch.days = 1
    sketch.contracts = [
      WorldSketch.contract(patterns: [
        try WorldSketch.pattern(hours: [8], from: "06:00", to: "14:00")
      ])
    ]
    sketch.handOvers = [("04:00-07:00", 2)]
    let result = try solve(sketch)
    #expect(result.status == .infeasible)
    #expect(result.contradictions.map(\.agent) == [nil])
    #expect(
      result.contradictions.map(\.sentence) == [
        "hand-over 'overlap' at site: 2 wanted on shift from 2027-03-08 04:00 to 2027-03-08 06:00 UTC,"
          + " at most 0 can be"
      ]
    )
  }

  @Test func `fewest heads beyond all who can come make the instance infeasible`() throws {
    var sketch = try sketch()
    sketch.days = 1
    sketch.contracts = [
      WorldSketch.contract(patterns: [try WorldSketch.pattern(hours: [24], from: "00:00")])
    ]
    sketch.minimumHeads = MinimumHeads(13)
    let result = try solve(sketch)
    #expect(result.status == .infeasible)
    #expect(
      result.contradictions.map(\.sentence) == [
        "queue queue-en: 13 heads wanted at least from 2027-03-08 00:00 to 2027-03-09 00:00 UTC,"
          + " at most 12 can serve it"
      ]
    )
  }

  @Test func `without a roster the nearest one tells what is still broken`() throws {
    var sketch = try sketch()
    // One lead works five days, and all others must come on the same five; one of them cannot.
    sketch.supervision = Supervision(role: "lead")
    sketch.people[0].roles = ["lead"]
    sketch.people[0].available = "mon-fri 00:00-24:00"
    sketch.people[1].available = "wed-sun 00:00-24:00"
    let result = try solve(sketch, iterations: 500)
    #expect(result.status == .noRoster)
    let nearest = try #require(result.nearest)
    let broken = AuditReport(of: nearest, for: try sketch.instance).sharedViolations
    #expect(broken.map(\.rule.rawValue).contains("supervision"))
  }
}
