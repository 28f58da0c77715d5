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
  /// Dives so far; the first one is made without chance.
  private var dives = 0

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

  /// Goes down once from all rosters.
  ///
  /// - Parameters:
  ///   - cutoff: what the roster has to cost less than.
  ///   - shouldStop: asked often; true ends the dive.
  /// - Returns: the roster, if the dive came to one.
  /// - Throws: what GLPK reports.
  mutating func run(
    below cutoff: Double,
    shouldStop: @escaping () -> Bool
  ) throws(GLPKError) -> DateTree.Outcome {
    dives += 1
    var node = program.root
    var last: (node: BranchNode, chosen: [Branch])?
    var nodes = 0
    var retreats = 0
    var bound = -Double.infinity
    var step = Self.firstStep
    var tours: [Tour]?
    dive: while nodes < Self.mostNodes, !shouldStop() {
      let floor = node.bound
      let outcome = try program.solve(&node, cutoff: cutoff, shouldStop: shouldStop)
      if nodes == 0 { bound = node.bound }
      nodes += 1
      switch outcome {
      case .solved:
        let used = try program.used()
        let choices = program.openChoices(used, node)
        if choices.isEmpty {
          if let found = program.roster(used), found.objective < cutoff - 1e-6 {
            tours = found.tours
          }
          break dive
        }
        let hasRisen = nodes > 1 && node.bound > floor + 1e-6
        let largest = dives % 2 == 0 ? Self.firstStep : Self.largestStep
        step = hasRisen ? Self.firstStep : min(largest, 1.5 * step)
        let chosen = decisions(choices, count: max(1, Int(step * Double(node.questions.count))))
        last = (node, chosen)
        node.decide(chosen)
      case .hopeless:
        guard let before = last, retreats < Self.mostRetreats else { break dive }
        retreats += 1
        step = Self.firstStep
        (node, last) = retreat(to: before.node, from: before.chosen)
      case .stopped, .unsolved: break dive
      }
    }
    return DateTree.Outcome(
      bound: bound,
      tours: tours,
      nodes: nodes,
      effort: program.takeEffort()
    )
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
