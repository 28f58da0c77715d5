import GLPKSolver
import LinearProgram

/// Solves a sub-problem: bound by ascent, column generation, and a small integer program on GLPK.
///
/// All limits count work, none of them time.
struct SubProblemSolver {
  /// How a try ended.
  enum Verdict {
    /// The bound shows that nothing better is there.
    case hopeless
    /// Tours of every member whose program reaches the goal.
    case found([(entry: TourColumn, count: Int)])
    /// Nothing better was found within the limits.
    case nothing
  }

  /// What a try took.
  struct Effort {
    /// Questions asked of members, in units of about one move of annealing.
    var pricing = 0.0
    /// Simplex iterations times the rows of their program.
    var rowIterations = 0
    /// The floor found under every roster of the neighbourhood.
    var bound = -Double.infinity
    /// Whether the floor concerns all rosters of the neighbourhood.
    var isExact = true

    /// Work in units of about one move of annealing.
    var work: Int { 1 + Int(pricing) + rowIterations / 300 }
  }

  /// Evaluations of the ascent.
  var evaluations = 200
  /// The first step of the ascent, as a share of the highest price.
  var stepShare = 0.05
  /// Tours of every member that the master begins with.
  var toursPerMember = 20
  /// Most rounds of column generation.
  var roundLimit = 30
  /// How far prices are pulled towards the best ones so far.
  var smoothing = 0.5
  /// Most simplex iterations times rows: of column generation, and of the integer program.
  var rowIterationLimit = 3_000_000
  /// Most nodes of the integer program.
  var nodeLimit = 200

  /// Column generation ends when the master is above the bound by no more than this share of what
  /// the roster at hand is above it.
  private static let convergence = 0.05

  /// Looks for a roster of the neighbourhood that costs at most `goal`.
  ///
  /// - Parameters:
  ///   - sub: the sub-problem.
  ///   - seeds: the tours of the roster at hand, at least one for every member.
  ///   - prices: the prices of cover to begin with.
  ///   - current: the objective of the roster at hand.
  ///   - goal: what the objective is not to exceed.
  ///   - pricer: the pricing program.
  ///   - effort: what the try took.
  ///   - shouldStop: asked often; true ends the try.
  /// - Returns: how the try ended.
  /// - Throws: what GLPK reports.
  func solve(
    _ sub: SubProblem,
    seeds: [TourColumn],
    prices: [Double],
    current: Double,
    goal: Double,
    pricer: inout TourPricer,
    effort: inout Effort,
    shouldStop: @escaping () -> Bool
  ) throws(GLPKError) -> Verdict {
    guard var ascent = SubProblemAscent(sub, prices: prices, pricer: &pricer) else {
      return .nothing
    }
    ascent.run(evaluations: evaluations, stepShare: stepShare, goal: goal, pricer: &pricer)
    effort.pricing += ascent.work
    effort.bound = ascent.bound
    effort.isExact = sub.isExact
    if ascent.bound > goal { return .hopeless }
    let layout = MasterLayout(problem: sub.problem, counts: sub.problem.typeCounts)
    var master = try RestrictedMaster(problem: sub.problem, layout: layout)
    let promising = ascent.promising(
      count: toursPerMember,
      losingAtMost: current - ascent.bound
    )
    _ = try master.add(seeds + promising)
    var run = Run(
      sub: sub,
      current: current,
      goal: goal,
      rows: layout.program.rowCount,
      shouldStop: shouldStop
    )
    run.best = (ascent.bound, ascent.prices)
    defer {
      effort.pricing += run.pricing
      effort.rowIterations += run.iterations * run.rows
      effort.bound = run.best.bound
    }
    guard try generate(&master, &run, pricer: &pricer) else {
      return run.best.bound > goal ? .hopeless : .nothing
    }
    return try combine(&master, &run)
  }

  /// What column generation knows.
  private struct Run {
    let sub: SubProblem
    let current: Double
    let goal: Double
    let rows: Int
    let shouldStop: () -> Bool
    var best = (bound: -Double.infinity, prices: [Double]())
    var pricing = 0.0
    var iterations = 0
  }

  /// Rounds of master and pricing; false where the integer program is not worth asking.
  private func generate(
    _ master: inout RestrictedMaster,
    _ run: inout Run,
    pricer: inout TourPricer
  ) throws(GLPKError) -> Bool {
    for _ in 0..<roundLimit {
      guard let left = iterationsLeft(run) else { return false }
      let solved = try master.solve(iterationLimit: left, shouldStop: run.shouldStop)
      run.iterations += solved.iterations
      guard solved.status == .optimal else { return false }
      let open = solved.objective + run.sub.constant - run.best.bound
      if open <= Self.convergence * (run.current - run.best.bound) { return true }
      let duals = try master.prices()
      let start = run.best.prices
      let smoothed = zip(start, duals).map { smoothing * $0 + (1 - smoothing) * $1 }
      var added = 0
      for prices in [smoothed, duals] {
        guard let found = run.sub.evaluate(prices: prices, pricer: &pricer) else { return false }
        run.pricing += run.sub.effort
        if found.bound > run.best.bound { run.best = (found.bound, prices) }
        if run.best.bound > run.goal { return false }
        added += try master.add(found.tours)
        if added > run.sub.members.count / 4 { break }
      }
      if added == 0 { return true }
    }
    return true
  }

  /// The best whole numbers of the columns.
  private func combine(
    _ master: inout RestrictedMaster,
    _ run: inout Run
  ) throws(GLPKError) -> Verdict {
    guard !run.shouldStop() else { return .nothing }
    var options = IntegerOptions()
    options.presolve = false
    options.nodeLimit = nodeLimit
    options.iterationLimit = rowIterationLimit / max(1, run.rows)
    options.cutoff = run.goal - run.sub.constant + 1e-6
    let (outcome, found) = try master.wholeTours(options, shouldStop: run.shouldStop)
    run.iterations += outcome.iterations
    return found.map { .found($0) } ?? .nothing
  }

  /// Simplex iterations that column generation may still take; nil where it is to end.
  private func iterationsLeft(_ run: Run) -> Int? {
    let left = rowIterationLimit / max(1, run.rows) - run.iterations
    return left > 0 && !run.shouldStop() ? left : nil
  }
}
