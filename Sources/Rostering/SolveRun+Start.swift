import Workforce

/// How a run begins.
extension SolveRun {
  /// Runs a problem from the first roster to the end.
  static func outcome(
    of problem: RosteringProblem,
    from start: RunStart,
    options: SolveOptions,
    progress: @escaping (SolveProgress) -> Void,
    shouldStop: @escaping @Sendable () -> Bool
  ) -> RunOutcome {
    let shared = SharedContradictions(problem: problem).contradictions()
    guard shared.isEmpty else {
      return RunOutcome(
        .without(.infeasible, because: .contradiction, shared, seed: options.seed, phases: [])
      )
    }
    var clock = SolveClock()
    let isOver = clock.stopSignal(limit: options.timeLimitSeconds, or: shouldStop)
    var pricer = TourPricer(problem: problem)
    let known = start.knowledge?.carried(to: problem, pricer: pricer)
    let (first, changes) = first(problem, start, &pricer, &clock, isOver)
    switch first {
    case .roster(let state):
      let placing = PlacingTime(
        of: state,
        until: clock.end(limit: options.timeLimitSeconds),
        or: shouldStop
      )
      var options = options
      options.timeLimitSeconds = options.timeLimitSeconds.map { $0 - placing.seconds }
      var run = SolveRun(
        problem,
        from: state,
        knowing: known,
        pricer,
        clock,
        placing,
        options: options,
        progress,
        clock.stopSignal(limit: options.timeLimitSeconds, or: shouldStop)
      )
      let result = run.finish()
      return RunOutcome(result, knowledge: run.knowledge, changes: changes)
    case .contradiction:
      let finder = ContradictionFinder(problem: problem.relaxed ?? problem, shouldStop: isOver)
      let proven = finder.contradictions()
      if proven.isEmpty, isOver() { return RunOutcome(stopped(clock, options, shouldStop)) }
      return RunOutcome(
        .without(
          proven.isEmpty ? .noRoster : .infeasible,
          because: .contradiction,
          proven,
          seed: options.seed,
          phases: clock.report
        )
      )
    case .stopped: return RunOutcome(stopped(clock, options, shouldStop))
    }
  }

  /// The first roster: the one that is given, as far as it is legal, or one by greedy construction.
  private static func first(
    _ problem: RosteringProblem,
    _ start: RunStart,
    _ pricer: inout TourPricer,
    _ clock: inout SolveClock,
    _ isOver: () -> Bool
  ) -> (GreedyConstruction.Outcome, [RunOutcome.StartChange]) {
    let begin = ContinuousClock.now
    defer { clock.book(.firstRoster, since: begin) }
    if let roster = start.roster {
      let known = RosterStart(problem: problem, roster: roster)
      switch known.outcome(pricer: &pricer, shouldStop: isOver) {
      case .roster(let state, let changed):
        let changes = changed.map { agent, days in
          RunOutcome.StartChange(
            agent: problem.instance.agents[agent].id,
            dates: days.map { problem.instance.horizon.dates[$0] }
          )
        }
        return (.roster(state), changes)
      case .stopped: return (.stopped, [])
      case .contradiction: break
      }
    }
    let greedy = GreedyConstruction(problem: problem)
    return (greedy.outcome(pricer: &pricer, shouldStop: isOver), [])
  }

  /// The result of a run that was stopped before it had a roster.
  private static func stopped(
    _ clock: SolveClock,
    _ options: SolveOptions,
    _ shouldStop: () -> Bool
  ) -> RosterResult {
    .without(
      .noRoster,
      because: shouldStop() ? .interrupted : .timeLimit,
      seed: options.seed,
      phases: clock.report
    )
  }
}
