import Testing
import Workforce

@testable import Rostering

struct MinimumTermsTests {
  /// One queue that needs a head from 8 to 10 and two from 10 to 12; a missing head costs 10, a second
  /// one 15.
  private func problem(_ minimum: MinimumHeads?) throws -> RosteringProblem {
    let pattern = try WorldSketch.pattern(hours: [4], from: "08:00")
    var sketch = WorldSketch(
      days: 1,
      queues: [("en", [10, 15])],
      need: [(0, 8..<10, 1), (0, 10..<12, 2)],
      contracts: [WorldSketch.contract(patterns: [pattern])],
      people: [.init(id: "ana")]
    )
    sketch.prices = Prices(missingHeadHour: 10, idleHour: 1, labourWeight: 0)
    let plain = try sketch.instance
    let queue = plain.queues[0]
    return RosteringProblem(
      Instance(
        name: "",
        revised: plain.revised,
        horizon: plain.horizon,
        locations: plain.locations,
        clients: plain.clients,
        queues: [
          Queue(
            id: queue.id,
            client: queue.client,
            language: queue.language,
            shortagePrices: queue.shortagePrices,
            minimumHeads: minimum
          )
        ],
        contracts: plain.contracts,
        agents: plain.agents,
        requirement: plain.requirement,
        prices: plain.prices
      )
    )
  }

  @Test func `queues without a minimum have no terms`() throws {
    #expect(try problem(nil).minimums == nil)
  }

  @Test func `need is raised to the minimum while the client is open`() throws {
    let problem = try problem(MinimumHeads(2, enforcement: .priced(4)))
    let minimums = try #require(problem.minimums)
    let first = problem.timeline.gridSlots.lowerBound
    #expect(problem.need[queue: 0, slot: first] == 2)
    #expect(minimums.headsBeyondNeed[queue: 0, slot: first] == 2)
    #expect(problem.need[queue: 0, slot: first + 8] == 2)
    #expect(minimums.headsBeyondNeed[queue: 0, slot: first + 8] == 1)
    #expect(minimums.headsBeyondNeed[queue: 0, slot: first + 10] == 0)
    #expect(minimums.least[queue: 0, slot: first + 10] == 2)
    #expect(minimums.isHard == [false])
  }

  @Test func `the worth of a head holds the price of the need and that of the minimum`() throws {
    let problem = try problem(MinimumHeads(2, enforcement: .priced(4)))
    let first = problem.timeline.gridSlots.lowerBound
    func worths(_ hour: Int) -> [Double] {
      [1, 2].map { problem.step(queue: 0, slot: first + hour, missing: $0) }
    }
    // An idle head costs 1, which a head that is needed earns back.
    #expect(worths(0) == [4, 4])
    #expect(worths(8) == [4, 15])
    #expect(worths(10) == [15, 20])
  }

  @Test func `a hard minimum is worth more than all else`() throws {
    let problem = try problem(MinimumHeads(1))
    let first = problem.timeline.gridSlots.lowerBound
    let most = problem.step(queue: 0, slot: first + 10, missing: 2)
    #expect(most > 100)
    #expect(problem.step(queue: 0, slot: first + 10, missing: 1) == 11)
    #expect(problem.minimums?.isHard == [true])
  }
}
