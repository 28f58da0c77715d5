import GLPKSolver
public import LinearProgram
public import Workforce

/// The master program over the tours found so far, written down with the names of
/// docs/formulation.md for other solvers and for readers.
public struct MasterModel {
  /// The program of an instance.
  ///
  /// Its tours are those of a first roster, those that were best under the prices of a short
  /// first-order ascent, and those that some rounds of column generation add where GLPK solves the
  /// master in seconds. An agent without any
  /// legal tour has the column `none(…)` alone, whose price is far above all others. Where idle
  /// heads have a price, the column `constant`, fixed at 1, carries what all rosters have in
  /// common; so the program's value is an objective of the instance, with its tours in parts.
  ///
  /// The same instance gives the same program.
  ///
  /// - Parameters:
  ///   - instance: the instance.
  ///   - rounds: most rounds of column generation.
  /// - Returns: the linear program; that tours are whole is left to the reader.
  public static func linearProgram(for instance: Instance, rounds: Int = 20) -> LinearProgram {
    let problem = RosteringProblem(instance)
    let layout = MasterLayout(problem: problem, named: true)
    var program = layout.program
    var numbers = [Int](repeating: 0, count: problem.types.count)
    for entry in tours(of: problem, rounds: rounds) {
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

  /// Priced cells times types up to which a master is solved anew in well under a second.
  private static let largestSize = 40_000

  /// The tours of the program, each once, by type.
  static func tours(of problem: RosteringProblem, rounds: Int) -> [RestrictedMaster.Entry] {
    let crew = PricingCrew(problem: problem, threads: 1)
    let relaxation = LagrangianBound(problem: problem)
    var entries = firstTours(of: problem)
    var ascent = FirstOrderAscent(relaxation: relaxation, crew: crew, toursKept: 8)
    _ = ascent.run(evaluations: 100, stepShare: 0.2) { false }
    entries += ascent.tours.enumerated().flatMap { type, tours in
      tours.map { RestrictedMaster.Entry(type: type, tour: $0) }
    }
    if relaxation.pricedCells.count * problem.types.count < largestSize {
      let generated = try? improved(entries, of: problem, relaxation, crew, rounds: rounds)
      entries = generated ?? entries
    }
    return entries.distinctByType(types: problem.types.count)
  }

  /// A first roster's tours, or where there is none the shortest tour of each type that has one.
  private static func firstTours(of problem: RosteringProblem) -> [RestrictedMaster.Entry] {
    var pricer = TourPricer(problem: problem)
    if let first = GreedyConstruction(problem: problem).roster(pricer: &pricer) {
      return first.tours.enumerated().compactMap { agent, tour in
        tour.map { RestrictedMaster.Entry(type: problem.typeOfAgent[agent], tour: $0) }
      }
    }
    let gains = [Double](repeating: -1, count: problem.timeline.count)
    return problem.types.indices.compactMap { type in
      pricer.bestTour(type: type, gains: gains).map {
        RestrictedMaster.Entry(type: type, tour: $0.tour)
      }
    }
  }

  /// Rounds of master and pricing, at the master's own prices.
  private static func improved(
    _ entries: [RestrictedMaster.Entry],
    of problem: RosteringProblem,
    _ relaxation: LagrangianBound,
    _ crew: PricingCrew,
    rounds: Int
  ) throws -> [RestrictedMaster.Entry] {
    var master = try RestrictedMaster(
      problem: problem,
      layout: MasterLayout(problem: problem, named: false)
    )
    _ = try master.add(entries)
    for _ in 0..<rounds {
      let solved = try master.solve(shouldStop: { false })
      guard solved.status == .optimal,
        let found = relaxation.evaluate(prices: try master.prices(), crew: crew)
      else { break }
      let fresh = found.tours.enumerated().map { RestrictedMaster.Entry(type: $0, tour: $1) }
      if try master.add(fresh) == 0 { break }
    }
    return master.entries
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

extension [RestrictedMaster.Entry] {
  /// Each tour once, ordered by type and, within a type, as first met.
  fileprivate func distinctByType(types: Int) -> [RestrictedMaster.Entry] {
    var known = [Set<Tour>](repeating: [], count: types)
    var byType = [[RestrictedMaster.Entry]](repeating: [], count: types)
    for entry in self where known[entry.type].insert(entry.tour).inserted {
      byType[entry.type].append(entry)
    }
    return byType.flatMap { $0 }
  }
}
