import GLPKSolver
import Workforce

/// Branch and price (Barnhart et al. 1998): the program over tours in whole numbers, exact.
///
/// A node says what some agents may work on some days; its linear program is solved by column
/// generation, so its bound concerns all tours. The node is split where an agent's day is undecided:
/// first whether the day is worked, then with which kind of shift. The side that the linear program
/// leans to is gone down first; otherwise the node of the least bound is next.
struct BranchAndPrice {
  private let program: NodeProgram
  private var open: [BranchNode] = []
  /// The node to go down to next.
  private var next: BranchNode?
  private var cutoff = Double.infinity
  private var best: [Tour]?
  /// The least floor of the nodes that could not be settled.
  private var stuck = Double.infinity

  private static let nodesBetweenPurges = 8

  init(program: NodeProgram) {
    self.program = program
    next = program.root
  }

  /// A floor under every roster that costs less than the last cutoff.
  private var bound: Double {
    let floors = open.map(\.bound) + [next].compactMap { $0?.bound } + [stuck]
    return min(cutoff, floors.min() ?? .infinity)
  }

  /// Solves nodes until none is left, so many are solved, or the call is to stop.
  ///
  /// - Parameters:
  ///   - objective: what the best roster costs so far.
  ///   - nodeLimit: most nodes.
  ///   - shouldStop: asked often; true ends the call, and the next one goes on.
  /// - Returns: the floor so far, and what the call found.
  /// - Throws: what GLPK reports.
  mutating func run(
    below objective: Double,
    nodeLimit: Int,
    shouldStop: @escaping () -> Bool
  ) throws(GLPKError) -> DateTree.Outcome {
    cutoff = min(cutoff, objective)
    best = nil
    var nodes = 0
    while nodes < nodeLimit, !shouldStop(), let node = takeNode() {
      guard try solve(node, shouldStop: shouldStop) else {
        open.append(node)
        break
      }
      nodes += 1
      if nodes % Self.nodesBetweenPurges == 0 { try program.purge() }
    }
    return DateTree.Outcome(
      bound: bound,
      tours: best,
      nodes: nodes,
      effort: program.takeEffort()
    )
  }

  private mutating func takeNode() -> BranchNode? {
    open.removeAll { program.isHopeless($0.bound, cutoff: cutoff) }
    if let node = next, !program.isHopeless(node.bound, cutoff: cutoff) {
      next = nil
      return node
    }
    next = nil
    guard let least = open.indices.min(by: { open[$0].bound < open[$1].bound }) else { return nil }
    return open.remove(at: least)
  }

  /// Solves a node and splits it; false when the call was stopped before.
  private mutating func solve(
    _ node: BranchNode,
    shouldStop: @escaping () -> Bool
  ) throws(GLPKError) -> Bool {
    var node = node
    switch try program.solve(&node, cutoff: cutoff, shouldStop: shouldStop) {
    case .solved: try split(node)
    case .hopeless: break
    // Its floor still counts, so that the bound stays true.
    case .unsolved: stuck = min(stuck, node.bound)
    case .stopped: return false
    }
    return true
  }

  private mutating func split(_ node: BranchNode) throws(GLPKError) {
    let used = try program.used()
    guard let branch = branch(program.openChoices(used, node)) else {
      guard let (tours, objective) = program.roster(used) else {
        stuck = min(stuck, node.bound)
        return
      }
      if objective < cutoff - 1e-6 { (cutoff, best) = (objective, tours) }
      // Where column generation ended before its floor met the value, something better may be left.
      if !program.isHopeless(node.bound, cutoff: cutoff) { stuck = min(stuck, node.bound) }
      return
    }
    let (within, without) = node.split(branch)
    next = branch.share >= 0.5 ? within : without
    open.append(branch.share >= 0.5 ? without : within)
  }

  /// The day of an agent that is least decided; nil where all are.
  private func branch(_ choices: [Branch]) -> Branch? {
    func distance(_ branch: Branch) -> Double {
      abs(branch.share - 0.5) + (branch.choices == 1 ? 0 : 0.25)
    }
    return choices.min { distance($0) < distance($1) }
  }
}
