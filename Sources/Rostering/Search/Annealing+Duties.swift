/// Moves that take out duties of one day.
extension Annealing {
  mutating func moveDuties(limit: Double) {
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
}
