import Testing
import Workforce

@testable import Rostering

struct NeighbourhoodChoiceTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `agents are distinct, and days lie in the horizon`(seed: UInt64) throws {
    let problem = RosteringProblem(try TinyWorld.instance(seed: seed))
    let state = RosterState(problem: problem)
    var choice = NeighbourhoodChoice(problem: problem)
    var random = RandomSource(seed: seed)
    for _ in 0..<50 {
      let kind = choice.kind(random: &random)
      let chosen = choice.neighbourhood(kind: kind, state: state, random: &random)
      #expect(!chosen.agents.isEmpty)
      #expect(chosen.agents == Set(chosen.agents).sorted())
      #expect(chosen.agents.allSatisfy(problem.typeOfAgent.indices.contains))
      if let days = chosen.days {
        #expect(!days.isEmpty)
        #expect(days.lowerBound >= 0 && days.upperBound <= problem.instance.horizon.days)
      }
      choice.book(kind: kind, work: random.below(30_000), isBetter: random.unit() < 0.3)
    }
  }

  @Test(arguments: 1...5)
  func `windows of named shifts fit into a short horizon`(days: Int) throws {
    let problem = RosteringProblem(try ShortNamedShifts.instance(days: days))
    let state = RosterState(problem: problem)
    var choice = NeighbourhoodChoice(problem: problem)
    var random = RandomSource(seed: 1)
    for _ in 0..<200 {
      let kind = choice.kind(random: &random)
      let chosen = choice.neighbourhood(kind: kind, state: state, random: &random)
      if let range = chosen.days {
        #expect(!range.isEmpty && range.lowerBound >= 0 && range.upperBound <= days)
      }
      choice.book(kind: kind, work: random.below(30_000), isBetter: false)
    }
  }

  @Test func `cheap tries make a kind larger, dear ones smaller`() throws {
    let problem = RosteringProblem(try crowd(people: 40))
    let state = RosterState(problem: problem)
    var choice = NeighbourhoodChoice(problem: problem)
    var random = RandomSource(seed: 1)
    func size() -> Int {
      choice.neighbourhood(kind: 0, state: state, random: &random).agents.count
    }
    let first = size()
    for _ in 0..<4 { choice.book(kind: 0, work: 10, isBetter: false) }
    let larger = size()
    for _ in 0..<40 { choice.book(kind: 0, work: 1_000_000, isBetter: false) }
    #expect(first < larger)
    #expect(size() == 2)
    for _ in 0..<200 { choice.book(kind: 0, work: 10, isBetter: false) }
    #expect(size() == 40)
  }

  @Test func `a kind that succeeds is tried most`() throws {
    let problem = RosteringProblem(try crowd(people: 4))
    var choice = NeighbourhoodChoice(problem: problem)
    var random = RandomSource(seed: 1)
    for kind in 0..<4 {
      for _ in 0..<20 { choice.book(kind: kind, work: 5_000, isBetter: kind == 2) }
    }
    let tries = (0..<300).filter { _ in choice.kind(random: &random) == 2 }.count
    #expect(tries > 200)
  }

  private func crowd(people: Int) throws -> Instance {
    var sketch = WorldSketch()
    sketch.contracts = [
      WorldSketch.contract(patterns: [try WorldSketch.pattern(hours: [8], from: "08:00")])
    ]
    sketch.people = (0..<people).map { WorldSketch.Person(id: "agent-\($0)") }
    sketch.need = [(0, 8..<16, 3)]
    return try sketch.instance
  }
}
