public import Workforce

/// Makes a roster for an instance, with a proven bound on how far it is from the best possible one.
public struct RosterSolver: Sendable {
  private let problem: RosteringProblem
  private let options: SolveOptions

  /// Translates the instance; the work begins with ``solve(progress:shouldStop:)``.
  public init(instance: Instance, options: SolveOptions = SolveOptions()) {
    problem = RosteringProblem(instance)
    self.options = options
  }

  /// What of the instance the strategy cannot hold, in words; empty where it holds all. Such a
  /// strategy ends with the first roster.
  public var partsBeyondStrategy: [String] {
    options.strategy == .compact ? CompactProgram.missingParts(of: problem) : []
  }

  /// Rules that rosters are not planned with yet, in sentences for a user; empty where all are kept. A
  /// roster of an instance with such rules may break them.
  public var rulesBeyondPlanning: [String] {
    let instance = problem.instance
    let agents = instance.agents.filter { agent in
      ReferencePeriod(agent, history: [], horizon: instance.horizon)?
        .isBeyondPlanning(of: agent, horizon: instance.horizon) ?? false
    }
    guard let first = agents.first, let weeks = first.rules.averageHours?.weeks else { return [] }
    let others = agents.count > 1 ? " and \(agents.count - 1) more" : ""
    return [
      "average_hours of \(first.id)\(others): an average over \(weeks) weeks in a horizon of "
        + "\(instance.horizon.weeks.count) is not planned with yet. Plan at most \(weeks) weeks at "
        + "once, with the earlier ones as history. 'meridian audit' judges longer rosters."
    ]
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
    SolveRun.result(of: problem, options: options, progress: progress, shouldStop: shouldStop)
  }
}
