import Testing

@testable import Benchmarks

struct SolutionTextTests {
  private let names = ["work(a,1)", "break(a,2)", "serve(k0.q,3)"]

  @Test func `values stand in the order of the columns, 0 where none is given`() {
    let text = "serve(k0.q,3) 2\nwork(a,1) 0.9999999\n"
    #expect(SolutionText(text).values(of: names) == [0.9999999, 0, 2])
    #expect(SolutionText("").values(of: names) == [0, 0, 0])
  }

  @Test(arguments: ["work(b,1) 1", "work(a,1)", "work(a,1) one", "work(a,1) 1 2"])
  func `a line that is no column and value is no solution`(line: String) {
    #expect(SolutionText(line).values(of: names) == nil)
  }

  @Test func `columns that stand for a row with two bounds are left aside`() {
    #expect(SolutionText("range(days(a,w1)) 4\nwork(a,1) 1").values(of: names) == [1, 0, 0])
  }
}
