import Testing
import Workforce

@testable import Rostering

struct RosterStateTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `changes taken back leave tours and objective as they were`(seed: UInt64) throws {
    let problem = RosteringProblem(try TinyWorld.instance(seed: seed))
    var pricer = TourPricer(problem: problem)
    guard var state = GreedyConstruction(problem: problem).roster(pricer: &pricer) else { return }
    var random = RandomSource(seed: seed)
    for _ in 0..<10 {
      let before = state
      state.openJournal()
      for agent in problem.typeOfAgent.indices where random.unit() < 0.7 {
        let first = random.below(problem.instance.horizon.days)
        let days = random.unit() < 0.5 ? first..<first + 1 : nil
        let old = state.remove(agent: agent, days: days)
        if let old, random.unit() < 0.5 { state.insert(old, agent: agent, days: days) }
      }
      state.takeBackChanges()
      #expect(state.tours == before.tours)
      #expect(state.objective == before.objective)
      let anew = state.with(tours: state.tours)
      #expect(abs(anew.objective - state.objective) < 1e-6)
    }
  }

  @Test func `changes kept stay`() throws {
    let problem = RosteringProblem(try TinyWorld.instance(seed: 2))
    var pricer = TourPricer(problem: problem)
    guard var state = GreedyConstruction(problem: problem).roster(pricer: &pricer) else {
      Issue.record("The world has a roster.")
      return
    }
    state.openJournal()
    state.remove(agent: 0)
    state.keepChanges()
    #expect(state.tours[0] == nil)
    #expect(abs(state.with(tours: state.tours).objective - state.objective) < 1e-6)
  }
}
