import CivilTime
import Testing
import Workforce

@testable import Rostering

/// A session held together that may be missed at a price, and that nobody holds yet: whoever comes first
/// says when.
struct SessionMoveTests {
  private let problem: RosteringProblem

  /// Three people with one shift of a day, and a meeting at one of three hours; missing it costs 20.
  init() throws {
    let sketch = WorldSketch(
      days: 1,
      contracts: [
        WorldSketch.contract(patterns: [try WorldSketch.pattern(hours: [8], from: "08:00")])
      ],
      people: (1...3).map { .init(id: "a\($0)") }
    )
    let plain = try sketch.instance
    let meeting = Session(
      id: "meeting",
      minutes: 60,
      starts: [10, 12, 14].map { plain.horizon.range.lowerBound.adding(minutes: 60 * $0) },
      isTogether: true,
      enforcement: .priced(20)
    )
    problem = RosteringProblem(
      plain.with(agents: plain.agents.map { $0.with(sessions: [meeting]) })
    )
  }

  /// Nobody works, so nobody holds it.
  private func emptyRoster(_ pricer: inout TourPricer) throws -> RosterState {
    var state = RosterState(problem: problem)
    let gains = [Double](repeating: -1_000, count: problem.timeline.count)
    for agent in problem.typeOfAgent.indices {
      let type = problem.typeOfAgent[agent]
      let best = pricer.bestTour(type: type, gains: gains)
      state.insert(try #require(best).tour, agent: agent)
    }
    try #require(state.objective == 60)
    return state
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `people who come back together begin it together`(seed: UInt64) throws {
    var pricer = TourPricer(problem: problem)
    let relaxation = LagrangianBound(problem: problem)
    var annealing = Annealing(
      state: try emptyRoster(&pricer),
      guide: SearchGuide(
        relaxation: relaxation,
        prices: [Double](repeating: 0, count: relaxation.priceCount)
      ),
      pricer: pricer,
      seed: seed
    )
    var schedule = Annealing.Schedule(moves: 60, hottest: 5, coldest: 1)
    schedule.noise = 0.5
    for move in 0..<60 {
      _ = annealing.advance(moves: move..<move + 1, of: schedule) { false }
      #expect(!annealing.state.sessionStarts.hasSplitSession)
    }
    #expect(annealing.bestObjective == 0)
  }

  @Test func `rosters in which it is held at two moments are not joined`() throws {
    var pricer = TourPricer(problem: problem)
    let start = try emptyRoster(&pricer)
    let gains = [Double](repeating: 0, count: problem.timeline.count)
    let slots = problem.types[0].sessions[0].starts
    let found = try zip([0, 1], slots).map { agent, slot in
      var state = start
      state.remove(agent: agent)
      pricer.sessionStarts = [slot]
      let type = problem.typeOfAgent[agent]
      let best = pricer.bestTour(type: type, gains: gains)
      state.insert(try #require(best).tour, agent: agent)
      return state
    }
    #expect(found.map(\.objective) == [40, 40])
    let joined = NeighbourhoodCrew.joined(found, start: start)
    #expect(joined.objective == 40)
    #expect(!joined.sessionStarts.hasSplitSession)
  }
}
