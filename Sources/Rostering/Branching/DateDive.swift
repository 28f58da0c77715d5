import GLPKSolver

/// Makes a roster by deciding days of agents, some at a time, as the linear program leans; after
/// each step the program is solved anew, and prices new tours (a dive).
///
/// Whole tours that are fixed leave no room to mend; days of agents do, and the program finds its
/// way round what was decided. Steps grow while the floor does not rise. Where it rises above the
/// cutoff, the last step is taken back and made a small one; a single decision that was wrong is
/// ruled out. After a few of these the dive ends.
struct DateDive {
  private let program: NodeProgram
  private var random: RandomSource
  /// Dives begun so far; the first one is made without chance.
  private var dives = 0
  /// A dive that was stopped on its way; its next turn goes on where it was.
  private var descent: Descent?

  /// How far a dive has come.
  private struct Descent {
    var node: BranchNode
    /// What can be taken back: the node before the last decisions, and these.
    var last: (node: BranchNode, chosen: [Branch])?
    var nodes = 0
    var retreats = 0
    /// The floor of all rosters, known once the first node is solved.
    var bound = -Double.infinity
    var step = DateDive.firstStep
  }

  /// Whether a dive was stopped on its way.
  var isUnderWay: Bool { descent != nil }

  /// Share of a day from which all such days are decided together.
  private static let certain = 0.9
  /// Days decided in one step where none is certain, for every agent, at first and at most; every
  /// second dive takes small steps alone.
  private static let firstStep = 0.05
  private static let largestStep = 0.5
  /// How far chance may change a share in the order of decisions.
  private static let noise = 0.15
  private static let mostRetreats = 12
  private static let mostNodes = 1_000

  init(program: NodeProgram, seed: UInt64) {
    self.program = program
    random = RandomSource(seed: seed)
  }

  /// Goes down once from all rosters, or goes on with a dive that was stopped.
  ///
  /// - Parameters:
  ///   - cutoff: what the roster has to cost less than.
  ///   - shouldStop: asked often; true stops the dive, which the next call goes on with.
  /// - Returns: the roster, if the dive came to one, and the nodes solved in this call.
  /// - Throws: what GLPK reports.
  mutating func run(
    below cutoff: Double,
    shouldStop: @escaping () -> Bool
  ) throws(GLPKError) -> DateTree.Outcome {
    var way = descent ?? begin()
    descent = nil
    let nodesBefore = way.nodes
    var tours: [Tour]?
    dive: while way.nodes < Self.mostNodes {
      guard !shouldStop() else {
        descent = way
        break
      }
      let floor = way.node.bound
      let outcome = try program.solve(&way.node, cutoff: cutoff, shouldStop: shouldStop)
      if outcome == .stopped {
        descent = way
        break
      }
      if way.nodes == 0 { way.bound = way.node.bound }
      way.nodes += 1
      switch outcome {
      case .solved:
        let used = try program.used()
        let choices = program.openChoices(used, way.node)
        if choices.isEmpty {
          if let found = program.roster(used), found.objective < cutoff - 1e-6 {
            tours = found.tours
          }
          break dive
        }
        goDown(&way, among: choices, hasRisen: way.nodes > 1 && way.node.bound > floor + 1e-6)
      case .hopeless:
        guard let before = way.last, way.retreats < Self.mostRetreats else { break dive }
        way.retreats += 1
        way.step = Self.firstStep
        (way.node, way.last) = retreat(to: before.node, from: before.chosen)
      case .stopped, .unsolved: break dive
      }
    }
    return DateTree.Outcome(
      bound: way.bound,
      tours: tours,
      nodes: way.nodes - nodesBefore,
      effort: program.takeEffort()
    )
  }

  private mutating func begin() -> Descent {
    dives += 1
    return Descent(node: program.root)
  }

  /// Decides more days, the more the longer the floor has not risen.
  private mutating func goDown(_ way: inout Descent, among choices: [Branch], hasRisen: Bool) {
    let largest = dives % 2 == 0 ? Self.firstStep : Self.largestStep
    way.step = hasRisen ? Self.firstStep : min(largest, 1.5 * way.step)
    let count = max(1, Int(way.step * Double(way.node.questions.count)))
    let chosen = decisions(choices, count: count)
    way.last = (way.node, chosen)
    way.node.decide(chosen)
  }

  /// The node to go on with where decisions led to nothing: with the first of several alone, without the
  /// only one; and what can be taken back next.
  private func retreat(
    to node: BranchNode,
    from chosen: [Branch]
  ) -> (BranchNode, last: (node: BranchNode, chosen: [Branch])?) {
    var next = node
    if chosen.count > 1 {
      let first = Array(chosen.prefix(1))
      next.decide(first)
      return (next, (node, first))
    }
    for branch in chosen { next.ruleOut(branch) }
    return (next, nil)
  }

  /// What is nearly certain, or else what the program leans to most.
  private mutating func decisions(_ choices: [Branch], count: Int) -> [Branch] {
    let noise = dives > 1 ? Self.noise : 0
    let ranked = choices.map { ($0, $0.share + (noise > 0 ? noise * random.unit() : 0)) }
      .sorted { $0.1 > $1.1 }
    let sure = ranked.filter { $0.0.share >= Self.certain }
    if sure.count >= count { return sure.map(\.0) }
    var taken: Set<[Int]> = []
    var chosen: [Branch] = []
    for (branch, rank) in ranked where chosen.count < count && (rank > 0.5 || chosen.isEmpty) {
      if taken.insert([branch.type, branch.day]).inserted { chosen.append(branch) }
    }
    return chosen
  }
}
