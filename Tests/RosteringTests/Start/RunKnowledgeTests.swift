import CivilTime
import Scenarios
import SeededNumbers
import Testing
import Workforce

@testable import Rostering

/// What one run tells the next.
struct RunKnowledgeTests {
  private func options(_ seed: UInt64, iterations: Int) -> SolveOptions {
    SolveOptions(
      timeLimitSeconds: nil,
      iterationLimit: iterations,
      gapPercent: 1e-9,
      seed: seed,
      threads: 1
    )
  }

  /// People like others, with the languages or the contract of a third, who come in beside all.
  private func candidate(for instance: Instance, _ random: inout SeededNumbers) -> Agent {
    let (like, other) = (random.element(of: instance.agents), random.element(of: instance.agents))
    return Agent(
      id: "zoe",
      name: "",
      location: like.location,
      contract: random.chance(1, in: 2) ? like.contract : other.contract,
      languages: other.languages,
      firstDate: like.firstDate,
      availability: other.availability,
      hourlyCost: like.hourlyCost
    )
  }

  @Test(arguments: [AnyWorld.plain, .ruled, .sessions, .absences, .jobs], AnyWorld.seeds)
  func `nobody who comes in saves more than is said`(world: AnyWorld, seed: UInt64) throws {
    let instance = try world.instance(seed: seed)
    guard instance.agents.count <= 2, instance.horizon.days <= 3 else { return }
    let solver = RosterSolver(instance: instance, options: options(seed, iterations: 20))
    guard let knowledge = solver.run(from: RunStart()).knowledge else { return }
    var random = SeededNumbers(seed: seed)
    let candidate = candidate(for: instance, &random)
    let more = try instance.applying([.addAgent(candidate)])
    guard case .known(let optimum) = world.optimum(of: more) else { return }
    guard let value = knowledge.value(ofAdding: candidate) else {
      #expect(optimum == nil)
      return
    }
    if let optimum { #expect(optimum >= knowledge.floorOfPrices - value - 1e-6) }
  }

  @Test(arguments: AnyWorld.allCases, AnyWorld.seeds)
  func `floors of another instance stay under its optimum`(world: AnyWorld, seed: UInt64) throws {
    let instance = try world.instance(seed: seed)
    let solver = RosterSolver(instance: instance, options: options(seed, iterations: 20))
    guard let knowledge = solver.run(from: RunStart()).knowledge else { return }
    var random = SeededNumbers(seed: seed &+ 1)
    var edits: [InstanceEdit] = [.scaleHeads(nil, by: Double(random.number(0...4)) / 2)]
    if instance.agents.count > 1, random.chance(1, in: 2) {
      edits.append(.removeAgent(random.element(of: instance.agents).id))
    }
    let other = try instance.applying(edits)
    guard case .known(let best) = world.optimum(of: other) else { return }
    let result = RosterSolver(instance: other, options: options(seed, iterations: 20))
      .run(from: RunStart(knowledge: knowledge)).result
    guard let optimum = best else {
      #expect(result.roster == nil)
      return
    }
    if let bound = result.lowerBound { #expect(bound <= optimum + 1e-6) }
    if let objective = result.objective { #expect(objective.total >= optimum - 1e-6) }
  }

  @Test(arguments: AnyWorld.seeds)
  func `a second run of the same problem begins where the first one ended`(seed: UInt64) throws {
    let instance = try RuledWorld.instance(seed: seed)
    let solver = RosterSolver(instance: instance, options: options(seed, iterations: 40))
    let first = solver.run(from: RunStart())
    guard let knowledge = first.knowledge, let roster = first.result.roster else { return }
    let second = solver.run(from: RunStart(roster: roster, knowledge: knowledge)).result
    #expect(try #require(second.lowerBound) >= knowledge.lowerBound - 1e-9)
    let (before, after) = (first.result.objective?.total, second.objective?.total)
    #expect(try #require(after) <= #require(before) + 1e-6)
  }

  @Test func `prices are those of hours that are short`() throws {
    var sketch = WorldSketch(
      need: [(0, 8..<16, 2)],
      contracts: [
        WorldSketch.contract(
          daysPerWeek: 0...7,
          patterns: [try WorldSketch.pattern(hours: [8], from: "08:00")]
        )
      ]
    )
    sketch.people = [.init(id: "ana")]
    let instance = try sketch.instance
    let solver = RosterSolver(instance: instance, options: options(1, iterations: 20))
    let knowledge = try #require(solver.run(from: RunStart()).knowledge)
    let grid = instance.requirement.grid
    let noon = grid.range(ofInterval: 12).lowerBound
    let midnight = grid.range(ofInterval: 0).lowerBound
    #expect(try #require(knowledge.price(ofHeadAt: "queue-en", from: noon)) > 0)
    #expect(knowledge.price(ofHeadAt: "queue-en", from: midnight) == 0)
    #expect(knowledge.price(ofHeadAt: "queue-fr", from: noon) == nil)
    #expect(knowledge.price(ofHeadAt: "queue-en", from: noon.adding(minutes: 1)) == nil)
    #expect(knowledge.price(ofHeadAt: "queue-en", from: grid.end) == nil)
    #expect(!knowledge.tourShifts.isEmpty)
  }
}
