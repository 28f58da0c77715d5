/// A breadth-first search over the queues of one slot, and the way back from any queue found.
struct QueuePath {
  private var order = [Int](repeating: 0, count: QueueSet.bitWidth)
  private var previous = [Int](repeating: -1, count: QueueSet.bitWidth)
  /// The queues met so far.
  private(set) var found: QueueSet = 0
  private var head = 0
  private var tail = 0

  /// Starts anew from a set of queues.
  mutating func begin(at queues: QueueSet) {
    found = queues
    head = 0
    tail = 0
    var open = queues
    while let queue = open.popFirst() {
      previous[queue] = -1
      order[tail] = queue
      tail += 1
    }
  }

  /// The next queue in the order found.
  mutating func next() -> Int? {
    guard head < tail else { return nil }
    head += 1
    return order[head - 1]
  }

  /// Adds those of the queues that were not met before, as found from `queue`.
  mutating func extend(from queue: Int, to queues: QueueSet) {
    var open = queues & ~found
    found |= queues
    while let reached = open.popFirst() {
      previous[reached] = queue
      order[tail] = reached
      tail += 1
    }
  }

  /// The queue from which a queue was found, or nil where the search began.
  func step(to queue: Int) -> Int? {
    previous[queue] < 0 ? nil : previous[queue]
  }
}
