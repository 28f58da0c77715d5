import CGLPK
import LinearProgram

/// What is asked of GLPK's branch and cut, and what its answer means.
struct IntegerSearch {
  let options: IntegerOptions
  /// The objective of the caller's own point.
  let startObjective: Double?

  init(_ options: IntegerOptions, startObjective: Double?) {
    self.options = options
    self.startObjective = startObjective
  }

  /// Branches that reach it hold nothing of interest.
  private var cutoff: Double { min(options.cutoff ?? .infinity, startObjective ?? .infinity) }

  func control() -> meridian_glpk_integer_options {
    var control = meridian_glpk_integer_options()
    control.branching = options.branching.rawValue
    control.node_order = options.nodeOrder.rawValue
    control.preprocessing = options.preprocessing.rawValue
    control.presolve = options.presolve
    control.binarize = options.binarize
    control.mir_cuts = options.cuts.contains(.mixedIntegerRounding)
    control.gomory_cuts = options.cuts.contains(.gomory)
    control.cover_cuts = options.cuts.contains(.cover)
    control.clique_cuts = options.cuts.contains(.clique)
    control.rounding = options.heuristics.contains(.rounding)
    control.feasibility_pump = options.heuristics.contains(.feasibilityPump)
    control.proximity_search = options.heuristics.contains(.proximitySearch)
    control.node_limit = Int32(clamping: options.nodeLimit ?? Int.max)
    control.iteration_limit = Int64(options.iterationLimit ?? Int.max)
    control.time_limit_milliseconds = Int32(clamping: options.timeLimitMilliseconds ?? Int.max)
    control.integrality_tolerance = options.integralityTolerance
    control.objective_tolerance = options.objectiveTolerance
    control.relative_gap = options.relativeGap
    control.absolute_gap = options.absoluteGap
    control.cutoff = cutoff
    control.incumbent_objective = startObjective ?? .infinity
    return control
  }

  func judge(
    _ result: meridian_glpk_integer_result
  ) -> (outcome: IntegerOutcome, solution: GLPKProblem.IntegerSolution) {
    let code = GLPKReturnCode(rawValue: result.code)
    let best = bestPoint(result)
    let reason = stopReason(result, code)
    let isComplete = reason == .completed
    var outcome = IntegerOutcome(
      status: .undefined,
      stopReason: reason,
      code: code,
      objective: best.objective,
      bound: result.bound,
      nodes: Int(result.nodes),
      iterations: Int(result.iterations)
    )
    if let objective = best.objective {
      // Below a cutoff that no point has passed nothing is left; at and above it nothing is known.
      let isBest = isComplete && (objective <= cutoff || !result.cut_off)
      outcome.status = isBest ? .optimal : .feasible
      outcome.bound = min(objective, isBest ? objective : isComplete ? cutoff : result.bound)
      if isComplete, !isBest { outcome.stopReason = .objectiveLimit }
    } else if isComplete {
      let isEmpty = cutoff == .infinity || !result.cut_off
      outcome.status = isEmpty ? .infeasible : .undefined
      outcome.stopReason = isEmpty ? .completed : .objectiveLimit
      outcome.bound = isEmpty ? .infinity : cutoff
    } else if case .unknown = SolveStatus(glpk: result.status) {
      outcome.status = .unknown(code: result.status)
    }
    return (outcome, best.solution)
  }

  /// The better one of GLPK's point and the caller's own.
  private func bestPoint(
    _ result: meridian_glpk_integer_result
  ) -> (objective: Double?, solution: GLPKProblem.IntegerSolution) {
    let found =
      result.status == MERIDIAN_GLPK_FEASIBLE || result.status == MERIDIAN_GLPK_OPTIMAL
    if found, result.objective < startObjective ?? .infinity {
      return (result.objective, .inGLPK)
    }
    guard let start = options.start else { return (nil, .none) }
    return (startObjective, .start(start))
  }

  private func stopReason(
    _ result: meridian_glpk_integer_result,
    _ code: GLPKReturnCode
  ) -> StopReason {
    switch Int(result.cause) {
    case MERIDIAN_GLPK_NODE_LIMIT: .nodeLimit
    case MERIDIAN_GLPK_ITERATION_LIMIT: .iterationLimit
    case MERIDIAN_GLPK_GAP_REACHED: .gapReached
    case MERIDIAN_GLPK_STOP_REQUESTED: .stopRequested
    default: code.stopReason
    }
  }
}

extension IntegerOptions {
  /// Takes what the root has used from the limits.
  mutating func spend(_ duration: Duration, iterations: Int) {
    iterationLimit = iterationLimit.map { max(0, $0 - iterations) }
    let elapsed = duration.components
    let milliseconds = elapsed.seconds * 1000 + elapsed.attoseconds / 1_000_000_000_000_000
    timeLimitMilliseconds = timeLimitMilliseconds.map { max(0, $0 - Int(milliseconds)) }
  }

  func validate() throws(GLPKError) {
    for (name, value) in [
      ("integralityTolerance", integralityTolerance), ("objectiveTolerance", objectiveTolerance),
    ] where !(value > 0 && value < 1) {
      throw .invalidOption(name: name, value: value)
    }
    for (name, value) in [
      ("nodeLimit", nodeLimit), ("iterationLimit", iterationLimit),
      ("timeLimitMilliseconds", timeLimitMilliseconds),
    ] where (value ?? 0) < 0 {
      throw .invalidOption(name: name, value: Double(value ?? 0))
    }
    for (name, value) in [("relativeGap", relativeGap), ("absoluteGap", absoluteGap)]
    where !(value >= 0) {
      throw .invalidOption(name: name, value: value)
    }
    if let cutoff, cutoff.isNaN { throw .invalidOption(name: "cutoff", value: cutoff) }
  }
}
