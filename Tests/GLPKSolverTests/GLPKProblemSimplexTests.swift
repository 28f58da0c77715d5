import GLPKSolver
import LinearProgram
import Testing

@Suite struct GLPKProblemSimplexTests {
  private static let methods = [SimplexOptions.Method.primal, .dual, .dualThenPrimal]

  private static func options(
    _ method: SimplexOptions.Method,
    presolve: Bool
  ) -> SimplexOptions {
    var options = SimplexOptions(method: method)
    options.presolve = presolve
    return options
  }

  @Test(arguments: methods, [false, true])
  func `contradicting rows are infeasible`(
    method: SimplexOptions.Method,
    presolve: Bool
  ) throws {
    var program = LinearProgram()
    program.addRow(.init(bounds: .atLeast(3)))
    program.addRow(.init(bounds: .atMost(2)))
    program.addColumn(.init(cost: 1), entries: [.init(row: 0, value: 1), .init(row: 1, value: 1)])
    var problem = try GLPKProblem(program)
    let outcome = try problem.simplex(Self.options(method, presolve: presolve))
    #expect(outcome.status == .infeasible)
    #expect(outcome.stopReason == .completed)
  }

  @Test(arguments: methods, [false, true])
  func `a cost that falls without end is unbounded`(
    method: SimplexOptions.Method,
    presolve: Bool
  ) throws {
    var program = LinearProgram()
    program.addRow(.init(bounds: .atLeast(3)))
    program.addColumn(.init(cost: -1), entries: [.init(row: 0, value: 1)])
    program.addColumn(.init(cost: 1), entries: [.init(row: 0, value: -1)])
    var problem = try GLPKProblem(program)
    let outcome = try problem.simplex(Self.options(method, presolve: presolve))
    if method == .dual, !presolve {
      // The dual method cannot tell unbounded from infeasible, and nothing is guessed.
      #expect(outcome.status == .undefined)
    } else {
      #expect(outcome.status == .unbounded)
    }
    #expect(outcome.stopReason == .completed)
  }

  @Test(arguments: methods, [false, true])
  func `a degenerate program comes to its end`(
    method: SimplexOptions.Method,
    presolve: Bool
  ) throws {
    // Beale's cycling example (1955); its optimum is -1/20.
    var program = LinearProgram()
    program.addRow(.init(bounds: .atMost(0)))
    program.addRow(.init(bounds: .atMost(0)))
    program.addRow(.init(bounds: .atMost(1)))
    let columns: [(Double, [Double])] = [
      (-0.75, [0.25, 0.5, 0]), (150, [-60, -90, 0]), (-0.02, [-0.04, -0.02, 1]),
      (6, [9, 3, 0]),
    ]
    for (cost, values) in columns {
      program.addColumn(
        .init(cost: cost),
        entries: values.enumerated().map { .init(row: $0.offset, value: $0.element) }
      )
    }
    var problem = try GLPKProblem(program)
    let outcome = try problem.simplex(Self.options(method, presolve: presolve))
    #expect(outcome.status == .optimal)
    #expect(abs(outcome.objective + 0.05) < 1e-9)
  }

  @Test(arguments: methods, [false, true])
  func `programs without rows, without columns, or without both are settled`(
    method: SimplexOptions.Method,
    presolve: Bool
  ) throws {
    let options = Self.options(method, presolve: presolve)
    var empty = try GLPKProblem(LinearProgram())
    let nothing = try empty.simplex(options)
    #expect(nothing.status == .optimal)
    #expect(nothing.objective == 0)
    #expect(try empty.rowDuals() == [])
    var rowless = try GLPKProblem()
    try rowless.addColumns([(.init(cost: 2, bounds: .atLeast(3)), [])])
    #expect(try rowless.simplex(options).objective == 6)
    try rowless.setCost(-1, ofColumn: 0)
    #expect(try rowless.simplex(options).status == .unbounded)
    var columnless = try GLPKProblem()
    try columnless.addRows([.init(bounds: .between(-1, 1))])
    #expect(try columnless.simplex(options).status == .optimal)
    try columnless.addRows([.init(bounds: .atLeast(1))])
    #expect(try columnless.simplex(options).status == .infeasible)
  }

  @Test(arguments: methods)
  func `prices prove the optimum of random programs`(method: SimplexOptions.Method) throws {
    for seed in UInt64(1)...200 {
      let program = SamplePrograms.random(seed: seed)
      var problem = try GLPKProblem(program)
      var outcome = try problem.simplex(SimplexOptions(method: method))
      if outcome.status == .undefined { outcome = try problem.simplex() }
      #expect(outcome.status == .optimal, "seed \(seed)")
      try expectOptimality(of: problem, program, objective: outcome.objective, seed: seed)
    }
  }

