import CivilTime

/// The intervals of the horizon's grid, continued on both sides as far as any duty reaches.
///
/// A *slot* is an interval of this longer row. Slots outside the grid carry no need; with them a
/// duty that crosses the horizon's edge is still one contiguous run of slots.
struct Timeline: Hashable, Sendable {
  /// The grid on which need is counted.
  let grid: IntervalGrid
  /// Slots before the grid's first interval.
  let lead: Int
  /// All slots.
  let count: Int

  init(grid: IntervalGrid, covering range: Range<Instant>) {
    self.grid = grid
    let step = grid.intervalMinutes
    lead = max(0, (grid.start.minutes(since: range.lowerBound) + step - 1) / step)
    let tail = max(0, (range.upperBound.minutes(since: grid.end) + step - 1) / step)
    count = lead + grid.count + tail
  }

  /// The slots that are intervals of the grid.
  var gridSlots: Range<Int> { lead..<lead + grid.count }

  /// The slot that begins at an instant, or nil when none does.
  func slot(startingAt instant: Instant) -> Int? {
    let minutes = instant.minutes(since: grid.start)
    guard minutes % grid.intervalMinutes == 0 else { return nil }
    return lead + minutes / grid.intervalMinutes
  }

  /// Where a slot begins.
  func start(ofSlot slot: Int) -> Instant {
    grid.start.adding(minutes: (slot - lead) * grid.intervalMinutes)
  }

  /// The span of time from the start of one slot to the start of another.
  func range(of slots: Range<Int>) -> Range<Instant> {
    start(ofSlot: slots.lowerBound)..<start(ofSlot: slots.upperBound)
  }
}
