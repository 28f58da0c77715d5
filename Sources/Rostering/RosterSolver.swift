public import Workforce

/// Makes a roster for an instance, with a proven bound on how far it is from the best possible one.
public struct RosterSolver: Sendable {
  private let problem: RosteringProblem
  private let options: SolveOptions

  /// Translates the instance; the work begins with ``solve(progress:shouldStop:)``.
  ///
  /// - Parameters:
  ///   - instance: the instance.
  ///   - options: limits, seed and strategy.
  ///   - other: a solver of an instance like this one; what it has translated of contracts and sites that
  ///     are the same is used again.
  public init(
    instance: Instance,
    options: SolveOptions = SolveOptions(),
    reusing other: RosterSolver? = nil
  ) {
    problem = RosteringProblem(instance, reusing: other?.problem)
    self.options = options
  }

  /// What of the instance the strategy cannot hold, in words; empty where it holds all. Such a
  /// strategy ends with the first roster.
  public var unsupportedFeatures: [String] {
    options.strategy == .compact ? CompactProgram.missingParts(of: problem) : []
  }

  /// People for whom planning finds no legal tour although the rules leave some, in sentences for a
  /// user: averages over a period that begins within the horizon are planned as limits of each week.
  public var infeasibleUnderCaps: [String] {
    guard let relaxed = problem.relaxed else { return [] }
    let lawful = Set(ContradictionFinder(problem: relaxed).people)
    return ContradictionFinder(problem: problem).people.filter { !lawful.contains($0) }.map {
      agent in
      let agent = problem.instance.agents[agent]
      let weeks = agent.rules.averageHours?.weeks ?? 0
      return
        "average_hours of \(agent.id): the solver caps every week at the average over \(weeks) weeks, and "
        + "no sequence of shifts fits under that cap. Plan at most \(weeks) weeks at once, with the earlier "
        + "ones as history. 'meridian audit' judges longer rosters."
    }
  }

  /// Searches until the gap is reached, a limit is met or the caller asks to stop.
  ///
  /// - Parameters:
  ///   - progress: called on the calling thread whenever something better is known.
  ///   - shouldStop: asked often, from several threads; true ends the run with the best roster so
  ///     far.
  /// - Returns: the best roster found, the bound under all rosters, and why the search ended.
  public func solve(
    progress: @escaping (SolveProgress) -> Void = { _ in },
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) -> RosterResult {
    run(from: RunStart(), progress: progress, shouldStop: shouldStop).result
  }

  /// Searches on from what is known: the roster that is found costs no more than the legal part of the one
  /// to begin with.
  ///
  /// - Parameters:
  ///   - start: a roster, and what an earlier run learnt.
  ///   - progress: as in ``solve(progress:shouldStop:)``.
  ///   - shouldStop: as there.
  /// - Returns: the same as there, and what a later run can begin with.
  public func run(
    from start: RunStart,
    progress: @escaping (SolveProgress) -> Void = { _ in },
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) -> RunOutcome {
    var options = options
    options.threads = ThreadSupply.threads(upTo: options.threads)
    return SolveRun.outcome(
      of: problem,
      from: start,
      options: options,
      progress: progress,
      shouldStop: shouldStop
    )
  }
}
