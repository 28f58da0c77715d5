import GLPKSolver
import LinearProgram
import Testing

@Suite struct GLPKProblemIntegerTests {
  /// A knapsack: the most valuable choice within a weight, as a minimisation.
  private struct Knapsack {
    var values: [Double]
    var weights: [Double]
    var capacity: Double

    init(seed: UInt64, items: Int) {
      var generator = SeededGenerator(seed: seed)
      values = (0..<items).map { _ in generator.whole(1...40) }
      weights = (0..<items).map { _ in generator.whole(1...30) }
      capacity = (weights.reduce(0, +) / 2).rounded(.down)
    }

    var program: LinearProgram {
      var program = LinearProgram()
      program.addRow(.init(bounds: .atMost(capacity)))
      for (value, weight) in zip(values, weights) {
        program.addColumn(
          .init(cost: -value, bounds: .between(0, 1), isInteger: true),
          entries: [.init(row: 0, value: weight)]
        )
      }
      return program
    }

    /// The best choice among all 2^items.
    var optimum: Double {
      var best = 0.0
      for choice in 0..<(1 << values.count) {
        let chosen = values.indices.filter { choice >> $0 & 1 == 1 }
        guard chosen.reduce(0, { $0 + weights[$1] }) <= capacity else { continue }
        best = max(best, chosen.reduce(0) { $0 + values[$1] })
      }
      return -best
    }
  }

  /// A set-cover program of 0–1 columns whose last row may be impossible to cover.
  private static func setCover(seed: UInt64, columns: Int, rows: Int) -> LinearProgram {
    var generator = SeededGenerator(seed: seed)
    var program = LinearProgram()
    for _ in 0..<rows { program.addRow(.init(bounds: .atLeast(1))) }
    for _ in 0..<columns {
      let covered = (0..<rows).filter { _ in Int.random(in: 0..<10, using: &generator) < 3 }
      program.addColumn(
        .init(cost: generator.whole(1...9) + 0.5, bounds: .between(0, 1), isInteger: true),
        entries: covered.map { .init(row: $0, value: 1) }
      )
    }
    return program
  }

  /// The cheapest cover among all choices; `nil` where there is none.
  private static func bruteForce(_ program: LinearProgram) -> Double? {
    var best: Double?
    for choice in 0..<(1 << program.columnCount) {
      var sums = [Double](repeating: 0, count: program.rowCount)
      var cost = 0.0
      for column in 0..<program.columnCount where choice >> column & 1 == 1 {
        cost += program.columns[column].cost
        for entry in program.entries(ofColumn: column) { sums[entry.row] += entry.value }
      }
      if zip(program.rows, sums).allSatisfy({ $0.bounds.contains($1) }) {
        best = min(best ?? .infinity, cost)
      }
    }
    return best
  }

  private static let variants: [IntegerOptions] = {
    var plain = IntegerOptions()
    plain.presolve = false
    var cuts = IntegerOptions()
    cuts.cuts = .all
    cuts.heuristics = [.rounding, .feasibilityPump]
    var bare = plain
    bare.cuts = [.gomory, .mixedIntegerRounding]
    bare.branching = .mostFractional
    bare.nodeOrder = .depthFirst
    bare.preprocessing = .none
    return [IntegerOptions(), plain, cuts, bare]
  }()

  @Test(arguments: variants)
  func `small knapsacks agree with brute force`(options: IntegerOptions) throws {
    for seed in UInt64(1)...25 {
      let knapsack = Knapsack(seed: seed, items: 10)
      var problem = try GLPKProblem(knapsack.program)
      let outcome = try problem.integerOptimum(options)
      #expect(outcome.status == .optimal, "seed \(seed)")
      #expect(outcome.stopReason == .completed, "seed \(seed)")
      let objective = try #require(outcome.objective)
      #expect(abs(objective - knapsack.optimum) < 1e-6, "seed \(seed)")
      #expect(outcome.bound == objective)
      #expect(outcome.gap == 0)
      let chosen = try problem.integerColumnValues()
      let value = zip(chosen, knapsack.values).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(abs(value + objective) < 1e-6, "seed \(seed)")
    }
  }

