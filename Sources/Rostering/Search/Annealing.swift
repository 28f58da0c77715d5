import Glibc

/// Simulated annealing on whole tours: a few agents are taken out and put back one by one, each
/// with the best tour against the cover that is left.
///
/// The price of cover from the bound breaks ties between tours that cover equally much now: time
/// that will be wanted elsewhere is left free. The temperature follows the count of moves, never
/// the clock, so that a run can be repeated.
struct Annealing {
  /// How a round is run.
  struct Schedule: Sendable {
    /// Moves in the round.
    var moves: Int
    /// Temperature at the start, in the objective's currency.
    var hottest: Double
    /// Temperature at the end.
    var coldest: Double
    /// How much of the price of cover is added to the gain.
    var priceShare: Double
    /// Most agents taken out at once.
    var mostAgents: Int
  }

  private let problem: RosteringProblem
  /// The price of a slot of work by class, from the bound.
  private let classPrices: [[Double]]
  private var random: RandomSource
  private var gains: [Double]
  private var pricer: TourPricer

  init(problem: RosteringProblem, classPrices: [[Double]], pricer: TourPricer, seed: UInt64) {
    self.problem = problem
    self.classPrices = classPrices
    self.pricer = pricer
    random = RandomSource(seed: seed)
    gains = [Double](repeating: 0, count: problem.timeline.count)
  }

  /// Runs one round from a state and returns the best state met and the moves made.
  mutating func run(
    from start: RosterState,
    schedule: Schedule,
    shouldStop: () -> Bool
  ) -> (best: RosterState, moves: Int) {
    var state = start
    state.recount()
    var bestObjective = state.objective
    var best = state.tours
    let ratio = schedule.coldest / schedule.hottest
    var temperature = schedule.hottest
    var made = 0
    for move in 0..<schedule.moves {
      if move % 16 == 0 {
        if shouldStop() { break }
        temperature = schedule.hottest * pow(ratio, Double(move) / Double(schedule.moves))
      }
      made += 1
      let before = state.objective
      let removed = takeOut(of: &state, most: schedule.mostAgents)
      let allowance = -temperature * log(1 - random.unit())
      putBack(removed, into: &state, schedule: schedule)
      if state.objective > before + allowance {
        undo(removed, in: &state)
      } else if state.objective < bestObjective - 1e-7 {
        bestObjective = state.objective
        best = state.tours
      }
    }
    return (rebuilt(best), made)
  }

  private mutating func takeOut(of state: inout RosterState, most: Int) -> [(Int, Tour)] {
    let agents = problem.typeOfAgent.count
    let count = min(agents, 1 + Int(random.unit() * Double(most)))
    var removed: [(Int, Tour)] = []
    while removed.count < count {
      let agent = Int(random.unit() * Double(agents))
      if let tour = state.remove(agent: agent) { removed.append((agent, tour)) }
    }
    return removed
  }

  private mutating func putBack(
    _ removed: [(Int, Tour)],
    into state: inout RosterState,
    schedule: Schedule
  ) {
    let isNoisy = random.unit() < 0.25
    for (agent, old) in removed.shuffled(using: &random) {
      state.fill(&gains, agent: agent)
      let prices = classPrices[state.skillClass(of: agent)]
      for slot in gains.indices { gains[slot] += schedule.priceShare * prices[slot] }
      if isNoisy {
        let size = schedule.priceShare * (prices.max() ?? 0)
        for slot in gains.indices { gains[slot] += size * (random.unit() - 0.5) }
      }
      let found = pricer.bestTour(type: problem.typeOfAgent[agent], gains: gains)
      state.insert(found?.tour ?? old, agent: agent)
    }
  }

  private func undo(_ removed: [(Int, Tour)], in state: inout RosterState) {
    for (agent, _) in removed { state.remove(agent: agent) }
    for (agent, tour) in removed { state.insert(tour, agent: agent) }
  }

  private func rebuilt(_ tours: [Tour?]) -> RosterState {
    var state = RosterState(problem: problem)
    for (agent, tour) in tours.enumerated() {
      if let tour { state.insert(tour, agent: agent) }
    }
    return state
  }
}
