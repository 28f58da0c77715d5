/// Units of jobs move to slots where somebody has time for them.
///
/// Within a slot the assignment is the best one for the units booked there. A unit may also be
/// booked in another slot of its job. Whole assignments over all slots form a transversal matroid
/// as those of one slot do, so as long as the assignment is not the best one, a single chain of
/// moves leads to a better one: a unit leaves a slot in which a head is worth more elsewhere,
/// enters one in which a head is to spare or worth less, and on the way may push units of other
/// jobs into other slots.
extension CoverageState {
  /// A unit of a job that enters a slot, and the queue there that has a head less for it.
  private struct Hop {
    let job: Int
    let slot: Int
    let queue: Int
  }

  /// Where a unit that leaves a slot is worth most.
  private struct Relief {
    let job: Int
    let slot: Int
    let gain: Double
  }

  private static let tolerance = 1e-9

  /// Raises gains to what a head earns who takes a unit of a job over, so that it may leave another slot.
  mutating func raise(_ gains: inout [Double], serving queues: QueueSet, slots: Range<Int>) {
    for job in problem.jobs.indices where queues & .only(problem.jobs[job].lane) != 0 {
      let inside = problem.jobs[job].slots.clamped(to: slots)
      guard !inside.isEmpty, let relief = relief(ofJob: job), relief.gain > 0 else { continue }
      for slot in inside { gains[slot] = max(gains[slot], relief.gain) }
    }
  }

  /// Books what is missing of jobs anew, in some slots, at random: one after the other from some slot
  /// on, or each anywhere.
  ///
  /// A unit that nobody does is missing wherever it is booked, so nothing is gained or lost; but heads
  /// who come then earn it there alone (see `isBooked` of ``fill(_:class:slots:isBooked:)``).
  mutating func scatterMissingUnits(in slots: Range<Int>, using random: inout RandomSource) {
    // Where people differ in efficiency, no unit is booked anywhere.
    guard !problem.isWeighted else { return }
    for job in problem.jobs.indices {
      let inside = problem.jobs[job].slots.clamped(to: slots)
      guard !inside.isEmpty else { continue }
      let count = takeMissingUnits(ofJob: job)
      let first = random.below(inside.count)
      let isInRow = random.unit() < 0.5
      for unit in 0..<count {
        let offset = isInRow ? (first + unit) % inside.count : random.below(inside.count)
        bookMissing(job: job, slot: inside.lowerBound + offset)
      }
    }
  }

  /// Moves units as long as that makes the assignment better.
  mutating func shiftUnits() {
    while let (relief, hops) = bestReassignment() {
      let before = worth
      take(relief)
      for (number, hop) in hops.enumerated() {
        guard enter(hop) else { break }
        // The unit that is pushed on is missing where it was, and is booked elsewhere by the next hop.
        if number + 1 < hops.count { unbook(lane: hop.queue, slot: hop.slot) }
      }
      // Where two hops meet in a slot, the first may be in the way of the second.
      if worth > before - Self.tolerance { return }
    }
  }

  // MARK: - Booking

  /// Books units of a lane's job in a slot as missing ones, or takes missing ones away.
  mutating func book(_ count: Int, lane: Int, slot: Int) {
    guard let job = bookings.job(lane: lane, slot: slot) else { return }
    bookings.add(count, job: job, slot: slot)
    places.changeNeed(by: count, queue: lane, slot: slot)
    levels.forget(slot)
  }

  /// Takes the missing units of a job out of all slots; returns how many there were.
  private mutating func takeMissingUnits(ofJob job: Int) -> Int {
    let lane = problem.jobs[job].lane
    var count = 0
    for slot in problem.jobs[job].slots where places.wanting[slot] & .only(lane) != 0 {
      while places.missing(queue: lane, slot: slot) > 0 {
        unbook(lane: lane, slot: slot)
        count += 1
      }
    }
    return count
  }

  private mutating func bookMissing(job: Int, slot: Int) {
    let lane = problem.jobs[job].lane
    book(1, lane: lane, slot: slot)
    worth += step(queue: lane, slot: slot, missing: 1)
    journal.note(.needMore, class: 0, queue: lane, slot: slot)
  }

  private mutating func unbook(lane: Int, slot: Int) {
    worth -= step(queue: lane, slot: slot, missing: 1)
    book(-1, lane: lane, slot: slot)
    journal.note(.needLess, class: 0, queue: lane, slot: slot)
  }

  // MARK: - What is worth moving

  /// The slot of a job in which a unit less is worth most; nil where none is booked.
  private mutating func relief(ofJob job: Int) -> Relief? {
    var best: Relief?
    for slot in problem.jobs[job].slots where bookings.units(ofJob: job, slot: slot) > 0 {
      if levels.isStale[slot] { updateLevels(slot) }
      let gain = levels.value(serving: .only(problem.jobs[job].lane), slot: slot)
      if gain > best?.gain ?? -1 { best = Relief(job: job, slot: slot, gain: gain) }
    }
    return best
  }

