import Testing
import Workforce

@testable import Rostering

/// The deletion filter on random worlds.
struct HardRuleConflictTests {
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

  @Test func `none of the rules named can be spared, and they alone contradict`() throws {
    var seen = 0
    for seed in 0..<1000 as Range<UInt64> where seen < 10 {
      let instance = try TinyWorld.instance(seed: seed)
      for agent in instance.agents {
        let terms = AgentTerms(
          agent: agent,
          horizon: instance.horizon,
          history: instance.history.filter { $0.agent == agent.id }
        )
        guard !terms.allowTour else { continue }
        seen += 1
        let rules = ContradictionFinder.conflict(in: terms)
        let others = Set(HardRule.allCases).subtracting(rules)
        #expect(!terms.lifting(others).allowTour, "seed \(seed)")
        for rule in rules {
          #expect(terms.lifting(others.union([rule])).allowTour, "seed \(seed), \(rule)")
        }
      }
    }
    #expect(seen >= 5)
  }
}
