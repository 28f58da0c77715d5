import GLPKSolver
import Testing
import Workforce

@testable import Rostering

struct RestrictedMasterTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a purge keeps the value and drops no tour in use`(seed: UInt64) throws {
    let problem = RosteringProblem(try TinyWorld.instance(seed: seed))
    var master = try RestrictedMaster(
      problem: problem,
      layout: MasterLayout(problem: problem, named: false)
    )
    _ = try master.add(MasterTours(problem: problem, rounds: 10).tours().tours)
    let before = try master.solve(shouldStop: { false })
    let used = zip(master.entries, try master.tourValues()).filter { $1 > 1e-9 }.map(\.0)
    let count = master.entries.count
    try master.purge(keepingPerType: 1)
    #expect(master.entries.count <= count)
    let left = master.entries.map(\.tour)
    #expect(used.allSatisfy { left.contains($0.tour) })
    let after = try master.solve(shouldStop: { false })
    #expect(abs(after.objective - before.objective) < 1e-6)
  }

  @Test func `a tour that is there already is not added twice`() throws {
    let problem = RosteringProblem(try TinyWorld.instance(seed: 3))
    var master = try RestrictedMaster(
      problem: problem,
      layout: MasterLayout(problem: problem, named: false)
    )
    let tours = MasterTours(problem: problem, rounds: 2).tours().tours
    #expect(try master.add(tours) == tours.count)
    #expect(try master.add(tours) == 0)
    #expect(master.entries.count == tours.count)
  }

  @Test(arguments: OracleOptimum.seeds)
  func `whole tours of the master are a roster, never better than the optimum`(
    seed: UInt64
  ) throws {
    let problem = RosteringProblem(try TinyWorld.instance(seed: seed))
    guard let optimum = try OracleOptimum.objective(seed: seed) else { return }
    var master = try RestrictedMaster(
      problem: problem,
      layout: MasterLayout(problem: problem, named: false)
    )
    _ = try master.add(MasterTours(problem: problem, rounds: 20).tours().tours)
    _ = try master.solve(shouldStop: { false })
    let found = try master.wholeTours(
      nodeLimit: 1000,
      cutoff: .infinity,
      shouldStop: { false }
    )
    let tours = try #require(found)
    for type in problem.types.indices {
      let count = tours.filter { $0.entry.type == type }.reduce(0) { $0 + $1.count }
      #expect(count == problem.typeCounts[type])
    }
    #expect(problem.state(of: tours).objective >= optimum - 1e-6)
  }
}

extension RosteringProblem {
  /// The roster in which the members of each type share its tours.
  fileprivate func state(
    of tours: [(entry: TourColumn, count: Int)]
  ) -> RosterState {
    var free = members
    var state = RosterState(problem: self)
    for (entry, count) in tours {
      for agent in free[entry.type].prefix(count) { state.insert(entry.tour, agent: agent) }
      free[entry.type].removeFirst(count)
    }
    return state
  }
}
