import CGLPK
import LinearProgram

extension GLPKProblem {
  /// Solves the program without its whole-number conditions, from the basis kept so far.
  ///
  /// A basis that is broken or singular is replaced, by an advanced one and then by the slacks
  /// alone; the outcome counts that. Ends early when `shouldStop` says so: it is asked every
  /// ``SimplexOptions/iterationsBetweenStopChecks`` iterations and must not use GLPK.
  ///
  /// - Throws: ``GLPKError/invalidOption(name:value:)``, or what GLPK gave up with.
  public mutating func simplex(
    _ options: SimplexOptions = SimplexOptions(),
    shouldStop: (() -> Bool)? = nil
  ) throws(GLPKError) -> SimplexOutcome {
    try options.validate()
    var run = SimplexRun(options, isDivided: shouldStop != nil)
    while true {
      let result = try step(&run)
      if run.mayGoOn(after: result) {
        if shouldStop?() == true { return outcome(of: run, result, stopped: .stopRequested) }
      } else if let advanced = run.nextBasis(after: result) {
        try pass(meridian_glpk_rebuild_basis(handle, advanced))
      } else if run.leavesOpen(result) {
        run.presolve = false
        run.method = .primal
      } else {
        return outcome(of: run, result, stopped: nil)
      }
    }
  }

  /// One call of GLPK's simplex method.
  private mutating func step(
    _ run: inout SimplexRun
  ) throws(GLPKError) -> meridian_glpk_simplex_result {
    var control = run.control()
    var result = meridian_glpk_simplex_result()
    hasBasicSolution = false
    try pass(meridian_glpk_simplex(handle, &control, &result))
    run.iterations += Int(result.iterations)
    hasBasicSolution = result.primal_status != MERIDIAN_GLPK_UNDEFINED
    return result
  }

  private func outcome(
    of run: SimplexRun,
    _ result: meridian_glpk_simplex_result,
    stopped: StopReason?
  ) -> SimplexOutcome {
    let code = GLPKReturnCode(rawValue: result.code)
    var status = SolveStatus(glpk: result.status)
    if result.code == MERIDIAN_GLPK_ENOPFS { status = .infeasible }
    return SimplexOutcome(
      status: status,
      stopReason: stopped ?? code.stopReason,
      code: code,
      objective: result.objective,
      iterations: run.iterations,
      isDualFeasible: result.dual_status == MERIDIAN_GLPK_FEASIBLE,
      basisRebuilds: run.rebuilds
    )
  }
}

/// The state of one call of ``GLPKProblem/simplex(_:shouldStop:)`` over GLPK's several runs.
private struct SimplexRun {
  let options: SimplexOptions
  let isDivided: Bool
  let clock = ContinuousClock()
  let start: ContinuousClock.Instant
  var presolve: Bool
  var method: SimplexOptions.Method
  var iterations = 0
  var rebuilds = 0

  init(_ options: SimplexOptions, isDivided: Bool) {
    self.options = options
    // The presolver forgets the basis, so that a run with it cannot be divided.
    self.isDivided = isDivided && !options.presolve
    presolve = options.presolve
    method = options.method
    start = clock.now
  }

  private var iterationsLeft: Int? { options.iterationLimit.map { max(0, $0 - iterations) } }

  private var millisecondsLeft: Int? {
    guard let limit = options.timeLimitMilliseconds else { return nil }
    guard iterations > 0 || rebuilds > 0 else { return limit }
    let elapsed = (clock.now - start).components
    let milliseconds = elapsed.seconds * 1000 + elapsed.attoseconds / 1_000_000_000_000_000
    return max(0, limit - Int(milliseconds))
  }

  func control() -> meridian_glpk_simplex_options {
    var control = meridian_glpk_simplex_options()
    control.method =
      switch method {
      case .primal: Int32(MERIDIAN_GLPK_PRIMAL)
      case .dual: Int32(MERIDIAN_GLPK_DUAL)
      case .dualThenPrimal: Int32(MERIDIAN_GLPK_DUAL_THEN_PRIMAL)
      }
    control.presolve = presolve
    control.steepest_edge = options.pricing == .steepestEdge
    control.ratio_test = options.ratioTest.rawValue
    let share = isDivided ? options.iterationsBetweenStopChecks : Int.max
    control.iteration_limit = Int32(clamping: min(share, iterationsLeft ?? Int.max))
    control.time_limit_milliseconds = Int32(clamping: millisecondsLeft ?? Int.max)
    control.primal_tolerance = options.primalTolerance
    control.dual_tolerance = options.dualTolerance
    control.pivot_tolerance = options.pivotTolerance
    control.objective_limit = options.objectiveLimit ?? .infinity
    return control
  }

  /// Whether GLPK stopped only because its share of iterations was used up.
  func mayGoOn(after result: meridian_glpk_simplex_result) -> Bool {
    isDivided && result.code == MERIDIAN_GLPK_EITLIM && iterationsLeft != 0
  }

  /// Which basis to try after one that GLPK could not use: advanced, then the slacks, then none.
  mutating func nextBasis(after result: meridian_glpk_simplex_result) -> Bool? {
    guard GLPKReturnCode(rawValue: result.code).asksForAnotherBasis, rebuilds < 2 else {
      return nil
    }
    rebuilds += 1
    return rebuilds == 1
  }

  /// Whether it is open if the program is infeasible or unbounded: "no dual feasible solution" says
  /// no more, be it the presolver's or the dual method's. The primal method tells.
  func leavesOpen(_ result: meridian_glpk_simplex_result) -> Bool {
    if presolve { return result.code == MERIDIAN_GLPK_ENODFS }
    return method == .dualThenPrimal && result.code == MERIDIAN_GLPK_OK
      && result.dual_status == MERIDIAN_GLPK_NO_FEASIBLE
      && SolveStatus(glpk: result.status) == .undefined
  }
}

extension SimplexOptions {
  func validate() throws(GLPKError) {
    for (name, value) in [
      ("primalTolerance", primalTolerance), ("dualTolerance", dualTolerance),
      ("pivotTolerance", pivotTolerance),
    ] where !(value > 0 && value < 1) {
      throw .invalidOption(name: name, value: value)
    }
    for (name, value) in [
      ("iterationLimit", iterationLimit), ("timeLimitMilliseconds", timeLimitMilliseconds),
    ] where (value ?? 0) < 0 {
      throw .invalidOption(name: name, value: Double(value ?? 0))
    }
    if let limit = objectiveLimit, limit.isNaN {
      throw .invalidOption(name: "objectiveLimit", value: limit)
    }
    guard iterationsBetweenStopChecks >= 1 else {
      throw .invalidOption(
        name: "iterationsBetweenStopChecks",
        value: Double(iterationsBetweenStopChecks)
      )
    }
  }
}
