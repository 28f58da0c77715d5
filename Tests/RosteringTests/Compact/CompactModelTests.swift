import Audit
import CivilTime
import GLPKSolver
import LinearProgram
import Testing
import Workforce

@testable import Rostering

struct CompactModelTests {
  /// One queue, two people with a meal of an hour in two places.
  private var instance: Instance {
    get throws {
      try WorldSketch(
        days: 1,
        queues: [("en", [10])],
        need: [(0, 8..<13, 1)],
        contracts: [
          WorldSketch.contract(patterns: [
            try WorldSketch.pattern(
              hours: [4],
              from: "08:00",
              to: "09:00",
              breaks: [WorldSketch.meal(1...2)]
            )
          ])
        ],
        people: [.init(id: "A-1"), .init(id: "A-2")]
      ).instance
    }
  }

  @Test func `columns name agent, start, pattern and length, and breaks their places`() throws {
    let names = try CompactModel(instance: instance).program.columns.map(\.name)
    #expect(
      names.filter { $0.contains("A-1") } == [
        "wait(A-1,d1,60u1,2027-03-08T09:00Z)", "wait(A-1,d1,60u1,2027-03-08T10:00Z)",
        "break(A-1,d1,60u1,2027-03-08T09:00Z)", "break(A-1,d1,60u1,2027-03-08T10:00Z)",
        "break(A-1,d1,60u1,2027-03-08T11:00Z)",
        "work(A-1,2027-03-08T08:00Z,day,240)", "work(A-1,2027-03-08T09:00Z,day,240)",
      ]
    )
  }

  @Test func `the values of a solution are a legal roster of the same worth`() throws {
    let instance = try instance
    let model = try CompactModel(instance: instance)
    var glpk = try GLPKProblem(model.program)
    let outcome = try glpk.integerOptimum()
    let roster = try #require(model.roster(of: try glpk.integerColumnValues()))
    let audit = AuditReport(of: roster, for: instance)
    #expect(audit.violations == [])
    #expect(abs(audit.objective.total - (try #require(outcome.objective))) < 1e-9)
  }

  @Test func `two shifts on a day, or a break without a place, are no roster`() throws {
    let model = try CompactModel(instance: instance)
    let names = model.program.columns.map(\.name)
    func values(_ chosen: String...) -> [Double] {
      names.map { name in chosen.contains { name.hasPrefix($0) } ? 1 : 0 }
    }
    #expect(model.roster(of: values("work(A-1,")) == nil)
    #expect(model.roster(of: values("work(A-1,2027-03-08T08")) == nil)
    #expect(
      model.roster(of: values("work(A-1,2027-03-08T08", "break(A-1,d1,60u1,2027-03-08T11")) == nil
    )
    let legal = model.roster(
      of: values("work(A-1,2027-03-08T08", "break(A-1,d1,60u1,2027-03-08T10")
    )
    #expect(try #require(legal).shifts.count == 1)
    #expect(model.roster(of: []) == nil)
  }

  @Test func `a stop before the relaxation is solved leaves no bound`() throws {
    let search = CompactSearch(problem: RosteringProblem(try instance))
    let outcome = try search.run(nodeLimit: nil, absoluteGap: 0, shouldStop: { true })
    #expect(outcome.bound == nil)
    #expect(outcome.state == nil)
  }
}
