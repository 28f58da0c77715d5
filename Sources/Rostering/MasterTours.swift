import GLPKSolver
import LinearProgram
import Workforce

/// The tours with which a program is written down: a first roster's, those of a short ascent, and those of
/// some rounds of column generation.
struct MasterTours {
  let problem: RosteringProblem
  /// Most rounds of column generation.
  let rounds: Int
  var clock = SolveClock()
  /// Asked often; true ends the search.
  var shouldStop: @Sendable () -> Bool = { false }

  /// Rows times types up to which masters are solved.
  private static let largestSize = SolvePlan.standard.columnGeneration.largest

  /// The tours, each once, by type, and whether the search was stopped before it was done.
  func tours(
    progress: (SolveProgress) -> Void = { _ in }
  ) -> (tours: [TourColumn], isStopped: Bool) {
    let crew = PricingCrew(problem: problem, threads: 1)
    let relaxation = LagrangianBound(problem: problem)
    progress(report("first roster"))
    var entries = firstTours()
    var ascent = FirstOrderAscent(relaxation: relaxation, crew: crew, toursKept: 8)
    progress(report("first-order bound"))
    _ = ascent.run(evaluations: 100, stepShare: 0.2, shouldStop: shouldStop)
    entries += ascent.tours.enumerated().flatMap { type, tours in
      tours.map { TourColumn(type: type, tour: $0) }
    }
    if !shouldStop(), relaxation.pricedCells.count * problem.types.count < Self.largestSize {
      let generated = try? improved(entries, relaxation, crew, ascent.bound, progress)
      entries = generated ?? entries
    }
    return (entries.distinctByType(types: problem.types.count), shouldStop())
  }

  /// A first roster's tours, or where there is none the shortest tour of each type that has one.
  private func firstTours() -> [TourColumn] {
    var pricer = TourPricer(problem: problem)
    let first = GreedyConstruction(problem: problem)
      .outcome(pricer: &pricer, shouldStop: shouldStop)
    if case .roster(let state) = first {
      return state.tours.enumerated().compactMap { agent, tour in
        tour.map { TourColumn(type: problem.typeOfAgent[agent], tour: $0) }
      }
    }
    let gains = [Double](repeating: -1, count: problem.timeline.count)
    return problem.types.indices.compactMap { type in
      guard !shouldStop() else { return nil }
      return pricer.bestTour(type: type, gains: gains).map {
        TourColumn(type: type, tour: $0.tour)
      }
    }
  }

  /// Rounds of master and pricing, at the master's own prices.
  private func improved(
    _ entries: [TourColumn],
    _ relaxation: LagrangianBound,
    _ crew: PricingCrew,
    _ bound: Double,
    _ progress: (SolveProgress) -> Void
  ) throws(GLPKError) -> [TourColumn] {
    var master = try RestrictedMaster(
      problem: problem,
      layout: MasterLayout(problem: problem, named: false)
    )
    var bound = bound
    _ = try master.add(entries)
    for round in 0..<rounds where !shouldStop() {
      let tours = master.entries.count
      progress(report("column generation, round \(round + 1) of \(rounds), \(tours) tours", bound))
      let solved = try master.solve(shouldStop: shouldStop)
      guard solved.status == .optimal,
        let found = relaxation.evaluate(prices: try master.prices(), crew: crew)
      else { break }
      bound = max(bound, found.value)
      let fresh = found.tours.enumerated().map { TourColumn(type: $0, tour: $1) }
      if try master.add(fresh) == 0 { break }
    }
    return master.entries
  }

  private func report(_ activity: String, _ bound: Double? = nil) -> SolveProgress {
    SolveProgress(
      elapsedSeconds: clock.elapsedSeconds,
      activity: activity,
      objective: nil,
      lowerBound: bound,
      gap: nil
    )
  }
}

extension [TourColumn] {
  /// Each tour once, ordered by type and, within a type, as first met.
  fileprivate func distinctByType(types: Int) -> [TourColumn] {
    var known = [Set<Tour>](repeating: [], count: types)
    var byType = [[TourColumn]](repeating: [], count: types)
    for entry in self where known[entry.type].insert(entry.tour).inserted {
      byType[entry.type].append(entry)
    }
    return byType.flatMap { $0 }
  }
}
