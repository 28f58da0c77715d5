import CivilTime
import Glibc
import Workforce

/// Simulated annealing on tours: a few agents, or a few duties of one day, are taken out and put
/// back one by one, each with the best tour or duty against the cover that is left.
///
/// A share of the price of cover from the bound is added to what a tour earns now, in pricing and
/// in acceptance alike: time that will be wanted elsewhere is left free, and a tour that costs more
/// than the bound allows is a loss even where nothing is missing yet. The temperature follows the count of moves, never
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
  private let guide: SearchGuide
  private let sessions: SessionChoice
  /// Slots in three hours.
  private let slotsNearby: Int
  private var random: RandomSource
  private var gains: [Double]
  private var guided: [Double]
  private var guidedShifts: [Double]
  private var pricer: TourPricer
  private var schedule = Schedule(moves: 1, hottest: 1, coldest: 1)
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
      if !sessions.sessions.isEmpty, random.unit() < schedule.sessionShare {
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

  private mutating func noteChange(of agent: Int) {
    guard !isChanged[agent] else { return }
    isChanged[agent] = true
    changedAgents.append(agent)
  }

  private mutating func forgetChanges() {
    for agent in changedAgents { isChanged[agent] = false }
    changedAgents.removeAll(keepingCapacity: true)
  }

  // MARK: - Tours

  /// Takes out some agents, over all days or over some, and puts them back.
  private mutating func moveTours(limit: Double) {
    state.openJournal()
    pricer.choose(state.sessionStarts)
    let first = firstDuty()
    let days = random.unit() < schedule.windowShare ? window(around: first) : nil
    let removed = takeOutTours(first: first.agent, days: days)
    var limit = removed.reduce(limit) { $0 - promised($1.1, $1.0) }
    let isNoisy = random.unit() < schedule.noiseShare
    for (number, entry) in removed.enumerated() {
      let (agent, old) = entry
      let found = bestTour(agent: agent, old: old, days: days, isNoisy: isNoisy)
      limit += promised(found, agent)
      // One head more in a slot earns exactly its gain: the last tour is weighed before it enters.
      let isLast = number == removed.count - 1
      if isLast, problem.jobs.isEmpty,
        state.objective + found.cost - earned(found, agent: agent, days: days) > limit
      {
        state.takeBackChanges()
        return
      }
      state.insert(found, agent: agent, days: days)
    }
    guard isJobWorthKeeping(limit: limit) else { return }
    state.keepChanges()
    for (agent, _) in removed { noteChange(of: agent) }
  }

  private mutating func takeOutTours(first: Int, days: Range<Int>?) -> [(Int, Tour)] {
    let count = min(problem.typeOfAgent.count, 1 + random.below(schedule.mostAgents))
    let position = state.skillClass(of: first)
    var removed: [(Int, Tour)] = []
    for attempt in 0..<8 * count where removed.count < count {
      let agent = attempt == 0 ? first : guide.kinship.relative(ofClass: position, using: &random)
      guard let agent, let tour = state.remove(agent: agent, days: days) else { continue }
      removed.append((agent, tour))
    }
    return removed.shuffled(using: &random)
  }

  private mutating func bestTour(
    agent: Int,
    old: Tour,
    days: Range<Int>?,
    isNoisy: Bool
  ) -> Tour {
    let type = problem.typeOfAgent[agent]
    let catalogue = problem.types[type].catalogue
    var slots = gains.indices
    var fixed: FixedDays?
    if let days {
      slots = pricer.slots(catalogue: catalogue, days: days)
      fixed = FixedDays(tour: old, opening: days, catalogue: problem.catalogues[catalogue])
    }
    fill(agent, slots: slots)
    steer(agent, slots: slots, isNoisy: isNoisy)
    steerShifts(agent, isNoisy: isNoisy)
    return pricer.bestTour(type: type, gains: guided, shifts: guidedShifts, within: fixed)?.tour
      ?? old
  }

  /// A few days that hold a duty.
  private mutating func window(around first: (agent: Int, position: Int)) -> Range<Int>? {
    guard let duties = state.tours[first.agent]?.duties, !duties.isEmpty else { return nil }
    let day = state.day(of: duties[first.position], agent: first.agent)
    let count = 2 + random.below(schedule.mostWindowDays - 1)
    let begin = max(0, day - random.below(count))
    return begin..<min(problem.instance.horizon.days, begin + count)
  }

  /// What an agent would earn with a tour now; where days are given, in the duties of these days.
  private func earned(_ tour: Tour, agent: Int, days: Range<Int>?) -> Double {
    tour.duties.reduce(state.shiftGain(of: tour, agent: agent)) { sum, duty in
      state.isMeant(duty, of: agent, days) ? sum + earned(duty.workSlots) : sum
    }
  }

  /// Whether a move may stay where jobs are; there one head's gain does not tell what several earn, so
  /// the move is weighed when it is done, and taken back if it is too dear.
  private mutating func isJobWorthKeeping(limit: Double) -> Bool {
    guard !problem.jobs.isEmpty, state.objective > limit else { return true }
    state.takeBackChanges()
    return false
  }

  // MARK: - Where to begin

  /// A duty near what the roster loses against the bound, or any duty; position 0 of somebody
  /// without duties.
  private mutating func firstDuty() -> (agent: Int, position: Int) {
    let number = random.unit()
    if number < schedule.idleShare, let found = idleDuty() { return found }
    if number > 1 - schedule.missingShare, let found = dutyNearMissing() { return found }
    let agent = random.below(problem.typeOfAgent.count)
    let count = state.tours[agent]?.duties.count ?? 0
    return (agent, count == 0 ? 0 : random.below(count))
  }

  /// A duty in a slot in which somebody is without work, of an agent who might be the one; the
  /// likelier, the dearer the slot is under the bound's prices.
  private mutating func idleDuty() -> (agent: Int, position: Int)? {
    guard !state.coverage.idleSlots.isEmpty else { return nil }
    for _ in 0..<8 {
      let slot = state.coverage.idleSlots[random.below(state.coverage.idleSlots.count)]
      guard let position = state.coverage.anyIdleClass(slot: slot),
        random.unit() * guide.highestPrice < guide.classPrices[position][slot]
      else { continue }
      for _ in 0..<16 {
        guard let agent = guide.kinship.relative(ofClass: position, using: &random) else { break }
        if let duty = state.duty(of: agent, meeting: slot..<slot + 1) { return (agent, duty) }
      }
    }
    return nil
  }

  /// A duty near a slot in which heads are missing, of an agent who could serve there; the
  /// likelier, the less the bound would have them missing there.
  private mutating func dutyNearMissing() -> (agent: Int, position: Int)? {
    let slots = problem.timeline.gridSlots
    for _ in 0..<16 {
      let slot = slots.lowerBound + random.below(slots.count)
      var wanting = state.coverage.wantingQueues(slot: slot)
      guard wanting != 0 else { continue }
      for _ in 0..<random.below(wanting.nonzeroBitCount) { wanting &= wanting - 1 }
      let queue = wanting.trailingZeroBitCount
      let missing = state.coverage.missing(queue: queue, slot: slot)
      let excess =
        problem.step(queue: queue, slot: slot, missing: missing)
        - guide.queuePrices[queue * problem.timeline.count + slot]
      guard random.unit() * guide.highestPrice < excess else { continue }
      for _ in 0..<16 {
        guard let agent = guide.kinship.server(ofQueue: queue, using: &random) else { break }
        let near = slot - slotsNearby..<slot + slotsNearby
        if let duty = state.duty(of: agent, meeting: near) { return (agent, duty) }
      }
    }
    return nil
  }

  // MARK: - Duties of one day

  private mutating func moveDuties(limit: Double) {
    state.openJournal()
    pricer.choose(state.sessionStarts)
    let removed = takeOutDuties()
    guard !removed.isEmpty else {
      state.takeBackChanges()
      return
    }
    var limit = removed.reduce(limit) { $0 - promised($1.old, $1.agent) }
    let isNoisy = random.unit() < schedule.noiseShare
    for (number, entry) in removed.enumerated() {
      let (agent, position, old) = entry
      guard let tour = state.tours[agent] else { continue }
      let type = problem.typeOfAgent[agent]
      let catalogue = problem.types[type].catalogue
      let day = problem.catalogues[catalogue].duties[old.duty].day
      let slots = pricer.daySlots(catalogue: catalogue, day: day)
      fill(agent, slots: slots)
      steer(agent, slots: slots, isNoisy: isNoisy)
      steerShifts(agent, isNoisy: isNoisy)
      let found =
        pricer.bestDuty(
          type: type,
          replacing: position,
          of: tour,
          gains: guided,
          shifts: guidedShifts
        ) ?? old
      limit += promised(found, agent)
      let isLast = number == removed.count - 1
      let earned = earned(found.workSlots) + state.shiftGain(of: found, agent: agent)
      if isLast, problem.jobs.isEmpty, state.objective + found.cost - earned > limit {
        state.takeBackChanges()
        return
      }
      state.replace(duty: position, of: agent, by: found)
    }
    guard isJobWorthKeeping(limit: limit) else { return }
    state.keepChanges()
    for entry in removed { noteChange(of: entry.agent) }
  }

  /// Takes out a duty and some of other agents that overlap it.
  private mutating func takeOutDuties() -> [(agent: Int, position: Int, old: PlannedDuty)] {
    let count = 1 + random.below(schedule.mostAgents)
    let first = firstDuty()
    guard state.tours[first.agent]?.duties.isEmpty == false,
      let duty = state.release(duty: first.position, of: first.agent),
      let begin = duty.workSlots.first, let end = duty.workSlots.last
    else { return [] }
    let position = state.skillClass(of: first.agent)
    var removed = [(first.agent, first.position, duty)]
    for _ in 0..<6 * count where removed.count < count {
      guard let agent = guide.kinship.relative(ofClass: position, using: &random),
        !removed.contains(where: { $0.0 == agent }),
        let other = state.duty(of: agent, meeting: begin..<end + 1),
        let old = state.release(duty: other, of: agent)
      else { continue }
      removed.append((agent, other, old))
    }
    return removed.shuffled(using: &random)
  }

  /// What a slot of work of an agent would earn now. Where jobs are, at times as if each slot of a job
  /// earned a unit, at times with the units that are missing booked at random, each earned there alone.
  private mutating func fill(_ agent: Int, slots: Range<Int>) {
    let isBooked = !problem.jobs.isEmpty && random.unit() < schedule.bookedShare
    if isBooked { state.scatterMissingUnits(in: slots, using: &random) }
    state.fill(&gains, agent: agent, slots: slots, isBooked: isBooked)
  }

  /// What heads in these slots cover, the gains being those of their class.
  private func earned(_ slots: [Int]) -> Double {
    slots.reduce(0) { $0 + gains[$1] + problem.idlePrices[$1] }
  }

  /// The share of the bound's price of cover that a duty was given beside its gain.
  private func promised(_ duty: PlannedDuty, _ agent: Int) -> Double {
    var worth = guide.worth(of: duty.workSlots, class: state.skillClass(of: agent))
    if !guide.shiftPrices.isEmpty {
      let group = problem.coverGroups[problem.types[problem.typeOfAgent[agent]].coverGroup]
      for row in group.rows(ofDuty: duty.duty) { worth += guide.shiftPrices[row] }
    }
    return schedule.priceShare * worth
  }

  private func promised(_ tour: Tour, _ agent: Int) -> Double {
    tour.duties.reduce(0) { $0 + promised($1, agent) }
  }

  /// The gains with a share of the price of cover and, at times, some noise.
  private mutating func steer(_ agent: Int, slots: Range<Int>, isNoisy: Bool) {
    let position = state.skillClass(of: agent)
    let share = schedule.priceShare
    for slot in slots { guided[slot] = gains[slot] + share * guide.classPrices[position][slot] }
    guard isNoisy else { return }
    let size = schedule.noise * guide.highestPrice
    for slot in slots { guided[slot] += size * (random.unit() - 0.5) }
  }

  /// The gains of the rows of cover in which an agent counts, with a share of their price and, at
  /// times, some noise.
  private mutating func steerShifts(_ agent: Int, isNoisy: Bool) {
    guard !guidedShifts.isEmpty else { return }
    steerRows(0..<problem.instance.shiftCover.count, isNoisy: isNoisy)
    let group = problem.coverGroups[problem.types[problem.typeOfAgent[agent]].coverGroup]
    for first in group.slotRows { steerRows(first..<first + group.slotCount, isNoisy: isNoisy) }
    guard isNoisy, !problem.watches.isEmpty else { return }
    // The first one on shift without supervision pays for all who follow: at times less is seen of
    // it, so that several may come in together.
    let share = random.unit()
    for watch in problem.watches {
      for first in group.slotRows where watch.rows.contains(first) {
        for row in first..<first + group.slotCount {
          guidedShifts[row] = share * state.shifts.gains[row]
        }
      }
    }
  }

  private mutating func steerRows(_ rows: Range<Int>, isNoisy: Bool) {
    let size = isNoisy ? schedule.noise * guide.highestPrice : 0
    for row in rows {
      guidedShifts[row] = state.shifts.gains[row] + schedule.priceShare * guide.shiftPrices[row]
      if isNoisy { guidedShifts[row] += size * (random.unit() - 0.5) }
    }
  }

  // MARK: - Sessions

  /// Moves a session that is held together to another moment: all its members go out and come back.
  private mutating func moveSession(limit: Double) {
    let position = random.below(sessions.sessions.count)
    guard let start = sessions.starts[position].randomElement(using: &random) else { return }
    pricer.choose(state.sessionStarts)
    pricer.sessionStarts[sessions.sessions[position]] = start
    state.openJournal()
    var removed: [(agent: Int, tour: Tour)] = []
    for agent in sessions.members[position].shuffled(using: &random) {
      if let tour = state.remove(agent: agent) { removed.append((agent, tour)) }
    }
    var limit = removed.reduce(limit) { $0 - promised($1.tour, $1.agent) }
    let isNoisy = random.unit() < schedule.noiseShare
    for (agent, _) in removed {
      let type = problem.typeOfAgent[agent]
      fill(agent, slots: gains.indices)
      steer(agent, slots: gains.indices, isNoisy: isNoisy)
      steerShifts(agent, isNoisy: isNoisy)
      guard let found = pricer.bestTour(type: type, gains: guided, shifts: guidedShifts) else {
        state.takeBackChanges()
        return
      }
      limit += promised(found.tour, agent)
      state.insert(found.tour, agent: agent)
    }
    guard state.objective <= limit else {
      state.takeBackChanges()
      return
    }
    state.keepChanges()
    for (agent, _) in removed { noteChange(of: agent) }
  }
}