  /// A unit that leaves a slot, and the moves that find it another one, where that makes the
  /// assignment better; nil where nothing does.
  private mutating func bestReassignment() -> (Relief, [Hop])? {
    for job in problem.jobs.indices {
      guard let relief = relief(ofJob: job), relief.gain > Self.tolerance else { continue }
      if let hops = way(of: job, below: relief.gain - Self.tolerance) { return (relief, hops) }
    }
    return nil
  }

  /// A way for one more unit of a job into slots whose people have time, that costs less than a limit.
  private mutating func way(of job: Int, below limit: Double) -> [Hop]? {
    var from: [Int: (job: Int, hop: Hop)] = [:]
    var order = [job]
    var known: Set<Int> = [job]
    var best: (loss: Double, job: Int, hop: Hop)?
    var head = 0
    while head < order.count {
      let current = order[head]
      head += 1
      let lane = problem.jobs[current].lane
      for slot in problem.jobs[current].slots {
        let (loss, met) = searchVacancies(lane: lane, slot: slot)
        for queue in met.members where problem.isLane(queue) {
          guard let other = bookings.job(lane: queue, slot: slot), known.insert(other).inserted
          else { continue }
          from[other] = (current, Hop(job: current, slot: slot, queue: queue))
          order.append(other)
        }
        if let loss, loss.value < min(limit, best?.loss ?? .infinity) {
          best = (loss.value, current, Hop(job: current, slot: slot, queue: loss.queue))
        }
        if best?.loss == 0 { break }
      }
      if best?.loss == 0 { break }
    }
    guard let best else { return nil }
    var hops = [best.hop]
    var current = best.job
    while let step = from[current] {
      hops.append(step.hop)
      current = step.job
    }
    return hops.reversed()
  }

  /// The queue, other than the lane itself, from which a head can best move up to one more unit of the
  /// lane, and all queues met on the way to it.
  private mutating func searchVacancies(
    lane: Int,
    slot: Int
  ) -> (cheapest: (queue: Int, value: Double)?, met: QueueSet) {
    let idleReach = places.idleReach[slot]
    let active = places.active[slot]
    var cheapest: (queue: Int, value: Double)?
    var met: QueueSet = 0
    path.begin(at: .only(lane))
    while let queue = path.next() {
      let bit = QueueSet.only(queue)
      if idleReach & bit != 0 { return ((queue, 0), met) }
      if queue != lane {
        met |= bit
        let loss = step(queue: queue, slot: slot, missing: missing(queue: queue, slot: slot) + 1)
        if loss < cheapest?.value ?? .infinity { cheapest = (queue, loss) }
      }
      var open = active & ~path.found
      var further: QueueSet = 0
      while let other = open.popFirst() {
        if places.onward[queue: other, slot: slot] & bit != 0 { further |= .only(other) }
      }
      path.extend(from: queue, to: further)
    }
    return (cheapest, met)
  }

  // MARK: - Moving

  /// Takes a unit away from a slot; the head that did it, if one did, goes to what is dearest there.
  private mutating func take(_ relief: Relief) {
    let (lane, slot) = (problem.jobs[relief.job].lane, relief.slot)
    if places.missing(queue: lane, slot: slot) == 0 {
      if levels.isStale[slot] { updateLevels(slot) }
      guard let level = levels.level(serving: .only(lane), slot: slot) else { return }
      worth -= level.value
      let target = search(from: .only(lane), to: level.target, within: level.reach, slot)
      _ = pull(into: target, slot: slot)
      worth += step(queue: lane, slot: slot, missing: 1)
    }
    unbook(lane: lane, slot: slot)
  }

  /// Books a unit in a slot and has it done by a head that comes, along the path to a queue, from there;
  /// false where no path leads there any more, and the unit is missing.
  private mutating func enter(_ hop: Hop) -> Bool {
    let (lane, slot) = (problem.jobs[hop.job].lane, hop.slot)
    book(1, lane: lane, slot: slot)
    journal.note(.needMore, class: 0, queue: lane, slot: slot)
    path.begin(at: .only(lane))
    while let queue = path.next(), queue != hop.queue {
      let bit = QueueSet.only(queue)
      var open = places.active[slot] & ~path.found
      var further: QueueSet = 0
      while let other = open.popFirst() {
        if places.onward[queue: other, slot: slot] & bit != 0 { further |= .only(other) }
      }
      path.extend(from: queue, to: further)
    }
    guard path.found & .only(hop.queue) != 0 else {
      worth += step(queue: lane, slot: slot, missing: 1)
      return false
    }
    var queue = hop.queue
    if let other = places.idleClass(serving: .only(queue), slot: slot) {
      leaveIdle(class: other, slot: slot)
      enter(class: other, queue: queue, slot: slot)
    } else {
      worth += step(queue: queue, slot: slot, missing: missing(queue: queue, slot: slot) + 1)
    }
    while let previous = path.step(to: queue) {
      move(from: queue, to: previous, slot: slot)
      queue = previous
    }
    levels.forget(slot)
    return true
  }
}
