import Testing
import Workforce

@testable import Rostering

struct RosteringProblemTests {
  @Test func `objectives of missing heads are multiples of the prices' common part`() throws {
    var sketch = try office()
    sketch.queues = [("en", [10, 25]), ("de", [15])]
    #expect(RosteringProblem(try sketch.instance).costUnit == 5)
    sketch.intervalMinutes = 15
    #expect(RosteringProblem(try sketch.instance).costUnit == 1.25)
  }

  @Test func `labour that counts leaves no such part`() throws {
    var sketch = try office()
    sketch.prices = Prices(missingHeadHour: 10, labourWeight: 1)
    sketch.people[0].hourlyCost = 3
    #expect(RosteringProblem(try sketch.instance).costUnit == nil)
  }

  @Test func `a price that is no decimal of few places leaves no such part`() throws {
    var sketch = try office()
    sketch.queues = [("en", [1.0 / 3.0])]
    #expect(RosteringProblem(try sketch.instance).costUnit == nil)
  }

  @Test(arguments: OracleOptimum.seeds)
  func `the optimum is a multiple of the unit`(seed: UInt64) throws {
    let problem = RosteringProblem(try TinyWorld.instance(seed: seed))
    guard let unit = problem.costUnit, let optimum = try OracleOptimum.objective(seed: seed) else {
      return
    }
    #expect(abs(optimum / unit - (optimum / unit).rounded()) < 1e-6)
  }

  private func office() throws -> WorldSketch {
    var sketch = WorldSketch()
    sketch.contracts = [
      WorldSketch.contract(patterns: [try WorldSketch.pattern(hours: [8], from: "08:00")])
    ]
    sketch.people = [WorldSketch.Person(id: "agent")]
    sketch.need = [(0, 8..<16, 1)]
    return sketch
  }
}
