import Workforce

/// Where a move begins.
extension Annealing {
  /// A duty near what the roster loses against the bound, or any duty; position 0 of somebody
  /// without duties.
  mutating func firstDuty() -> (agent: Int, position: Int) {
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
        - guide.queuePrices[problem.priceLayout.cell(queue: queue, slot: slot)]
      guard random.unit() * guide.highestPrice < excess else { continue }
      for _ in 0..<16 {
        guard let agent = guide.kinship.server(ofQueue: queue, using: &random) else { break }
        let near = slot - slotsNearby..<slot + slotsNearby
        if let duty = state.duty(of: agent, meeting: near) { return (agent, duty) }
      }
    }
    return nil
  }
}