  /// Primal and dual feasibility, strong duality and complementary slackness, each recomputed from
  /// the program.
  private func expectOptimality(
    of problem: borrowing GLPKProblem,
    _ program: LinearProgram,
    objective: Double,
    seed: UInt64
  ) throws {
    let x = try problem.columnValues()
    let prices = try problem.rowDuals()
    let reduced = try problem.reducedCosts()
    var sums = [Double](repeating: 0, count: program.rowCount)
    var dual = 0.0
    var primal = 0.0
    for (index, column) in program.columns.enumerated() {
      var left = column.cost
      for entry in program.entries(ofColumn: index) {
        sums[entry.row] += entry.value * x[index]
        left -= entry.value * prices[entry.row]
      }
      primal += column.cost * x[index]
      #expect(abs(left - reduced[index]) < 1e-6, "seed \(seed), column \(index)")
      dual += boundTerm(reduced[index], x[index], column.bounds, "seed \(seed), column \(index)")
    }
    for (index, row) in program.rows.enumerated() {
      dual += boundTerm(prices[index], sums[index], row.bounds, "seed \(seed), row \(index)")
    }
    let rowValues = try problem.rowValues()
    #expect(zip(sums, rowValues).allSatisfy { abs($0 - $1) < 1e-6 }, "seed \(seed)")
    #expect(abs(primal - objective) < 1e-6, "seed \(seed)")
    #expect(abs(dual - objective) < 1e-6, "seed \(seed)")
  }

  /// What a price earns at the bound that it belongs to; checks that the value lies within its
  /// bounds and at that one.
  private func boundTerm(
    _ price: Double,
    _ value: Double,
    _ bounds: Bounds,
    _ what: Comment
  ) -> Double {
    #expect(bounds.contains(value, tolerance: 1e-6), what)
    guard abs(price) > 1e-7 else { return 0 }
    let bound = price > 0 ? bounds.lower : bounds.upper
    #expect(abs(value - bound) < 1e-6, what)
    return price * bound
  }

  @Test func `presolve, pricing, ratio test and scaling lead to the same optimum`() throws {
    for seed in UInt64(1)...60 {
      let program = SamplePrograms.random(seed: seed)
      var problem = try GLPKProblem(program)
      let objective = try problem.simplex().objective
      for variant in 0..<8 {
        var other = try GLPKProblem(program)
        var options = SimplexOptions()
        options.presolve = variant & 1 != 0
        options.pricing = variant & 2 != 0 ? .standard : .steepestEdge
        options.ratioTest = [.textbook, .longStep][variant / 4]
        if variant == 5 { try other.scale() }
        let outcome = try other.simplex(options)
        #expect(outcome.status == .optimal)
        #expect(abs(outcome.objective - objective) < 1e-6, "seed \(seed), variant \(variant)")
      }
    }
  }

  @Test func `a warm start after added columns takes fewer iterations than from scratch`() throws {
    let rows = 60
    var warm = try GLPKProblem(SamplePrograms.master(rows: rows, tours: 0..<300))
    _ = try warm.simplex()
    try warm.addColumns((300..<310).map { SamplePrograms.tour($0, rows: rows) })
    let continued = try warm.simplex()
    var cold = try GLPKProblem(SamplePrograms.master(rows: rows, tours: 0..<310))
    let scratch = try cold.simplex()
    #expect(abs(continued.objective - scratch.objective) < 1e-6)
    #expect(continued.iterations * 2 < scratch.iterations)
    #expect(continued.basisRebuilds == 0)
  }

  @Test func `a warm start after an added row takes few dual iterations`() throws {
    var problem = try GLPKProblem(SamplePrograms.master(rows: 60, tours: 0..<300))
    let first = try problem.simplex()
    try problem.addRows([.init(bounds: .atLeast(1))])
    try problem.addColumns([(.init(cost: 3), [.init(row: 60, value: 1)])])
    let second = try problem.simplex(SimplexOptions(method: .dual))
    #expect(abs(second.objective - first.objective - 3) < 1e-6)
    #expect(second.iterations <= 2)
  }

  @Test func `the iteration limit stops with the basis kept`() throws {
    var whole = try GLPKProblem(SamplePrograms.master(rows: 60, tours: 0..<300))
    let scratch = try whole.simplex()
    var problem = try GLPKProblem(SamplePrograms.master(rows: 60, tours: 0..<300))
    var options = SimplexOptions()
    options.iterationLimit = scratch.iterations - 10
    let stopped = try problem.simplex(options)
    #expect(stopped.stopReason == .iterationLimit)
    #expect(stopped.iterations == scratch.iterations - 10)
    #expect(stopped.status == .feasible)
    options.iterationLimit = nil
    let finished = try problem.simplex(options)
    #expect(finished.status == .optimal)
    #expect(finished.iterations < scratch.iterations / 2)
    #expect(abs(finished.objective - scratch.objective) < 1e-6)
  }

