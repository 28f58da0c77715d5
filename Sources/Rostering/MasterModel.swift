public import LinearProgram
public import Workforce

/// The master program over the tours found so far, written down with the names of
/// docs/formulation.md for other solvers and for readers.
public struct MasterModel: Sendable {
  /// The program. It does not say that tours are whole numbers: whoever solves it has to ask for
  /// that.
  public let program: LinearProgram
  /// How many tours it has.
  public let tourCount: Int
  /// Whether the search for tours was stopped before it was done.
  public let isStopped: Bool

  /// The program of an instance.
  ///
  /// Its tours are those of a first roster, those that were best under the prices of a short
  /// first-order ascent, and those that some rounds of column generation add where GLPK solves the
  /// master in seconds. An agent without any
  /// legal tour has the column `none(…)` alone, whose price is far above all others. Where idle
  /// heads have a price, the column `constant`, fixed at 1, carries what all rosters have in
  /// common; so the program's value is an objective of the instance, with its tours in parts.
  ///
  /// The same instance gives the same program, unless the search is stopped.
  ///
  /// - Parameters:
  ///   - instance: the instance.
  ///   - rounds: most rounds of column generation.
  ///   - timeLimitSeconds: seconds after which the tours found so far do; nil sets no limit.
  ///   - progress: called on the calling thread whenever something more is known.
  ///   - shouldStop: asked often; true ends the search, and the tours found so far do.
  public init(
    of instance: Instance,
    rounds: Int = 20,
    timeLimitSeconds: Double? = nil,
    progress: (SolveProgress) -> Void = { _ in },
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) {
    let clock = SolveClock()
    let problem = RosteringProblem(instance)
    let search = MasterTours(
      problem: problem,
      rounds: rounds,
      clock: clock,
      shouldStop: clock.stopSignal(limit: timeLimitSeconds, or: shouldStop)
    )
    let found = search.tours(progress: progress)
    tourCount = found.tours.count
    isStopped = found.isStopped
    program = Self.program(of: problem, tours: found.tours)
  }

  /// The program of an instance, however long it takes.
  public static func linearProgram(for instance: Instance, rounds: Int = 20) -> LinearProgram {
    MasterModel(of: instance, rounds: rounds).program
  }

  /// The program over some tours.
  private static func program(
    of problem: RosteringProblem,
    tours: [TourColumn]
  ) -> LinearProgram {
    let layout = MasterLayout(problem: problem, named: true)
    var program = layout.program
    var numbers = [Int](repeating: 0, count: problem.types.count)
    for entry in tours {
      numbers[entry.type] += 1
      program.addColumn(
        LinearProgram.Column(
          name: "x(\(problem.name(ofType: entry.type)),\(numbers[entry.type]))",
          cost: entry.tour.cost
        ),
        entries: layout.entries(of: entry.tour, type: entry.type, in: problem)
      )
    }
    if problem.offset != 0 {
      program.addColumn(
        LinearProgram.Column(name: "constant", cost: problem.offset, bounds: .equal(1))
      )
    }
    return program
  }
}

extension MasterLayout {
  /// The layout in which all agents take part.
  init(problem: RosteringProblem, named isNamed: Bool) {
    self.init(problem: problem, counts: problem.typeCounts, isNamed: isNamed)
  }
}

extension RosteringProblem {
  /// What a type is called in the program: the id of its first agent.
  func name(ofType type: Int) -> String {
    typeOfAgent.firstIndex(of: type).map { instance.agents[$0].id.text } ?? ""
  }
}
