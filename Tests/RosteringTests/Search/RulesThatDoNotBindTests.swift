import CivilTime
import Testing
import Workforce

@testable import Rostering

/// Hard rules on people together that every good roster keeps anyway: they cost nothing, neither in the
/// roster nor in the bound.
struct RulesThatDoNotBindTests {
  /// Four people who work on two of three days.
  private func sketch() throws -> WorldSketch {
    WorldSketch(
      businessHours: "daily 08:00-20:00",
      days: 3,
      need: [(0, 8..<12, 1), (0, 12..<16, 2), (0, 16..<20, 1)],
      contracts: [
        WorldSketch.contract(
          daysPerWeek: 0...2,
          patterns: [try WorldSketch.pattern(hours: [6], from: "08:00", to: "14:00")]
        )
      ],
      people: (1...4).map { .init(id: "a\($0)", hourlyCost: 1) }
    )
  }

  private func solve(_ sketch: WorldSketch) throws -> RosterResult {
    RosterSolver(
      instance: try sketch.instance,
      options: SolveOptions(
        timeLimitSeconds: nil,
        iterationLimit: 3_000,
        gapPercent: 0,
        threads: 1
      )
    ).solve()
  }

  /// Compares a world with a rule and without.
  private func expectSame(_ rule: (inout WorldSketch) -> Void) throws {
    var sketch = try sketch()
    let without = try solve(sketch)
    rule(&sketch)
    let with = try solve(sketch)
    let bound = try #require(without.lowerBound)
    #expect(bound > 0)
    #expect(abs(try #require(with.lowerBound) - bound) < 0.01 * bound)
    let objective = try #require(without.objective).total
    #expect(abs(try #require(with.objective).total - objective) < 1e-6)
  }

  @Test func `fewest heads that the need asks for already`() throws {
    try expectSame { $0.minimumHeads = MinimumHeads(1) }
  }

  @Test func `as many seats as people come at most`() throws {
    try expectSame { $0.seats = 3 }
  }

  @Test func `a hand-over at an hour at which people are there anyway`() throws {
    try expectSame { $0.handOvers = [("13:00-14:00", 1)] }
  }

  @Test func `supervision where everybody may supervise`() throws {
    try expectSame { sketch in
      sketch.supervision = Supervision(role: "lead")
      for number in sketch.people.indices { sketch.people[number].roles = ["lead"] }
    }
  }

  @Test func `a minimum above all prices leaves the prices of cover where they are`() throws {
    var sketch = try sketch()
    let without = LagrangianBound(problem: RosteringProblem(try sketch.instance))
    sketch.minimumHeads = MinimumHeads(1)
    let with = LagrangianBound(problem: RosteringProblem(try sketch.instance))
    #expect(with.pricedCells == without.pricedCells)
    for cell in with.pricedCells {
      #expect(with.firstPrice(ofCell: cell) == without.firstPrice(ofCell: cell))
      #expect(with.priceRange(ofCell: cell).upperBound <= 10 * with.highestPrice)
    }
  }

  @Test func `heads wanted beyond the need have no price at first`() throws {
    var sketch = try sketch()
    sketch.minimumHeads = MinimumHeads(2)
    let problem = RosteringProblem(try sketch.instance)
    let relaxation = LagrangianBound(problem: problem)
    let first = problem.timeline.gridSlots.lowerBound
    #expect(relaxation.firstPrice(ofCell: first + 8) == 0)
    #expect(relaxation.firstPrice(ofCell: first + 12) == 10)
  }

  @Test func `seats that the people who could be there do not fill have no price`() throws {
    var sketch = try sketch()
    sketch.people[0].available = "daily 08:00-14:00"
    sketch.people[1].available = "daily 14:00-20:00"
    sketch.seats = 3
    let problem = RosteringProblem(try sketch.instance)
    // Of the two with hours of their own, one at most could be there at any time.
    #expect(problem.cover.count == 72)
    #expect(problem.openRows == [])
    sketch.seats = 2
    #expect(RosteringProblem(try sketch.instance).openRows.count == 36)
  }
}
