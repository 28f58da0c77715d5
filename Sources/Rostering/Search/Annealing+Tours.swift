import Workforce

/// Moves that take out whole tours, or some days of them.
extension Annealing {
  /// Takes out some agents, over all days or over some, and puts them back.
  mutating func moveTours(limit: Double) {
    state.openJournal()
    pricer.choose(state.sessionStarts)
    let first = firstDuty()
    let days = random.unit() < schedule.windowShare ? window(around: first) : nil
    let removed = takeOutTours(first: first.agent, days: days)
    putBack(removed, days: days, limit: limit)
  }

  /// Takes out people who can mend a broken hard rule, and puts them back, now and then in the order
  /// given.
  mutating func repair(_ members: [Int], limit: Double) {
    state.openJournal()
    pricer.choose(state.sessionStarts)
    let removed = members.compactMap { agent in state.remove(agent: agent).map { (agent, $0) } }
    let isInOrder = random.unit() < 0.5
    putBack(isInOrder ? removed : removed.shuffled(using: &random), days: nil, limit: limit)
  }

  /// Puts agents back one by one, each with the best tour, if what comes out is within a limit.
  private mutating func putBack(_ removed: [(Int, Tour)], days: Range<Int>?, limit: Double) {
    var limit = removed.reduce(limit) { $0 - promised($1.1, $1.0) }
    let isNoisy = random.unit() < schedule.noiseShare
    let starts = pricer.sessionStarts
    for (number, entry) in removed.enumerated() {
      let (agent, old) = entry
      // A session that nobody held is where the first member who comes back holds it.
      if number > 0 { pricer.choose(state.sessionStarts, otherwise: starts) }
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
      let agent = attempt == 0 ? first : companion(of: first, class: position)
      guard let agent, let tour = state.remove(agent: agent, days: days) else { continue }
      removed.append((agent, tour))
    }
    return removed.shuffled(using: &random)
  }

  /// Somebody who shares a queue with an agent, at times somebody under the same supervision: a
  /// supervisor seldom leaves a day on which others are there, unless they move together.
  private mutating func companion(of agent: Int, class position: Int) -> Int? {
    if !problem.watches.isEmpty, random.unit() < schedule.companionShare,
      let companion = sharedRules.companion(of: agent, using: &random)
    {
      return companion
    }
    return guide.kinship.relative(ofClass: position, using: &random)
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
  mutating func isJobWorthKeeping(limit: Double) -> Bool {
    guard !problem.jobs.isEmpty, state.objective > limit else { return true }
    state.takeBackChanges()
    return false
  }
}
