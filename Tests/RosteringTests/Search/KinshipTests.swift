import Testing
import Workforce

@testable import Rostering

struct KinshipTests {
  @Test func `relatives share a queue, servers may serve it, and each of them is met`() throws {
    let pattern = try WorldSketch.pattern(hours: [4], from: "00:00", to: "20:00")
    let languages = [["en"], ["en", "de"], ["de"], ["fr"], ["de"]]
    let sketch = WorldSketch(
      days: 1,
      queues: [("en", [1]), ("de", [1]), ("fr", [1])],
      need: (0..<3).map { ($0, 8..<12, 1) },
      contracts: [WorldSketch.contract(patterns: [pattern])],
      people: languages.enumerated().map {
        WorldSketch.Person(id: "agent-\($0.offset)", languages: $0.element)
      }
    )
    let problem = RosteringProblem(try sketch.instance)
    let kinship = Kinship(problem: problem)
    let classes = problem.typeOfAgent.map { problem.types[$0].skillClass }
    var random = RandomSource(seed: 1)
    func met(_ draw: (inout RandomSource) -> Int?) -> Set<Int> {
      Set((0..<200).compactMap { _ in draw(&random) })
    }
    #expect(met { kinship.relative(ofClass: classes[0], using: &$0) } == [0, 1])
    #expect(met { kinship.relative(ofClass: classes[1], using: &$0) } == [0, 1, 2, 4])
    #expect(met { kinship.relative(ofClass: classes[3], using: &$0) } == [3])
    #expect(met { kinship.server(ofQueue: 1, using: &$0) } == [1, 2, 4])
  }
}