  @Test(arguments: variants)
  func `small set covers agree with brute force`(options: IntegerOptions) throws {
    var infeasible = 0
    for seed in UInt64(1)...40 {
      let program = Self.setCover(seed: seed, columns: 9, rows: 7)
      var problem = try GLPKProblem(program)
      let outcome = try problem.integerOptimum(options)
      #expect(outcome.stopReason == .completed, "seed \(seed)")
      if let best = Self.bruteForce(program) {
        #expect(outcome.status == .optimal, "seed \(seed)")
        #expect(abs((outcome.objective ?? .nan) - best) < 1e-6, "seed \(seed)")
      } else {
        infeasible += 1
        #expect(outcome.status == .infeasible, "seed \(seed)")
        #expect(outcome.objective == nil)
        #expect(outcome.bound == .infinity)
        #expect(throws: GLPKError.noSolution) { try problem.integerColumnValues() }
      }
    }
    #expect(infeasible > 0 && infeasible < 40)
  }

  @Test(arguments: variants)
  func `a cutoff anywhere agrees with brute force`(options: IntegerOptions) throws {
    for seed in UInt64(1)...40 {
      let program = Self.setCover(seed: seed, columns: 9, rows: 7)
      guard let best = Self.bruteForce(program) else { continue }
      var problem = try GLPKProblem(program)
      var options = options
      let cutoff = best + Double(Int(seed % 5) - 2)
      options.cutoff = cutoff
      let outcome = try problem.integerOptimum(options)
      #expect(outcome.bound <= best + 1e-6, "seed \(seed)")
      if cutoff > best {
        #expect(outcome.status == .optimal, "seed \(seed)")
        #expect(abs((outcome.objective ?? .nan) - best) < 1e-6, "seed \(seed)")
      } else {
        #expect(outcome.status != .optimal || outcome.objective == best, "seed \(seed)")
        #expect(outcome.bound == min(cutoff, outcome.objective ?? cutoff), "seed \(seed)")
      }
    }
  }

  /// A set cover large enough that its search takes many nodes.
  private static func hardCover() -> LinearProgram {
    setCover(seed: 7, columns: 40, rows: 30)
  }

  private static func hardOptimum() throws -> Double {
    var problem = try GLPKProblem(hardCover())
    return try #require(try problem.integerOptimum().objective)
  }

  @Test(arguments: [false, true])
  func `a cutoff above the optimum keeps it, one at the optimum leaves nothing`(
    presolve: Bool
  ) throws {
    let optimum = try Self.hardOptimum()
    var options = IntegerOptions()
    options.presolve = presolve
    options.cutoff = optimum + 0.25
    var problem = try GLPKProblem(Self.hardCover())
    let kept = try problem.integerOptimum(options)
    #expect(kept.status == .optimal)
    #expect(kept.objective.map { abs($0 - optimum) < 1e-6 } == true)
    options.cutoff = optimum
    let cut = try problem.integerOptimum(options)
    #expect(cut.status == .undefined)
    #expect(cut.stopReason == .objectiveLimit)
    #expect(cut.objective == nil)
    #expect(cut.bound == optimum)
    #expect(throws: GLPKError.noSolution) { try problem.integerColumnValues() }
  }

  @Test(arguments: [false, true])
  func `a start is improved on, or handed back where it is best`(presolve: Bool) throws {
    let program = Self.hardCover()
    let optimum = try Self.hardOptimum()
    var options = IntegerOptions()
    options.presolve = presolve
    options.start = [Double](repeating: 1, count: program.columnCount)
    var problem = try GLPKProblem(program)
    let improved = try problem.integerOptimum(options)
    #expect(improved.status == .optimal)
    #expect(improved.objective.map { abs($0 - optimum) < 1e-6 } == true)
    let best = try problem.integerColumnValues()
    options.start = best
    let again = try problem.integerOptimum(options)
    #expect(again.status == .optimal)
    #expect(again.objective.map { abs($0 - optimum) < 1e-6 } == true)
    #expect(abs(again.bound - optimum) < 1e-6)
    #expect(again.nodes <= improved.nodes)
    #expect(try problem.integerColumnValues() == best)
    options.nodeLimit = 0
    options.start = [Double](repeating: 1, count: program.columnCount)
    let stopped = try problem.integerOptimum(options)
    #expect(stopped.status == .feasible)
    #expect(stopped.stopReason == .nodeLimit)
    #expect(stopped.objective == program.columns.reduce(0) { $0 + $1.cost })
    #expect(try problem.integerColumnValues() == options.start)
  }

