import GLPKSolver
import Workforce

/// The linear programs of a run that are given to GLPK whole: the master, its whole numbers, the compact
/// program.
extension SolveRun {
  /// Whether a master of this size can be solved in the time there is.
  var fitsGLPK: Bool {
    let rows = relaxation.pricedCells.count
    // Columns have few entries where they stand for shifts, not for intervals.
    let most = isByName ? plan.columnGeneration.largestByName : plan.columnGeneration.largest
    let isExact = problem.types.indices.allSatisfy { pricer.question(type: $0)?.isExact ?? true }
    return options.strategy.usesGLPK && boundsAllRosters && rows * problem.types.count < most
      && isExact
  }

  mutating func generateColumns() {
    let begin = ContinuousClock.now
    let generation = ColumnGeneration(problem: problem, relaxation: relaxation, crew: crew)
    let tolerance = problem.instance.prices.missingHeadHour * plan.columnGeneration.tolerance
    do {
      let outcome = try generation.run(
        seeds: ascent.columns + knownTours + bestEntries,
        bound: bound,
        prices: prices,
        tolerance: options.gapPercent > 0 ? tolerance : 0,
        roundLimit: plan.columnGeneration.mostRounds,
        shouldStop: workSignal(share: isByName ? plan.columnGeneration.shareByName : 1)
      )
      clock.book(.columnGeneration, since: begin, count: outcome.rounds, with: outcome.effort)
      raiseBound(to: outcome.bound)
      prices = outcome.prices
      columns = outcome.columns
      tell(.columnGeneration)
    } catch {
      giveUpGLPK(.columnGeneration, error, since: begin)
    }
  }

  /// Asks GLPK for the best whole numbers of the columns and the tours of the best roster.
  mutating func combineColumns() {
    let begin = ContinuousClock.now
    do {
      let found = try wholeTours()
      clock.book(.integerProgram, since: begin)
      if let state = RosterState(problem: problem, tours: found),
        state.objective < best.objective - 1e-7
      {
        best = state
      }
      tell(.integerProgram)
    } catch {
      giveUpGLPK(.integerProgram, error, since: begin)
    }
  }

  /// Goes on without GLPK after it failed: what is known stays true, and the search needs no linear
  /// program. The progress and the phases of the result name the failure.
  mutating func giveUpGLPK(
    _ phase: SolvePhase,
    _ error: GLPKError,
    since begin: ContinuousClock.Instant
  ) {
    clock.book(.glpkFailed, since: begin)
    tell("\(phase.words) failed: \(error)")
  }

  private func wholeTours() throws(GLPKError) -> [(entry: TourColumn, count: Int)] {
    var master = try RestrictedMaster(problem: problem)
    _ = try master.add(columns + bestEntries)
    return try master.wholeTours(
      nodeLimit: plan.columnGeneration.mostNodes,
      cutoff: best.objective - relaxation.offset,
      meter: meter,
      shouldStop: shouldStop
    ) ?? []
  }

  /// Gives the compact program whole to GLPK; a limit of iterations is one of nodes.
  mutating func solveCompactProgram() {
    guard CompactProgram.missingParts(of: problem).isEmpty else { return }
    let begin = ContinuousClock.now
    let hours = problem.instance.requirement.totalHours * options.gapPercent / 100
    do {
      let found = try CompactSearch(problem: problem).run(
        nodeLimit: options.iterationLimit,
        absoluteGap: hours * problem.instance.prices.missingHeadHour,
        shouldStop: shouldStop
      )
      clock.book(.compactProgram, since: begin, count: found.nodes)
      iterations = found.nodes
      raiseBound(to: found.bound ?? 0)
      if let state = found.state, state.objective < best.objective { best = state }
      tell(.compactProgram)
    } catch {
      giveUpGLPK(.compactProgram, error, since: begin)
    }
  }

  /// The tours of the best roster, as columns.
  var bestEntries: [TourColumn] {
    best.tours.enumerated().compactMap { agent, tour in
      tour.map { TourColumn(type: problem.typeOfAgent[agent], tour: $0) }
    }
  }
}