  @Test func `a time limit of nothing stops at once`() throws {
    var problem = try GLPKProblem(SamplePrograms.master(rows: 60, tours: 0..<300))
    var options = SimplexOptions()
    options.timeLimitMilliseconds = 0
    #expect(try problem.simplex(options).stopReason == .timeLimit)
  }

  @Test func `a dual method that is stopped early keeps a true bound`() throws {
    var bounds = 0
    for seed in UInt64(1)...100 {
      let program = SamplePrograms.random(seed: seed)
      var whole = try GLPKProblem(program)
      let optimum = try whole.simplex().objective
      var problem = try GLPKProblem(program)
      var options = SimplexOptions(method: .dual)
      options.iterationLimit = Int(seed % 7)
      let stopped = try problem.simplex(options)
      guard stopped.isDualFeasible, stopped.stopReason == .iterationLimit else { continue }
      bounds += 1
      #expect(stopped.objective <= optimum + 1e-6, "seed \(seed)")
    }
    #expect(bounds > 20)
  }

  @Test func `an objective limit stops the dual method`() throws {
    var problem = try GLPKProblem(SamplePrograms.master(rows: 60, tours: 0..<300))
    var options = SimplexOptions(method: .dual)
    let optimum = try problem.simplex(options).objective
    var limited = try GLPKProblem(SamplePrograms.master(rows: 60, tours: 0..<300))
    options.objectiveLimit = optimum / 2
    let outcome = try limited.simplex(options)
    #expect(outcome.stopReason == .objectiveLimit)
    #expect(outcome.isDualFeasible)
    #expect(outcome.objective <= optimum)
  }

  @Test func `the caller is asked between shares of iterations and can stop`() throws {
    var problem = try GLPKProblem(SamplePrograms.master(rows: 60, tours: 0..<300))
    var options = SimplexOptions()
    options.iterationsBetweenStopChecks = 5
    var questions = 0
    let stopped = try problem.simplex(options) {
      questions += 1
      return questions == 3
    }
    #expect(stopped.stopReason == .stopRequested)
    #expect(stopped.iterations == 15)
    let finished = try problem.simplex(options) { false }
    var whole = try GLPKProblem(SamplePrograms.master(rows: 60, tours: 0..<300))
    #expect(finished.status == .optimal)
    #expect(try abs(finished.objective - whole.simplex().objective) < 1e-6)
    var limited = try GLPKProblem(SamplePrograms.master(rows: 60, tours: 0..<300))
    options.iterationLimit = 12
    let outcome = try limited.simplex(options) { false }
    #expect(outcome.stopReason == .iterationLimit)
    #expect(outcome.iterations == 12)
  }

  @Test func `a basis that lost its columns is rebuilt and counted`() throws {
    let rows = 30
    var problem = try GLPKProblem(SamplePrograms.master(rows: rows, tours: 0..<200))
    _ = try problem.simplex()
    let basic = try problem.basicColumns()
    let lost = basic.indices.filter { $0 >= rows && basic[$0] }
    try problem.removeColumns(lost)
    let outcome = try problem.simplex()
    #expect(outcome.status == .optimal)
    #expect(outcome.basisRebuilds == 1)
    var program = LinearProgram()
    for row in SamplePrograms.master(rows: rows, tours: 0..<0).rows { program.addRow(row) }
    let full = SamplePrograms.master(rows: rows, tours: 0..<200)
    for index in full.columns.indices where !lost.contains(index) {
      program.addColumn(full.columns[index], entries: full.entries(ofColumn: index))
    }
    var scratch = try GLPKProblem(program)
    #expect(try abs(scratch.simplex().objective - outcome.objective) < 1e-6)
  }

  @Test(
    arguments: [
      ("primalTolerance", 0.0), ("dualTolerance", 1.0), ("pivotTolerance", -1.0),
      ("iterationLimit", -1.0), ("timeLimitMilliseconds", -2.0), ("objectiveLimit", .nan),
      ("iterationsBetweenStopChecks", 0.0),
    ]
  )
  func `an option out of range is refused by its name`(name: String, value: Double) throws {
    var options = SimplexOptions()
    switch name {
    case "primalTolerance": options.primalTolerance = value
    case "dualTolerance": options.dualTolerance = value
    case "pivotTolerance": options.pivotTolerance = value
    case "iterationLimit": options.iterationLimit = Int(value)
    case "timeLimitMilliseconds": options.timeLimitMilliseconds = Int(value)
    case "objectiveLimit": options.objectiveLimit = value
    default: options.iterationsBetweenStopChecks = Int(value)
    }
    var problem = try GLPKProblem(SamplePrograms.master(rows: 2, tours: 0..<2))
    do {
      _ = try problem.simplex(options)
      Issue.record("not refused")
    } catch {
      #expect(error.description == "The option \(name) cannot be \(value).")
    }
    #expect(try problem.simplex().status == .optimal)
  }
}
