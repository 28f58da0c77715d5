/// What one more head would cover, by slot: the prices that can be earned, dearest first, and for
/// each of them the queues from which a way leads there.
struct CoverageLevels {
  /// Whether a slot's levels no longer hold.
  private(set) var isStale: [Bool]

  private let queues: Int
  /// Levels of a slot.
  private var counts: [UInt8]
  /// The price of a missing head: `values[slot * queues + level]`.
  private var values: [Double]
  /// Queues with a missing head of that price.
  private var targets: [QueueSet]
  /// Queues from which heads can move on, in one or more steps or none, to a target.
  private var reaches: [QueueSet]

  init(slots: Int, queues: Int) {
    self.queues = queues
    isStale = [Bool](repeating: true, count: slots)
    counts = [UInt8](repeating: 0, count: slots)
    values = [Double](repeating: 0, count: slots * queues)
    targets = [QueueSet](repeating: 0, count: slots * queues)
    reaches = targets
  }

  /// Says that a slot's levels no longer hold.
  mutating func forget(_ slot: Int) { isStale[slot] = true }

  /// Begins a slot's levels anew.
  mutating func begin(_ slot: Int) {
    isStale[slot] = false
    counts[slot] = 0
  }

  /// Adds the next level of a slot.
  mutating func append(value: Double, target: QueueSet, reach: QueueSet, slot: Int) {
    let cell = slot * queues + Int(counts[slot])
    values[cell] = value
    targets[cell] = target
    reaches[cell] = reach
    counts[slot] += 1
  }

  /// What a head that may serve some queues would cover.
  func value(serving queues: QueueSet, slot: Int) -> Double {
    var cell = slot * self.queues
    let end = cell + Int(counts[slot])
    while cell < end {
      if reaches[cell] & queues != 0 { return values[cell] }
      cell += 1
    }
    return 0
  }

  /// The dearest level that a head that may serve some queues reaches.
  func level(
    serving queues: QueueSet,
    slot: Int
  ) -> (value: Double, target: QueueSet, reach: QueueSet)? {
    let first = slot * self.queues
    for cell in first..<first + Int(counts[slot]) where reaches[cell] & queues != 0 {
      return (values[cell], targets[cell], reaches[cell])
    }
    return nil
  }
}
