import GLPKSolver
import LinearProgram
import Testing
import Workforce

@testable import Rostering

struct MasterModelTests {
  @Test(arguments: 0..<24 as Range<UInt64>)
  func `the written program has the value of the master inside`(seed: UInt64) throws {
    let instance = try TinyWorld.instance(seed: seed)
    let problem = RosteringProblem(instance)
    var master = try RestrictedMaster(
      problem: problem,
      layout: MasterLayout(problem: problem, named: false)
    )
    _ = try master.add(MasterTours(problem: problem, rounds: 20).tours().tours)
    let inside = try master.solve(shouldStop: { false })
    #expect(inside.status == .optimal)
    var written = try GLPKProblem(MasterModel.linearProgram(for: instance))
    let value = try written.simplex().objective
    #expect(abs(value - inside.objective - problem.offset) < 1e-6)
  }

  @Test(
    .enabled(if: GLPSol.path != nil, "glpsol is not installed (Debian package glpk-utils)"),
    arguments: [3, 5, 8] as [UInt64]
  )
  func `glpsol finds the same value in the file`(seed: UInt64) throws {
    let program = MasterModel.linearProgram(for: try TinyWorld.instance(seed: seed))
    var problem = try GLPKProblem(program)
    let value = try problem.simplex().objective
    #expect(try abs(GLPSol.optimum(of: program) - value) < 1e-5)
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func `no two rows and no two columns have one name`(seed: UInt64) throws {
    let program = MasterModel.linearProgram(for: try TinyWorld.instance(seed: seed))
    let rows = program.rows.map(\.name)
    let columns = program.columns.map(\.name)
    #expect(Set(rows).count == rows.count)
    #expect(Set(columns).count == columns.count)
    #expect(!rows.contains("") && !columns.contains(""))
    // Nothing that the format does not take: what is written is what stands in the document.
    let text = try LPFormatWriter().text(of: program)
    #expect(!text.contains("~") && !text.contains("#"))
  }

  @Test func `the same instance gives the same program`() throws {
    let instance = try TinyWorld.instance(seed: 4)
    let texts = try (0..<2).map { _ in
      try LPFormatWriter().text(of: MasterModel.linearProgram(for: instance))
    }
    #expect(texts[0] == texts[1])
  }

  @Test func `an agent without a legal tour has the artificial column alone`() throws {
    let seeds = (0..<200 as Range<UInt64>).lazy
    let worlds = try seeds.map { try TinyWorld.instance(seed: $0) }
    let instance = try #require(
      worlds.first { RosteringProblem($0).firstContradictoryType != nil }
    )
    let problem = RosteringProblem(instance)
    let type = try #require(problem.firstContradictoryType)
    let name = problem.name(ofType: type)
    let columns = MasterModel.linearProgram(for: instance).columns.map(\.name)
    #expect(columns.contains("none(\(name))"))
    #expect(!columns.contains { $0.hasPrefix("x(\(name),") })
  }
}

extension RosteringProblem {
  /// The first type without a legal tour.
  fileprivate var firstContradictoryType: Int? {
    var pricer = TourPricer(problem: self)
    let gains = [Double](repeating: 0, count: timeline.count)
    return types.indices.first { pricer.bestTour(type: $0, gains: gains) == nil }
  }
}
