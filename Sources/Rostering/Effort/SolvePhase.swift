/// The phases of a run, by the names that `--profile` and `result.json` write.
enum SolvePhase: String, CaseIterable {
  /// The first roster, by greedy construction.
  case firstRoster = "first-roster"
  /// Annealing until no hard rule of a site or queue is broken.
  case repair
  /// The ascent of prices and the floor that it gives.
  case firstOrderBound = "first-order-bound"
  /// Tours fixed one after the other under the ascent's prices.
  case dive
  /// Column generation, but for its masters and pricing.
  case columnGeneration = "column-generation"
  /// Whole numbers of the tours found so far.
  case integerProgram = "integer-program"
  /// Dives over days of agents.
  case dateDive = "date-dive"
  /// Nodes of branch and price.
  case branchAndPrice = "branch-and-price"
  /// Annealing.
  case annealing
  /// Parts of the roster solved anew.
  case neighbourhoods
  /// Breaks, queues and jobs of the best roster.
  case decoding
  /// The plain program on GLPK.
  case compactProgram = "compact-program"
  /// Restricted masters on GLPK, of all phases.
  case master
  /// Best tours under prices, of all phases.
  case pricing
  /// A phase that GLPK could not go on with.
  case glpkFailed = "glpk-failed"

  /// The name in words, as progress tells it.
  var words: String {
    self == .firstOrderBound ? "first-order bound" : rawValue.replacing("-", with: " ")
  }
}
