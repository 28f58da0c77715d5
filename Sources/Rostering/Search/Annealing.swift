import Glibc
import Workforce

/// Simulated annealing on tours: a few agents, or a few duties of one day, are taken out and put
/// back one by one, each with the best tour or duty against the cover that is left.
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
    var priceShare = 0.02
    /// Most agents taken out at once.
    var mostAgents = 4
    /// The share of moves that concern one day alone.
    var dayShare = 0.3
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
  private(set) var state: RosterState
  /// The tours of the best state met since the round began.
  private(set) var bestTours: [Tour?]
  /// Its objective.
  private(set) var bestObjective: Double

  private let problem: RosteringProblem
  /// The price of a slot of work by class, from the bound.
  private let classPrices: [[Double]]
  /// The price of a head in each row of cover, from the bound.
  private let shiftPrices: [Double]
  /// Agents who could serve a queue that a class serves, by class: to take out people who compete
  /// for the same work (Shaw 1998).
  private let relatives: [[Int]]
  private let highestPrice: Double
  private var random: RandomSource
  private var gains: [Double]
  private var guided: [Double]
  private var guidedShifts: [Double]
  private var pricer: TourPricer
  private var schedule = Schedule(moves: 1, hottest: 1, coldest: 1)
  private var temperature = 1.0

  init(
    state: RosterState,
    classPrices: [[Double]],
    shiftPrices: [Double],
    pricer: TourPricer,
    seed: UInt64
  ) {
    let problem = state.problem
    self.problem = problem
    self.state = state
    self.classPrices = classPrices
    self.shiftPrices = shiftPrices
    self.pricer = pricer
    bestTours = state.tours
    bestObjective = state.objective
    relatives = problem.classes.map { skill in
      problem.typeOfAgent.indices.filter {
        let other = problem.classes[problem.types[problem.typeOfAgent[$0]].skillClass]
        return other == skill || other.queues & skill.queues != 0
      }
    }
    highestPrice = (classPrices.compactMap { $0.max() } + shiftPrices).max() ?? 0
    random = RandomSource(seed: seed)
    gains = [Double](repeating: 0, count: problem.timeline.count)
    guided = gains
    guidedShifts = [Double](repeating: 0, count: problem.cover.count)
  }

  /// Goes on from another state; `isNewRound` forgets the best one met.
  mutating func goOn(from state: RosterState, isNewRound: Bool) {
    self.state = state
    self.state.recount()
    if isNewRound || self.state.objective < bestObjective {
      bestObjective = self.state.objective
      bestTours = self.state.tours
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
      if random.unit() < schedule.dayShare, problem.queueCount > 0 {
        moveDuties(limit: limit)
      } else {
        moveTours(limit: limit)
      }
    }
    keepBest()
    return moves.count
  }

  private mutating func keepBest() {
    guard state.objective < bestObjective - 1e-7 else { return }
    bestObjective = state.objective
    bestTours = state.tours
  }

  // MARK: - Whole tours

  private mutating func moveTours(limit: Double) {
    let removed = takeOutTours().shuffled(using: &random)
    let isNoisy = random.unit() < schedule.noiseShare
    for (number, entry) in removed.enumerated() {
      let (agent, old) = entry
      state.fill(&gains, agent: agent, slots: gains.indices)
      guide(agent, slots: gains.indices, isNoisy: isNoisy)
      guideShifts(isNoisy: isNoisy)
      let found =
        pricer.bestTour(
          type: problem.typeOfAgent[agent],
          gains: guided,
          shifts: guidedShifts
        )?.tour ?? old
      // One head more in a slot earns exactly its gain: the last tour is weighed before it enters.
      let isLast = number == removed.count - 1
      let earned = earned(found.workSlots) + state.shiftGain(of: found, agent: agent)
      if isLast, state.objective + found.cost - earned > limit {
        for (other, _) in removed[..<number] { state.remove(agent: other) }
        for (other, tour) in removed { state.insert(tour, agent: other) }
      } else {
        state.insert(found, agent: agent)
      }
    }
  }

  private mutating func takeOutTours() -> [(Int, Tour)] {
    let agents = problem.typeOfAgent.count
    let count = min(agents, 1 + random.below(schedule.mostAgents))
    let first = random.below(agents)
    let related = relatives[state.skillClass(of: first)]
    var removed: [(Int, Tour)] = []
    for attempt in 0..<8 * count where removed.count < count {
      let agent = attempt == 0 ? first : related[random.below(related.count)]
      if let tour = state.remove(agent: agent) { removed.append((agent, tour)) }
    }
    return removed
  }

  // MARK: - Duties of one day

  private mutating func moveDuties(limit: Double) {
    let removed = takeOutDuties()
    let isNoisy = random.unit() < schedule.noiseShare
    for (number, entry) in removed.enumerated() {
      let (agent, position, old) = entry
      guard let tour = state.tours[agent] else { continue }
      let type = problem.typeOfAgent[agent]
      let catalogue = problem.types[type].catalogue
      let day = problem.catalogues[catalogue].duties[old.duty].day
      let slots = pricer.daySlots(catalogue: catalogue, day: day)
      state.fill(&gains, agent: agent, slots: slots)
      guide(agent, slots: slots, isNoisy: isNoisy)
      let found =
        pricer.bestDuty(type: type, replacing: position, of: tour, gains: guided) ?? old
      let isLast = number == removed.count - 1
      if isLast, state.objective + found.cost - earned(found.workSlots) > limit {
        for other in removed[..<number] {
          _ = state.release(duty: other.position, of: other.agent)
        }
        for other in removed {
          state.replace(duty: other.position, of: other.agent, by: other.old)
        }
      } else {
        state.replace(duty: position, of: agent, by: found)
      }
    }
  }

  /// Takes out duties of different agents that begin on the same day.
  private mutating func takeOutDuties() -> [(agent: Int, position: Int, old: PlannedDuty)] {
    let agents = problem.typeOfAgent.count
    let day = random.below(problem.instance.horizon.days)
    let count = min(agents, 1 + random.below(schedule.mostAgents))
    let related = relatives[state.skillClass(of: random.below(agents))]
    var removed: [(agent: Int, position: Int, old: PlannedDuty)] = []
    for _ in 0..<4 * count where removed.count < count {
      let agent = related[random.below(related.count)]
      guard let tour = state.tours[agent], !removed.contains(where: { $0.agent == agent }) else {
        continue
      }
      let duties = problem.catalogues[problem.types[problem.typeOfAgent[agent]].catalogue].duties
      guard let position = tour.duties.firstIndex(where: { duties[$0.duty].day == day }),
        let old = state.release(duty: position, of: agent)
      else { continue }
      removed.append((agent, position, old))
    }
    return removed
  }

  /// What heads in these slots cover, the gains being those of their class.
  private func earned(_ slots: [Int]) -> Double {
    slots.reduce(0) { $0 + gains[$1] + problem.idlePrices[$1] }
  }

  /// The gains with a share of the price of cover and, at times, some noise.
  private mutating func guide(_ agent: Int, slots: Range<Int>, isNoisy: Bool) {
    let position = state.skillClass(of: agent)
    let share = schedule.priceShare
    for slot in slots { guided[slot] = gains[slot] + share * classPrices[position][slot] }
    guard isNoisy else { return }
    let size = schedule.noise * highestPrice
    for slot in slots { guided[slot] += size * (random.unit() - 0.5) }
  }

  /// The gains of the rows of cover with a share of their price and, at times, some noise.
  private mutating func guideShifts(isNoisy: Bool) {
    guard !guidedShifts.isEmpty else { return }
    let size = isNoisy ? schedule.noise * highestPrice : 0
    for row in guidedShifts.indices {
      guidedShifts[row] = state.shifts.gains[row] + schedule.priceShare * shiftPrices[row]
      if isNoisy { guidedShifts[row] += size * (random.unit() - 0.5) }
    }
  }
}
