import CivilTime
import Testing
import Workforce

@testable import Rostering

/// Who has no legal tour; why is told by `meridian explain`.
struct ContradictionFinderTests {
  @Test func `agents alike are named one by one, the others not at all`() throws {
    let contract = WorldSketch.contract(
      hours: 40...40,
      daysPerWeek: 0...6,
      patterns: [try WorldSketch.pattern(hours: [8], from: "08:00")]
    )
    var sketch = WorldSketch(
      contracts: [contract],
      people: ["A1", "A2", "A3"].map { .init(id: $0) }
    )
    for person in [0, 2] { sketch.people[person].leave = [("2027-03-09", "2027-03-11", 0)] }
    let result = RosterSolver(instance: try sketch.instance).solve()
    #expect(result.status == .infeasible)
    #expect(result.stopReason == .contradiction)
    let sentence = "the hard rules leave no legal sequence of shifts"
    #expect(
      result.contradictions == [
        Contradiction(agent: "A1", sentence: sentence),
        Contradiction(agent: "A3", sentence: sentence),
      ]
    )
  }

  @Test(arguments: stride(from: 0, to: 100, by: 25).map(UInt64.init))
  func `exactly the agents whom brute force cannot plan are named`(first: UInt64) throws {
    for seed in first..<first + 25 {
      let instance = try TinyWorld.instance(seed: seed)
      let finder = ContradictionFinder(problem: RosteringProblem(instance))
      let impossible = instance.agents.filter {
        BruteForceTours(agent: $0, instance: instance).all().isEmpty
      }
      #expect(finder.contradictions().map(\.agent) == impossible.map(\.id), "seed \(seed)")
    }
  }
}
