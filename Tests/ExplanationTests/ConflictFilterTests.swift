import Testing
import Workforce

@testable import Explanation

/// The elastic program and its filters against brute force with the rule book.
struct ConflictFilterTests {
  @Test(arguments: stride(from: 0, to: 600, by: 50).map(UInt64.init))
  func `a contradiction is found exactly where no sequence of shifts is legal`(first: UInt64) throws
  {
    for seed in first..<first + 50 {
      let instance = try RuleWorld.instance(seed: seed)
      let agent = instance.agents[0]
      let broken = BrokenConditions(agent: agent, instance: instance)
      var filter = try ConflictFilter(Self.program(agent, instance))
      let conflict = try filter.conflict()
      #expect((conflict == nil) == broken.canHoldAll(), "seed \(seed)")
    }
  }

  @Test(arguments: stride(from: 0, to: 600, by: 50).map(UInt64.init))
  func `the conditions named cannot hold together, and any one less can`(first: UInt64) throws {
    for seed in first..<first + 50 {
      let instance = try RuleWorld.instance(seed: seed)
      let agent = instance.agents[0]
      let broken = BrokenConditions(agent: agent, instance: instance)
      guard !broken.canHoldAll() else { continue }
      var filter = try ConflictFilter(Self.program(agent, instance))
      for set in try filter.conflicts() {
        #expect(set.isSmallest, "seed \(seed)")
        let conditions = Set(set.members.map { filter.conditions[$0] })
        #expect(!broken.canHold(conditions), "seed \(seed): \(conditions.map(\.rowName))")
        for condition in conditions {
          let rest = conditions.subtracting([condition])
          #expect(broken.canHold(rest), "seed \(seed): \(condition.rowName)")
        }
      }
    }
  }

  @Test func `what is said to be smallest is so where questions are left open on the way`() throws {
    var (proven, open) = (0, 0)
    for seed in 0..<200 as Range<UInt64> {
      let instance = try RuleWorld.instance(seed: seed)
      let agent = instance.agents[0]
      let broken = BrokenConditions(agent: agent, instance: instance)
      var filter = try ConflictFilter(Self.program(agent, instance), nodeLimit: 1)
      for set in try filter.conflicts() {
        let conditions = Set(set.members.map { filter.conditions[$0] })
        #expect(!broken.canHold(conditions), "seed \(seed): \(conditions.map(\.rowName))")
        guard set.isSmallest else {
          open += 1
          continue
        }
        proven += 1
        for condition in conditions {
          let rest = conditions.subtracting([condition])
          #expect(broken.canHold(rest), "seed \(seed): \(condition.rowName)")
        }
      }
    }
    #expect(proven > 20, "\(proven) proven, \(open) open")
  }

  @Test(arguments: stride(from: 0, to: 300, by: 50).map(UInt64.init))
  func `a family of conditions is stretched where brute force can do without it`(
    first: UInt64
  ) throws {
    for seed in first..<first + 50 {
      let instance = try RuleWorld.instance(seed: seed)
      let agent = instance.agents[0]
      let broken = BrokenConditions(agent: agent, instance: instance)
      guard !broken.canHoldAll() else { continue }
      var filter = try ConflictFilter(Self.program(agent, instance))
      let all = filter.conditions
      for family in Set(all.map(\.family)) {
        let members = all.indices.filter { all[$0].family == family }
        let point = try filter.cheapest(stretching: Set(members))
        let isEnough = broken.canHoldAll(but: Set(members.map { all[$0] }))
        #expect((point != nil) == isEnough, "seed \(seed): \(family)")
      }
    }
  }

  @Test func `after the conflicts are lifted the rest can hold`() throws {
    var seen = 0
    for seed in 0..<200 as Range<UInt64> {
      let instance = try RuleWorld.instance(seed: seed)
      let agent = instance.agents[0]
      var filter = try ConflictFilter(Self.program(agent, instance))
      let conflicts = try filter.conflicts()
      guard !conflicts.isEmpty else { continue }
      seen += 1
      let lifted = Set(conflicts.flatMap(\.members))
      #expect(try filter.conflict(lifting: lifted) == nil, "seed \(seed)")
    }
    #expect(seen > 20)
  }

  private static func program(_ agent: Agent, _ instance: Instance) -> ElasticProgram {
    var rows = AgentRows(agent, horizon: instance.horizon, history: instance.history)
    rows.write()
    return rows.elastic
  }
}
