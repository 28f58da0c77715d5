import Testing
import Workforce

@testable import Benchmarks

struct StepCostTableTests {
  @Test func `a row per phase, with the ratio of the largest to the smallest`() {
    let costs = [
      StepCosts(
        title: "120 agents",
        phases: [
          .init(name: "first-order-bound", seconds: 1, count: 100),
          .init(name: "annealing", seconds: 2, count: 100_000),
        ]
      ),
      StepCosts(
        title: "500 agents",
        phases: [.init(name: "annealing", seconds: 3, count: 100_000)]
      ),
    ]
    #expect(
      StepCostTable(costs).text == """
        | phase             | µs, 120 agents | µs, 500 agents | ratio |
        | ----------------- | -------------: | -------------: | ----: |
        | first-order-bound |        10000.0 |              – |     – |
        | annealing         |           20.0 |           30.0 |  1.50 |
        """
    )
  }

  @Test func `rounds add up, phase by phase`() {
    var costs = StepCosts(title: "aurora", phases: [])
    costs.add([.init(name: "annealing", seconds: 2, count: 100_000)])
    costs.add([
      .init(name: "annealing", seconds: 4, count: 100_000),
      .init(name: "dive", seconds: 1, count: 1),
    ])
    #expect(costs.microseconds("annealing") == 30)
    #expect(costs.microseconds("dive") == 1_000_000)
    #expect(costs.microseconds("translation") == nil)
  }
}
