import Testing
import Workforce

@testable import Rostering

struct TourGraphTests {
  @Test func `nodes from which the week cannot reach its least days are left out`() throws {
    let graph = try graph(days: 7, daysPerWeek: 5...5)
    // On the last day four or five days are behind.
    #expect(graph.days[6].cells.map(\.node) == [4, 5])
    #expect(graph.days[0].cells.map(\.node) == [0])
    #expect(graph.hasWay)
  }

  @Test func `the count starts anew with a week`() throws {
    let graph = try graph(days: 9, daysPerWeek: 1...2)
    #expect(graph.days[7].cells.map(\.node) == [0])
    // The last block of two days has no minimum.
    #expect(graph.days[9].cells.map(\.node) == [0])
    #expect(graph.days[6].carried == [-1, 0, 0])
  }

  @Test func `a minimum that the days cannot reach leaves no way`() throws {
    let contract = WorldSketch.contract(
      hours: 41...41,
      daysPerWeek: 0...7,
      patterns: [try WorldSketch.pattern(hours: [8], from: "08:00")]
    )
    let problem = RosteringProblem(
      try WorldSketch(contracts: [contract], people: [.init(id: "ana")]).instance
    )
    #expect(!graph(of: problem).hasWay)
  }

  @Test func `rest after the history is the state in which the horizon begins`() throws {
    var sketch = WorldSketch(
      days: 2,
      contracts: [
        WorldSketch.contract(patterns: [
          try WorldSketch.pattern(hours: [4], from: "06:00", to: "12:00")
        ])
      ],
      people: [.init(id: "ana")]
    )
    // Free again at 09:00.
    sketch.history = [("ana", "2027-03-07 18:00", 4)]
    let problem = RosteringProblem(try sketch.instance)
    #expect(graph(of: problem).starts.map(\.first) == [3])
  }

  private func graph(days: Int, daysPerWeek: ClosedRange<Int>) throws -> TourGraph {
    let contract = WorldSketch.contract(
      daysPerWeek: daysPerWeek,
      patterns: [try WorldSketch.pattern(hours: [8], from: "08:00")]
    )
    let problem = RosteringProblem(
      try WorldSketch(days: days, contracts: [contract], people: [.init(id: "ana")]).instance
    )
    return graph(of: problem)
  }

  private func graph(of problem: RosteringProblem) -> TourGraph {
    TourGraph(
      type: problem.types[0],
      catalogue: problem.catalogues[0],
      automaton: problem.automata[problem.types[0].automaton],
      timeline: problem.timeline
    )
  }
}
