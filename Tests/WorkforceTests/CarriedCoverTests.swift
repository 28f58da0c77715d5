import CivilTime
import Testing
import Workforce

/// A night from Sunday 20:00 to Monday 04:00 in Berlin, beside need of one head of each of two queues.
@Suite struct CarriedCoverTests {
  /// Heads carried into phone and mail in the first five hours of Monday.
  private func carried(
    by queues: [Identifier<Queue>],
    mailHeads: Int = 1,
    agents: [String] = ["de"]
  ) throws -> [[Int]] {
    let world = try SmallWorld()
    let grid = world.horizon.grid
    let mail = Queue(
      id: "mail",
      client: world.client,
      channel: .email,
      language: Language("de"),
      shortagePrices: [50]
    )
    let start = grid.start.adding(minutes: -240)
    let people = agents.enumerated().map { world.agent(Identifier("a\($0)"), $1) }
    let need = [1, mailHeads].map { [Int](repeating: $0, count: grid.count) }
    let instance = Instance(
      name: "carried",
      revised: grid.start,
      horizon: world.horizon,
      locations: [world.location],
      clients: [world.client],
      queues: [world.queue, mail],
      contracts: [world.contract],
      agents: people,
      history: people.map {
        HistoricShift(
          agent: $0.id,
          range: start..<start.adding(minutes: 480),
          localDate: world.horizon.firstDate.adding(days: -1),
          paidMinutes: 480,
          queues: queues
        )
      },
      requirement: Requirement(grid: grid, headsByQueue: need)
    )
    return [0, 1].map { queue in
      (0..<5).map { instance.carriedCover.heads(queue: queue, interval: $0) }
    }
  }

  private let none = [0, 0, 0, 0, 0]
  private let night = [1, 1, 1, 1, 0]

  @Test func `without a queue it goes where the next missing head is the dearest`() throws {
    #expect(try carried(by: []) == [night, none])
    #expect(try carried(by: [], agents: ["de", "de"]) == [night, night])
    #expect(try carried(by: [], agents: ["en"]) == [none, none])
  }

  @Test func `it goes to the queue that the last roster says`() throws {
    #expect(try carried(by: ["mail"]) == [none, night])
    #expect(try carried(by: ["mail"], agents: ["de", "de"]) == [none, night])
    #expect(try carried(by: ["mail"], mailHeads: 0) == [none, none])
  }

  @Test func `of several queues it goes to the one whose next missing head is the dearest`() throws
  {
    #expect(try carried(by: ["mail", "queue"]) == [night, none])
    #expect(try carried(by: ["mail", "queue"], agents: ["de", "de"]) == [night, night])
  }
}
