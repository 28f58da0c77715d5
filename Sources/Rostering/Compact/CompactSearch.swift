import GLPKSolver
import LinearProgram

/// The compact program given whole to GLPK's branch and cut.
struct CompactSearch {
  /// What GLPK came to.
  struct Outcome {
    /// The best roster found; nil where none was.
    var state: RosterState?
    /// A floor under every roster; nil where the relaxation was not solved.
    var bound: Double?
    /// Nodes of the search tree.
    var nodes: Int
  }

  let problem: RosteringProblem

  /// Solves the program until the tree is searched, the limit of nodes is met or the caller asks to
  /// stop.
  ///
  /// - Throws: what GLPK reports.
  func run(
    nodeLimit: Int?,
    absoluteGap: Double,
    shouldStop: @escaping () -> Bool
  ) throws(GLPKError) -> Outcome {
    let compact = CompactProgram(problem: problem)
    var glpk = try GLPKProblem(compact.program)
    var options = IntegerOptions()
    // GLPK's presolve cannot be interrupted; without it every step asks whether to stop.
    options.presolve = false
    options.cuts = [.mixedIntegerRounding, .cover, .clique]
    options.nodeLimit = nodeLimit
    options.absoluteGap = absoluteGap
    let found = try glpk.integerOptimum(options, shouldStop: shouldStop)
    var outcome = Outcome(nodes: found.nodes)
    if found.bound.isFinite { outcome.bound = found.bound + problem.offset }
    if found.objective != nil { outcome.state = compact.state(of: try glpk.integerColumnValues()) }
    return outcome
  }
}
