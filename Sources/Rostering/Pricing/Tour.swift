/// The duties of one agent over the horizon, at most one a day.
struct Tour: Hashable, Sendable {
  /// Positions of the duties in the catalogue, ascending.
  private(set) var duties: [Int] = []
  /// The first slot of every break: the breaks of the first duty, then those of the second, …
  private(set) var breakSlots: [Int] = []
  /// Slots in which the agent serves or is idle, ascending: all of the duties but the breaks.
  private(set) var workSlots: [Int] = []
  /// Labour and idle price of the tour before anything is served.
  private(set) var cost: Double = 0

  /// Appends a duty that starts after all others.
  mutating func append(
    _ duty: Int,
    slots: Range<Int>,
    breaks: [(slot: Int, window: BreakWindow)],
    costPerSlot: (Int) -> Double,
    idlePrice: (Int) -> Double
  ) {
    duties.append(duty)
    var slot = slots.lowerBound
    for (start, window) in breaks {
      breakSlots.append(start)
      appendWork(slot..<start, costPerSlot, idlePrice)
      if window.isPaid { cost += (start..<start + window.slots).reduce(0) { $0 + costPerSlot($1) } }
      slot = start + window.slots
    }
    appendWork(slot..<slots.upperBound, costPerSlot, idlePrice)
  }

  private mutating func appendWork(
    _ slots: Range<Int>,
    _ costPerSlot: (Int) -> Double,
    _ idlePrice: (Int) -> Double
  ) {
    workSlots += slots
    cost += slots.reduce(0) { $0 + costPerSlot($1) + idlePrice($1) }
  }
}
