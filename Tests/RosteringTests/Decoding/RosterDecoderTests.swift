import Audit
import Testing
import Workforce

@testable import Rostering

struct RosterDecoderTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `a decoded roster breaks no rule and costs what the state says`(seed: UInt64) throws {
    let instance = try TinyWorld.instance(seed: seed)
    let problem = RosteringProblem(instance)
    var pricer = TourPricer(problem: problem)
    guard let state = GreedyConstruction(problem: problem).roster(pricer: &pricer) else { return }
    let report = AuditReport(of: RosterDecoder(state: state).roster(), for: instance)
    #expect(report.violations == [])
    #expect(abs(report.objective.total - state.objective) < 1e-6)
  }

  @Test func `people stay at their queue while the need stays`() throws {
    // Both speak both languages; each queue needs one head all day.
    let roster = try roster(need: [(0, 8..<16, 1), (1, 8..<16, 1)])
    #expect(roster.shifts.map { queueChanges(in: $0) } == [0, 0])
  }

  @Test func `as few people move as the need asks for`() throws {
    // From 12:00 on both are needed in English.
    let roster = try roster(need: [(0, 8..<12, 1), (1, 8..<12, 1), (0, 12..<16, 2)])
    #expect(roster.shifts.map { queueChanges(in: $0) }.sorted() == [0, 1])
  }

  private func roster(need: [(queue: Int, hours: Range<Int>, heads: Int)]) throws -> Roster {
    let sketch = WorldSketch(
      days: 1,
      queues: [("en", [10]), ("de", [10])],
      need: need,
      contracts: [
        WorldSketch.contract(patterns: [try WorldSketch.pattern(hours: [8], from: "08:00")])
      ],
      people: ["ana", "ben"].map { .init(id: $0, languages: ["en", "de"]) }
    )
    let problem = RosteringProblem(try sketch.instance)
    var pricer = TourPricer(problem: problem)
    let state = try #require(GreedyConstruction(problem: problem).roster(pricer: &pricer))
    #expect(state.objective == 0)
    return RosterDecoder(state: state).roster()
  }

  private func queueChanges(in shift: Shift) -> Int {
    let queues = shift.activities.compactMap(\.queue)
    return zip(queues, queues.dropFirst()).filter { $0 != $1 }.count
  }
}
