import Testing
import Workforce

@testable import Benchmarks

struct CurveTableTests {
  @Test func `a row per phase, with the ratio of the largest to the smallest`() {
    let costs = [
      StepCosts(
        agents: 120,
        phases: [
          .init(name: "first-order-bound", seconds: 1, count: 100),
          .init(name: "annealing", seconds: 2, count: 100_000),
        ]
      ),
      StepCosts(agents: 500, phases: [.init(name: "annealing", seconds: 3, count: 100_000)]),
    ]
    #expect(
      CurveTable(costs).text == """
        | phase             | µs, 120 agents | µs, 500 agents | ratio |
        | ----------------- | -------------: | -------------: | ----: |
        | first-order-bound |        10000.0 |              – |     – |
        | annealing         |           20.0 |           30.0 |  1.50 |
        """
    )
  }
}
