/// What is done with nodes of a problem in which shifts are covered by name: dives for good rosters,
/// and branch and price for a proof where the problem is small.
struct DateTree {
  /// What a part has come to.
  struct Outcome {
    /// A floor under every roster.
    let bound: Double
    /// Tours of all agents, where a roster better than the cutoff was found.
    let tours: [Tour]?
    /// Nodes solved.
    let nodes: Int
    /// What their programs took.
    let effort: ProgramEffort
  }

  var dive: DateDive
  /// Nil where there would be too many nodes.
  var branches: BranchAndPrice?
  /// Turns until the next dive, and between the last two.
  private var turnsLeft = 0
  private var pause = 0

  init(program: NodeProgram, seed: UInt64, branches: Bool) {
    dive = DateDive(program: program, seed: seed)
    self.branches = branches ? BranchAndPrice(program: program) : nil
  }

  /// Whether this turn begins with a dive.
  mutating func takeTurn() -> Bool {
    guard turnsLeft == 0 else {
      turnsLeft -= 1
      return false
    }
    return true
  }

  /// Books a dive: the next one follows at once where it helped, and waits longer each time where it
  /// did not, so that other ways have their turns.
  mutating func book(hasHelped: Bool) {
    pause = hasHelped ? 0 : min(2 * pause + 1, Self.longestPause)
    turnsLeft = pause
  }

  private static let longestPause = 32
}
