import CivilTime
import Glibc
import Workforce

/// Simulated annealing on tours: a few agents, or a few duties of one day, are taken out and put
/// back one by one, each with the best tour or duty against the cover that is left.
///
/// A share of the price of cover from the bound is added to what a tour earns now, in pricing and
/// in acceptance alike: time that will be wanted elsewhere is left free, and a tour that costs more
/// than the bound allows is a loss even where nothing is missing yet. The temperature follows the
/// count of moves, never the clock, so that a run can be repeated.
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
    var priceShare = 0.02
    /// Most agents taken out at once.
    var mostAgents = 4
    /// The share of moves that concern one day alone.
    var dayShare = 0.3
    /// The share of moves that begin where somebody is without work.
    var idleShare = 0.3
    /// The share of moves that begin where heads are missing.
    var missingShare = 0.1
    /// The share of moves of tours that concern some days alone.
    var windowShare = 0.3
    /// Most days of such a move.
    var mostWindowDays = 3
    /// The share of moves of sessions held together, where there are any.
    var sessionShare = 0.05
    /// The share of questions in which missing units of jobs are booked at random, where there are any.
    var bookedShare = 0.5
    /// The share of moves that begin where a hard rule is broken that no agent breaks alone.
    var repairShare = 0.0
    /// The share of further agents of a move of tours who are taken from those under the same
    /// supervision, where there is one.
    var companionShare = 0.25
    /// The share of moves whose gains are shaken.
    var noiseShare = 0.5
    /// How far gains are shaken, as a share of the highest price of cover.
    var noise = 0.05

    /// The temperature of a move, falling by the same factor from move to move.
    func temperature(ofMove move: Int) -> Double {
      hottest * pow(coldest / hottest, Double(move) / Double(moves))
    }
  }

  /// Moves between two looks at the temperature, the stop signal and the best state so far.
  private static let movesPerLook = 32

  /// The state that moves change.
  var state: RosterState
  /// The tours of the best state met since the round began.
  private(set) var bestTours: [Tour?]
  /// Its objective.
  private(set) var bestObjective: Double

  let problem: RosteringProblem
  let guide: SearchGuide
  let sessions: SessionChoice
  let sharedRules: SharedRuleMembers
  /// Slots in three hours.
  let slotsNearby: Int
  var random: RandomSource
  var gains: [Double]
  var guided: [Double]
  var guidedShifts: [Double]
  var pricer: TourPricer
  var schedule = Schedule(moves: 1, hottest: 1, coldest: 1)
  private var temperature = 1.0
  /// Agents whose tours may differ from those of the best state.
  private var changedAgents: [Int] = []
  private var isChanged: [Bool]

  init(state: RosterState, guide: SearchGuide, pricer: TourPricer, seed: UInt64) {
    let problem = state.problem
    self.problem = problem
    self.state = state
    self.guide = guide
    self.pricer = pricer
    sessions = SessionChoice(problem: problem)
    sharedRules = SharedRuleMembers(problem: problem)
    bestTours = state.tours
    bestObjective = state.objective
    slotsNearby = 180 / problem.timeline.grid.intervalMinutes + 1
    random = RandomSource(seed: seed)
    gains = [Double](repeating: 0, count: problem.timeline.count)
    guided = gains
    guidedShifts = [Double](repeating: 0, count: problem.cover.count)
    isChanged = [Bool](repeating: false, count: state.tours.count)
  }

  /// Goes on from another state; `isNewRound` forgets the best one met.
  mutating func goOn(from state: RosterState, isNewRound: Bool) {
    self.state = state
    self.state.recount()
    if isNewRound || self.state.objective < bestObjective {
      bestObjective = self.state.objective
      bestTours = self.state.tours
      forgetChanges()
    } else {
      for agent in state.tours.indices { noteChange(of: agent) }
    }
  }

  /// Makes some of a round's moves; returns how many were made before the run was asked to stop.
  mutating func advance(
    moves: Range<Int>,
    of schedule: Schedule,
    shouldStop: () -> Bool
  ) -> Int {
    self.schedule = schedule
    for move in moves {
      if move % Self.movesPerLook == 0 {
        if shouldStop() { return move - moves.lowerBound }
        temperature = schedule.temperature(ofMove: move)
        keepBest()
      }
      let limit = state.objective - temperature * log(1 - random.unit())
      if schedule.repairShare > 0, random.unit() < schedule.repairShare,
        let members = sharedRules.members(toMend: state, most: schedule.mostAgents, using: &random)
      {
        repair(members, limit: limit)
      } else if !sessions.sessions.isEmpty, random.unit() < schedule.sessionShare {
        moveSession(limit: limit)
      } else if problem.queueCount > 0, random.unit() < schedule.dayShare {
        moveDuties(limit: limit)
      } else {
        moveTours(limit: limit)
      }
    }
    keepBest()
    return moves.count
  }

  // MARK: - The best state

  /// Copies what changed since the best state, if the present one is better.
  private mutating func keepBest() {
    guard state.objective < bestObjective - 1e-7 else { return }
    bestObjective = state.objective
    for agent in changedAgents { bestTours[agent] = state.tours[agent] }
    forgetChanges()
  }

  mutating func noteChange(of agent: Int) {
    guard !isChanged[agent] else { return }
    isChanged[agent] = true
    changedAgents.append(agent)
  }

  private mutating func forgetChanges() {
    for agent in changedAgents { isChanged[agent] = false }
    changedAgents.removeAll(keepingCapacity: true)
  }
}
