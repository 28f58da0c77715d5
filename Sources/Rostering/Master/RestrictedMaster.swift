import GLPKSolver
import LinearProgram

/// The master over the tours found so far, held by GLPK, which keeps its basis from round to round.
struct RestrictedMaster: ~Copyable {
  /// The rows.
  let layout: MasterLayout
  /// The tours in the program, in the order of their columns.
  private(set) var entries: [TourColumn] = []

  private let problem: RosteringProblem
  private var glpk: GLPKProblem
  private let fixedColumns: Int
  private var known: [Set<Tour>]

  /// The master of all agents, without a tour.
  init(problem: RosteringProblem) throws(GLPKError) {
    let layout = MasterLayout(problem: problem, counts: problem.typeCounts)
    try self.init(problem: problem, layout: layout)
  }

  init(problem: RosteringProblem, layout: MasterLayout) throws(GLPKError) {
    self.problem = problem
    self.layout = layout
    glpk = try GLPKProblem(layout.program)
    fixedColumns = layout.program.columnCount
    known = [Set<Tour>](repeating: [], count: problem.types.count)
  }

  /// Adds tours that are not there yet; returns how many were new.
  mutating func add(_ tours: [TourColumn]) throws(GLPKError) -> Int {
    var fresh: [TourColumn] = []
    for entry in tours where known[entry.type].insert(entry.tour).inserted { fresh.append(entry) }
    let columns = fresh.map { entry in
      (
        column: LinearProgram.Column(cost: entry.tour.cost),
        entries: layout.entries(of: entry.tour, type: entry.type, in: problem)
      )
    }
    try glpk.addColumns(columns)
    entries += fresh
    return fresh.count
  }

  /// Opens the tours for which a condition holds, and no others.
  mutating func open(where isOpen: (TourColumn) -> Bool) throws(GLPKError) {
    for (position, entry) in entries.enumerated() {
      let bounds = isOpen(entry) ? Bounds.atLeast(0) : .equal(0)
      try glpk.setBounds(bounds, ofColumn: fixedColumns + position)
    }
  }

  /// Solves the linear program from the last basis, within so many simplex iterations; after bounds
  /// were changed that basis fits the dual method better.
  mutating func solve(
    iterationLimit: Int? = nil,
    afterChange isChanged: Bool = false,
    shouldStop: @escaping () -> Bool
  ) throws(GLPKError) -> SimplexOutcome {
    var options = SimplexOptions(method: isChanged ? .dualThenPrimal : .primal)
    options.iterationLimit = iterationLimit
    return try glpk.simplex(options, shouldStop: shouldStop)
  }

  /// The prices of cover at the last solution.
  func prices() throws(GLPKError) -> [Double] { layout.prices(rowDuals: try glpk.rowDuals()) }

  /// How much of each tour the last solution uses, in the order of ``entries``.
  func tourValues() throws(GLPKError) -> [Double] {
    Array(try glpk.columnValues()[fixedColumns...])
  }

  /// Drops tours that the last solution would have to be paid to use, the dearest first, until
  /// `count` per type are left or none of positive reduced cost remains.
  mutating func purge(keepingPerType count: Int) throws(GLPKError) {
    let reduced = try glpk.reducedCosts()
    let basic = try glpk.basicColumns()
    var kept = [Int](repeating: 0, count: problem.types.count)
    var dropped: Set<Int> = []
    let order = entries.indices.sorted { reduced[fixedColumns + $0] < reduced[fixedColumns + $1] }
    for position in order {
      let type = entries[position].type
      kept[type] += 1
      let column = fixedColumns + position
      if kept[type] > count, !basic[column], reduced[column] > 1e-6 { dropped.insert(position) }
    }
    guard !dropped.isEmpty else { return }
    try glpk.removeColumns(dropped.map { fixedColumns + $0 })
    for position in dropped { known[entries[position].type].remove(entries[position].tour) }
    entries = entries.indices.filter { !dropped.contains($0) }.map { entries[$0] }
  }

  /// Asks GLPK for the best whole numbers of the tours at hand.
  ///
  /// - Returns: tours with their numbers, or nil when nothing better than `cutoff` was found.
  mutating func wholeTours(
    nodeLimit: Int,
    cutoff: Double,
    meter: WorkMeter = WorkMeter(),
    shouldStop: @escaping () -> Bool
  ) throws(GLPKError) -> [(entry: TourColumn, count: Int)]? {
    let rows = layout.program.rowCount
    var options = IntegerOptions()
    options.nodeLimit = nodeLimit
    options.iterationLimit = meter.iterationsLeft(rows: rows)
    options.cutoff = cutoff
    let found = try wholeTours(options, shouldStop: shouldStop)
    meter.add(iterations: found.outcome.iterations, rows: rows)
    return found.tours
  }

  /// Asks GLPK for the best whole numbers of the tours at hand.
  ///
  /// - Returns: what the search came to, and tours with their numbers where it found any.
  mutating func wholeTours(
    _ options: IntegerOptions,
    shouldStop: @escaping () -> Bool
  ) throws(GLPKError) -> (outcome: IntegerOutcome, tours: [(entry: TourColumn, count: Int)]?) {
    for position in entries.indices {
      try glpk.setInteger(true, column: fixedColumns + position)
    }
    let outcome = try glpk.integerOptimum(options, shouldStop: shouldStop)
    guard outcome.status == .optimal || outcome.status == .feasible else { return (outcome, nil) }
    let values = try glpk.integerColumnValues()[fixedColumns...]
    let found = zip(entries, values).compactMap { entry, value in
      value > 0.5 ? (entry: entry, count: Int(value.rounded())) : nil
    }
    return (outcome, found)
  }
}
