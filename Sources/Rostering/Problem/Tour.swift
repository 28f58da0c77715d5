/// The duties of one agent over the horizon, at most one a day.
struct Tour: Hashable, Sendable {
  /// The duties in the order of their days.
  var duties: [PlannedDuty] = []
  /// Price of the rules that the tour breaks, of requests that it does not grant, and of counts.
  var ruleCost = 0.0

  /// Slots in which the agent serves or is idle, ascending: all of the duties but the breaks.
  var workSlots: [Int] { duties.flatMap(\.workSlots) }

  /// Labour and idle price of the tour before anything is served, and ``ruleCost``.
  var cost: Double { duties.reduce(ruleCost) { $0 + $1.cost } }
}

/// A duty with its breaks in place.
struct PlannedDuty: Hashable, Sendable {
  /// Position of the duty in its catalogue.
  let duty: Int
  /// The first slot of every break, in the order of the form's breaks.
  let breakSlots: [Int]
  /// Slots in which the agent serves or is idle, ascending.
  let workSlots: [Int]
  /// Labour and idle price before anything is served, and the price of stretches of work without a
  /// break that are too long.
  let cost: Double
  /// The trainings and meetings held, in no order.
  let sessions: [PlannedSession]

  /// Makes a duty whose breaks and cost are known.
  init(duty: Int, breakSlots: [Int], workSlots: [Int], cost: Double) {
    self.duty = duty
    self.breakSlots = breakSlots
    self.workSlots = workSlots
    self.cost = cost
    sessions = []
  }

  /// Places the breaks and sessions of a duty.
  ///
  /// - Parameters:
  ///   - duty: its position in the catalogue.
  ///   - slots: its slots, from start to end.
  ///   - breaks: where its breaks begin, in the order of their windows.
  ///   - sessions: trainings and meetings held in it, outside its breaks.
  ///   - labour: cost of a paid slot.
  ///   - idle: price of a slot of work in which nothing is served.
  ///   - tail: cost of the time after the last whole slot.
  ///   - rules: price of what the places of the breaks break.
  init(
    duty: Int,
    slots: Range<Int>,
    breaks: [(slot: Int, window: BreakWindow)],
    sessions: [PlannedSession] = [],
    labour: (Int) -> Double,
    idle: (Int) -> Double,
    tail: Double = 0,
    rules: Double = 0
  ) {
    var work: [Int] = []
    work.reserveCapacity(slots.count)
    var cost = rules + tail
    var next = slots.lowerBound
    for (slot, window) in breaks {
      work += next..<slot
      next = slot + window.slots
      if window.isPaid { cost += (slot..<next).reduce(0) { $0 + labour($1) } }
    }
    work += next..<slots.upperBound
    for session in sessions {
      work.removeAll { session.slots.contains($0) }
      cost += session.slots.reduce(0) { $0 + labour($1) }
    }
    for slot in work { cost += labour(slot) + idle(slot) }
    self.duty = duty
    self.cost = cost
    self.sessions = sessions
    breakSlots = breaks.map(\.slot)
    workSlots = work
  }
}