  @Test func `a start and a cutoff below it prove nothing about the start`() throws {
    let program = Self.hardCover()
    let optimum = try Self.hardOptimum()
    var options = IntegerOptions()
    options.start = [Double](repeating: 1, count: program.columnCount)
    options.cutoff = optimum - 1
    var problem = try GLPKProblem(program)
    let outcome = try problem.integerOptimum(options)
    #expect(outcome.status == .feasible)
    #expect(outcome.stopReason == .objectiveLimit)
    #expect(outcome.bound == optimum - 1)
  }

  @Test func `a start that is not feasible is refused`() throws {
    let program = Knapsack(seed: 1, items: 5).program
    var problem = try GLPKProblem(program)
    var options = IntegerOptions()
    options.start = [1, 1, 1, 1, 1]
    #expect(throws: GLPKError.startViolatesRow(0)) { try problem.integerOptimum(options) }
    options.start = [0, 0, 0.5, 0, 0]
    #expect(throws: GLPKError.startViolatesColumn(2)) { try problem.integerOptimum(options) }
    options.start = [0, -1, 0, 0, 0]
    #expect(throws: GLPKError.startViolatesColumn(1)) { try problem.integerOptimum(options) }
    options.start = [0]
    #expect(throws: GLPKError.shape("The starting point needs 5 finite values.")) {
      try problem.integerOptimum(options)
    }
    options.start = [0, 0, 0, 0, .nan]
    #expect(throws: GLPKError.shape("The starting point needs 5 finite values.")) {
      try problem.integerOptimum(options)
    }
  }

  @Test(arguments: [false, true])
  func `limits in nodes and iterations repeat exactly and keep a true bound`(
    presolve: Bool
  ) throws {
    var options = IntegerOptions()
    options.presolve = presolve
    var unlimited = try GLPKProblem(Self.hardCover())
    let whole = try unlimited.integerOptimum(options)
    let optimum = try #require(whole.objective)
    #expect(whole.nodes > 5)
    for (nodes, iterations) in [(5, nil), (nil, whole.iterations / 2)] as [(Int?, Int?)] {
      options.nodeLimit = nodes
      options.iterationLimit = iterations
      var problem = try GLPKProblem(Self.hardCover())
      let first = try problem.integerOptimum(options)
      var other = try GLPKProblem(Self.hardCover())
      #expect(try other.integerOptimum(options) == first)
      #expect(first.stopReason == (nodes == nil ? .iterationLimit : .nodeLimit))
      #expect(first.bound <= optimum + 1e-6)
      #expect(first.bound > 0 || iterations != nil)
    }
  }

  @Test(arguments: [false, true])
  func `the gap asked for ends the search`(presolve: Bool) throws {
    var options = IntegerOptions()
    options.presolve = presolve
    options.heuristics = .rounding
    options.absoluteGap = 1000
    options.start = [Double](repeating: 1, count: 40)
    var problem = try GLPKProblem(Self.hardCover())
    let outcome = try problem.integerOptimum(options)
    #expect(outcome.stopReason == .gapReached)
    #expect(outcome.status == .feasible)
    #expect((outcome.gap ?? .infinity) <= 1000)
    options.absoluteGap = 0
    options.relativeGap = 0.5
    let relative = try problem.integerOptimum(options)
    #expect(relative.stopReason == .gapReached)
    let allowed = (relative.objective ?? .infinity) * 0.5
    #expect((relative.gap ?? .infinity) <= allowed)
  }

  @Test(arguments: [false, true])
  func `the caller can stop the search`(presolve: Bool) throws {
    var options = IntegerOptions()
    options.presolve = presolve
    var problem = try GLPKProblem(Self.hardCover())
    var questions = 0
    let outcome = try problem.integerOptimum(options) {
      questions += 1
      return questions > 3
    }
    #expect(outcome.stopReason == .stopRequested)
    #expect(questions == 4)
    #expect(try problem.integerOptimum(options).status == .optimal)
  }

  @Test(arguments: [false, true])
  func `a time limit of nothing stops at once`(presolve: Bool) throws {
    var options = IntegerOptions()
    options.presolve = presolve
    options.timeLimitMilliseconds = 0
    var problem = try GLPKProblem(Self.hardCover())
    let outcome = try problem.integerOptimum(options)
    #expect(outcome.stopReason == .timeLimit)
    #expect(outcome.status == .undefined)
    #expect(outcome.objective == nil)
  }

  @Test(arguments: [false, true])
  func `an unbounded relaxation and an infeasible one are told apart`(presolve: Bool) throws {
    var options = IntegerOptions()
    options.presolve = presolve
    var program = LinearProgram()
    program.addRow(.init(bounds: .atLeast(1)))
    program.addColumn(.init(cost: -1, isInteger: true), entries: [.init(row: 0, value: 1)])
    program.addColumn(.init(cost: 1), entries: [.init(row: 0, value: -1)])
    var unbounded = try GLPKProblem(program)
    let falling = try unbounded.integerOptimum(options)
    #expect(falling.status == .unbounded)
    #expect(falling.bound == -.infinity)
    program.setBounds(.equal(0), ofColumn: 0)
    program.setBounds(.atLeast(0), ofColumn: 1)
    var infeasible = try GLPKProblem(program)
    let none = try infeasible.integerOptimum(options)
    #expect(none.status == .infeasible)
    #expect(none.stopReason == .completed)
    #expect(none.bound == .infinity)
  }

  @Test(arguments: [false, true])
  func `no integer point between two integers is infeasible`(presolve: Bool) throws {
    var options = IntegerOptions()
    options.presolve = presolve
    var program = LinearProgram()
    program.addRow(.init(bounds: .equal(3)))
    for _ in 0..<2 {
      program.addColumn(
        .init(cost: 1, bounds: .between(0, 5), isInteger: true),
        entries: [.init(row: 0, value: 2)]
      )
    }
    var problem = try GLPKProblem(program)
    #expect(try problem.integerOptimum(options).status == .infeasible)
  }

  @Test(arguments: [false, true])
  func `programs without rows or columns are settled`(presolve: Bool) throws {
    var options = IntegerOptions()
    options.presolve = presolve
    var empty = try GLPKProblem()
    #expect(try empty.integerOptimum(options).objective == 0)
    #expect(try empty.integerColumnValues() == [])
    var rowless = try GLPKProblem()
    try rowless.addColumns([(.init(cost: 2, bounds: .between(2, 9), isInteger: true), [])])
    #expect(try rowless.integerOptimum(options).objective == 4)
    #expect(try rowless.integerColumnValues() == [2])
  }

  @Test func `broken bounds of an integer column are refused by GLPK in the open`() throws {
    var problem = try GLPKProblem()
    try problem.addColumns([(.init(cost: 1, bounds: .between(0.5, 2), isInteger: true), [])])
    let outcome = try problem.integerOptimum()
    #expect(outcome.status == .undefined)
    #expect(outcome.stopReason == .refused)
    #expect(
      outcome.code.sentence
        == "A double-bounded row or column has wrong bounds, or an integer column broken ones."
    )
  }

  @Test func `the basic solution stays that of the relaxation`() throws {
    var problem = try GLPKProblem(Self.hardCover())
    let relaxed = try problem.simplex()
    let prices = try problem.rowDuals()
    var options = IntegerOptions()
    options.presolve = false
    _ = try problem.integerOptimum(options)
    #expect(try problem.rowDuals() == prices)
    #expect(try problem.simplex().iterations == 0)
    #expect(try problem.simplex().objective == relaxed.objective)
  }

  @Test(
    arguments: [
      ("integralityTolerance", 0.0), ("objectiveTolerance", 1.0), ("nodeLimit", -1.0),
      ("iterationLimit", -1.0), ("timeLimitMilliseconds", -2.0), ("relativeGap", -0.5),
      ("absoluteGap", .nan), ("cutoff", .nan),
    ]
  )
  func `an option out of range is refused by its name`(name: String, value: Double) throws {
    var options = IntegerOptions()
    switch name {
    case "integralityTolerance": options.integralityTolerance = value
    case "objectiveTolerance": options.objectiveTolerance = value
    case "nodeLimit": options.nodeLimit = Int(value)
    case "iterationLimit": options.iterationLimit = Int(value)
    case "timeLimitMilliseconds": options.timeLimitMilliseconds = Int(value)
    case "relativeGap": options.relativeGap = value
    case "absoluteGap": options.absoluteGap = value
    default: options.cutoff = value
    }
    var problem = try GLPKProblem()
    do {
      _ = try problem.integerOptimum(options)
      Issue.record("not refused")
    } catch {
      #expect(error.description == "The option \(name) cannot be \(value).")
    }
  }
}
