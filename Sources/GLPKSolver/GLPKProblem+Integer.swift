import CGLPK
import LinearProgram

extension GLPKProblem {
  /// Solves the program with its whole-number conditions by branch and cut.
  ///
  /// The basis and the basic solution are those of the relaxation afterwards, where presolve is
  /// off. `shouldStop` is asked at every event of the search and must not use GLPK.
  ///
  /// Where a ``IntegerOptions/cutoff`` leaves nothing, the status is `undefined`, the stop reason
  /// `objectiveLimit` and the bound at least the cutoff.
  ///
  /// - Throws: ``GLPKError/invalidOption(name:value:)``; ``GLPKError/startViolatesRow(_:)`` and
  ///   ``GLPKError/startViolatesColumn(_:)`` for a start that is not feasible; or what GLPK gave
  ///   up with.
  public mutating func integerOptimum(
    _ options: IntegerOptions = IntegerOptions(),
    shouldStop: (() -> Bool)? = nil
  ) throws(GLPKError) -> IntegerOutcome {
    try options.validate()
    integerSolution = .none
    let startObjective = try objective(ofStart: options.start, tolerance: 1e-6)
    var options = options
    var rootIterations = 0
    if !options.presolve {
      let clock = ContinuousClock()
      let begin = clock.now
      let root = try solveRoot(options, shouldStop)
      guard root.status == .optimal else {
        return settle(root, start: options.start, startObjective)
      }
      rootIterations = root.iterations
      options.spend(begin.duration(to: clock.now), iterations: root.iterations)
    }
    let search = IntegerSearch(options, startObjective: startObjective)
    let result = try run(search, shouldStop)
    if result.code == MERIDIAN_GLPK_ENODFS {
      return try settle(solveRoot(options, shouldStop), start: options.start, startObjective)
    }
    var (outcome, solution) = search.judge(result)
    outcome.iterations += rootIterations
    integerSolution = solution
    return outcome
  }

  /// The values of the columns at the best integer point; one per column.
  ///
  /// Integer columns are whole up to ``IntegerOptions/integralityTolerance``.
  public func integerColumnValues() throws(GLPKError) -> [Double] {
    switch integerSolution {
    case .none: throw .noSolution
    case .start(let values): return values
    case .inGLPK:
      var values: [Double] = []
      try fill(MERIDIAN_GLPK_INTEGER_COLUMN_VALUES, count: columnCount, into: &values)
      return values
    }
  }

  /// The optimal basis that the search without presolve starts from.
  private mutating func solveRoot(
    _ options: IntegerOptions,
    _ shouldStop: (() -> Bool)?
  ) throws(GLPKError) -> SimplexOutcome {
    var simplexOptions = SimplexOptions(method: .dualThenPrimal)
    simplexOptions.iterationLimit = options.iterationLimit
    simplexOptions.timeLimitMilliseconds = options.timeLimitMilliseconds
    return try simplex(simplexOptions, shouldStop: shouldStop)
  }

  /// The outcome where the relaxation settles it, or could not be solved.
  private mutating func settle(
    _ root: SimplexOutcome,
    start: [Double]?,
    _ startObjective: Double?
  ) -> IntegerOutcome {
    if let start { integerSolution = .start(start) }
    let isSettled = root.status == .infeasible || root.status == .unbounded
    var status = isSettled ? root.status : SolveStatus.undefined
    if startObjective != nil, root.status != .unbounded { status = .feasible }
    return IntegerOutcome(
      status: status,
      stopReason: root.stopReason,
      code: root.code,
      objective: startObjective,
      bound: root.status == .infeasible ? .infinity : -.infinity,
      nodes: 0,
      iterations: root.iterations
    )
  }

  /// The objective of the caller's own point, after a check that it is feasible.
  private func objective(
    ofStart start: [Double]?,
    tolerance: Double
  ) throws(GLPKError) -> Double? {
    guard let start else { return nil }
    guard start.count == columnCount, start.allSatisfy(\.isFinite) else {
      throw .shape("The starting point needs \(columnCount) finite values.")
    }
    var objective = 0.0
    var badRow: Int32 = -1
    var badColumn: Int32 = -1
    try pass(
      meridian_glpk_check_point(handle, start, tolerance, &objective, &badRow, &badColumn)
    )
    if badColumn >= 0 { throw .startViolatesColumn(Int(badColumn)) }
    if badRow >= 0 { throw .startViolatesRow(Int(badRow)) }
    return objective
  }

  private mutating func run(
    _ search: IntegerSearch,
    _ shouldStop: (() -> Bool)?
  ) throws(GLPKError) -> meridian_glpk_integer_result {
    var control = search.control()
    var result = meridian_glpk_integer_result()
    let start = search.options.start ?? []
    let passed = start.withUnsafeBufferPointer { point in
      control.incumbent = search.options.start == nil ? nil : point.baseAddress
      guard var question = shouldStop else {
        return meridian_glpk_integer(handle, &control, &result)
      }
      return withUnsafeMutablePointer(to: &question) { context in
        control.context = UnsafeMutableRawPointer(context)
        control.should_stop = { context in
          context?.assumingMemoryBound(to: (() -> Bool).self).pointee() == true ? 1 : 0
        }
        return meridian_glpk_integer(handle, &control, &result)
      }
    }
    try pass(passed)
    return result
  }
}
