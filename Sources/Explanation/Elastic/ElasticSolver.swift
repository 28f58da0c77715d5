import GLPKSolver
import LinearProgram

/// Asks GLPK about an elastic program with some rules kept, some lifted and some elastic.
struct ElasticSolver: ~Copyable {
  /// What a condition means in a question.
  enum Role {
    /// It holds.
    case kept
    /// It does not exist.
    case lifted
    /// It may be stretched at its weight.
    case elastic
  }

  /// A point of the program.
  struct Point {
    /// The weight of all stretching.
    let weight: Double
    /// How far each condition is stretched, by its position.
    let slacks: [Double]
    /// One value per column.
    let columns: [Double]
  }

  /// What GLPK answered.
  enum Answer {
    case point(Point)
    case none
    /// The limit of nodes or of time came first, or a wish to stop.
    case unsettled

    /// The point, if there is one.
    var point: Point? {
      if case .point(let point) = self { return point }
      return nil
    }
  }

  /// The conditions, in the order of roles and slacks.
  let conditions: [Condition]
  private let slackColumns: [Int]
  private var problem: GLPKProblem
  /// Whether fractions of people will do.
  private let isLinear: Bool
  /// The ways in which a question is put, one after the other until it is settled.
  private let attempts: [IntegerOptions]
  /// Asked while GLPK works; true leaves the question open.
  private let shouldStop: () -> Bool

  /// Loads a program; a question is left open after so many nodes in each way of putting it. With a
  /// limit of 0 nodes the whole-number conditions are left out: what then has no point has none at all.
  init(
    _ elastic: ElasticProgram,
    nodeLimit: Int,
    shouldStop: @escaping () -> Bool
  ) throws(GLPKError) {
    self.shouldStop = shouldStop
    isLinear = nodeLimit == 0
    conditions = elastic.conditions
    slackColumns = elastic.slackColumns
    problem = try GLPKProblem(elastic.program)
    var options = IntegerOptions()
    // GLPK's presolve gives up on programs of which it leaves no column.
    options.presolve = false
    options.nodeOrder = .bestProjection
    options.nodeLimit = nodeLimit
    options.timeLimitMilliseconds = 20_000
    var deep = options
    deep.nodeOrder = .depthFirst
    deep.branching = .mostFractional
    deep.heuristics = [.feasibilityPump]
    var rounded = options
    rounded.cuts = [.gomory, .mixedIntegerRounding]
    attempts = [options, deep, rounded]
  }

  /// The cheapest point under some roles, one per condition.
  mutating func ask(_ roles: [Role]) throws(GLPKError) -> Answer {
    if shouldStop() { return .unsettled }
    for (position, role) in roles.enumerated() {
      let column = slackColumns[position]
      try problem.setBounds(role == .kept ? .equal(0) : .nonNegative, ofColumn: column)
      let condition = conditions[position]
      let weight = RelaxationWeights.weight(condition.rule, condition.side)
      try problem.setCost(role == .elastic ? weight : 0, ofColumn: column)
    }
    return isLinear ? try linearAnswer() : try wholeAnswer()
  }

  private mutating func linearAnswer() throws(GLPKError) -> Answer {
    let outcome = try problem.simplex(shouldStop: shouldStop)
    switch outcome.status {
    case .infeasible: return .none
    case .optimal: return .point(point(outcome.objective, try problem.columnValues()))
    default: return .unsettled
    }
  }

  private mutating func wholeAnswer() throws(GLPKError) -> Answer {
    var best: (objective: Double, values: [Double])?
    var isSettled = false
    for options in attempts where !isSettled && !shouldStop() {
      let outcome = try problem.integerOptimum(options, shouldStop: shouldStop)
      if outcome.status == .infeasible { return .none }
      guard outcome.status.hasFeasiblePoint, let objective = outcome.objective,
        objective < best?.objective ?? .infinity
      else { continue }
      best = (objective, try problem.integerColumnValues())
      isSettled = outcome.status == .optimal
    }
    guard let best else { return .unsettled }
    return .point(point(best.objective, best.values))
  }

  private func point(_ weight: Double, _ values: [Double]) -> Point {
    Point(weight: weight, slacks: slackColumns.map { max(0, values[$0]) }, columns: values)
  }
}
