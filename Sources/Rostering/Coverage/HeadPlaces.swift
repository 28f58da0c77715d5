/// Where the heads on duty are: how many of each class serve which queue in every slot, and how
/// many have no work.
///
/// Beside the counts stand sets that answer in a few steps who could move on where.
struct HeadPlaces {
  let classQueues: [QueueSet]
  /// Queues with need, and lanes of jobs, by slot.
  let active: [QueueSet]
  /// Queues with missing heads, by slot.
  private(set) var wanting: [QueueSet]
  /// Queues to which some head at a queue could move.
  private(set) var onward: SlotTable<QueueSet>
  /// Queues that a class serves: `served[slot * classes + class]`.
  private(set) var served: [QueueSet]
  /// Queues that somebody without work could serve, by slot.
  private(set) var idleReach: [QueueSet]
  /// Slots in which somebody is without work, in no order.
  private(set) var idleSlots: [Int] = []

  private let queues: Int
  private let classes: Int
  private let words: Int
  /// Missing heads: `missing[slot * queues + queue]`.
  private var missing: [Int32]
  /// Heads of a class at a queue: `heads[(slot * queues + queue) * classes + class]`.
  private var heads: [UInt16]
  /// Classes that serve a queue, as bits: `serving[(slot * queues + queue) * words]`.
  private var serving: [UInt64]
  /// Heads of a class without work: `idle[slot * classes + class]`.
  private var idle: [UInt16]
  /// Classes with heads without work, as bits: `idleClasses[slot * words]`.
  private var idleClasses: [UInt64]
  /// Where a slot stands in ``idleSlots``; −1 where it does not.
  private var idlePositions: [Int]

  /// Nobody on duty.
  init(problem: RosteringProblem) {
    let slots = problem.timeline.count
    let queues = problem.queueCount
    classQueues = problem.classes.map(\.queues)
    classes = classQueues.count
    self.queues = queues
    words = (classes + 63) / 64
    missing = problem.need.values.map(Int32.init)
    active = (0..<slots).map { slot in
      problem.activeQueues(slot: slot)
    }
    wanting = (0..<slots).map { slot in
      (0..<queues).reduce(0) { set, queue in
        problem.need[queue: queue, slot: slot] > 0 ? set | .only(queue) : set
      }
    }
    onward = SlotTable(0, queues: queues, slots: slots)
    served = [QueueSet](repeating: 0, count: slots * classes)
    idleReach = [QueueSet](repeating: 0, count: slots)
    heads = [UInt16](repeating: 0, count: slots * queues * classes)
    serving = [UInt64](repeating: 0, count: slots * queues * words)
    idle = [UInt16](repeating: 0, count: slots * classes)
    idleClasses = [UInt64](repeating: 0, count: slots * words)
    idlePositions = [Int](repeating: -1, count: slots)
  }

  // MARK: - Questions

  /// Missing heads of a queue in a slot.
  func missing(queue: Int, slot: Int) -> Int { Int(missing[slot * queues + queue]) }

  /// Heads of a class at a queue in a slot.
  func heads(class position: Int, queue: Int, slot: Int) -> Int {
    Int(heads[(slot * queues + queue) * classes + position])
  }

  /// Heads of a class without work in a slot.
  func idle(class position: Int, slot: Int) -> Int { Int(idle[slot * classes + position]) }

  /// A class with a head at one queue that could serve another one.
  func mover(from queue: Int, to other: Int, slot: Int) -> Int? {
    let row = (slot * queues + queue) * words
    for word in 0..<words {
      var some = serving[row + word]
      while let member = some.popFirst() {
        let position = word * 64 + member
        if classQueues[position] & .only(other) != 0 { return position }
      }
    }
    return nil
  }

  /// A class with a head without work that could serve one of the queues.
  func idleClass(serving queues: QueueSet, slot: Int) -> Int? {
    for word in 0..<words {
      var some = idleClasses[slot * words + word]
      while let member = some.popFirst() {
        let position = word * 64 + member
        if classQueues[position] & queues != 0 { return position }
      }
    }
    return nil
  }

  /// A class with a head without work in a slot.
  func anyIdleClass(slot: Int) -> Int? {
    for word in 0..<words where idleClasses[slot * words + word] != 0 {
      return word * 64 + idleClasses[slot * words + word].trailingZeroBitCount
    }
    return nil
  }

  // MARK: - One head

  /// One head more of a class at a queue.
  mutating func enter(class position: Int, queue: Int, slot: Int) {
    let cell = slot * queues + queue
    missing[cell] -= 1
    if missing[cell] == 0 { wanting[slot] &= ~.only(queue) }
    heads[cell * classes + position] += 1
    guard heads[cell * classes + position] == 1 else { return }
    serving[cell * words + position / 64] |= 1 << UInt64(position % 64)
    onward[queue: queue, slot: slot] |= classQueues[position] & active[slot]
    served[slot * classes + position] |= .only(queue)
  }

  /// Heads more, or less, that a lane needs.
  mutating func changeNeed(by heads: Int, queue: Int, slot: Int) {
    let cell = slot * queues + queue
    missing[cell] += Int32(heads)
    if missing[cell] > 0 { wanting[slot] |= .only(queue) } else { wanting[slot] &= ~.only(queue) }
  }

  /// One head less of a class at a queue.
  mutating func leave(class position: Int, queue: Int, slot: Int) {
    let cell = slot * queues + queue
    missing[cell] += 1
    if missing[cell] == 1 { wanting[slot] |= .only(queue) }
    heads[cell * classes + position] -= 1
    guard heads[cell * classes + position] == 0 else { return }
    serving[cell * words + position / 64] &= ~(1 << UInt64(position % 64))
    served[slot * classes + position] &= ~.only(queue)
    var left: QueueSet = 0
    for word in 0..<words {
      var some = serving[cell * words + word]
      while let member = some.popFirst() { left |= classQueues[word * 64 + member] }
    }
    onward[queue: queue, slot: slot] = left & active[slot]
  }

  /// One head more of a class without work.
  mutating func enterIdle(class position: Int, slot: Int) {
    idle[slot * classes + position] += 1
    guard idle[slot * classes + position] == 1 else { return }
    idleClasses[slot * words + position / 64] |= 1 << UInt64(position % 64)
    idleReach[slot] |= classQueues[position]
    guard idlePositions[slot] < 0 else { return }
    idlePositions[slot] = idleSlots.count
    idleSlots.append(slot)
  }

  /// One head less of a class without work.
  mutating func leaveIdle(class position: Int, slot: Int) {
    idle[slot * classes + position] -= 1
    guard idle[slot * classes + position] == 0 else { return }
    idleClasses[slot * words + position / 64] &= ~(1 << UInt64(position % 64))
    var left: QueueSet = 0
    var isAnyone = false
    for word in 0..<words {
      var some = idleClasses[slot * words + word]
      isAnyone = isAnyone || some != 0
      while let member = some.popFirst() { left |= classQueues[word * 64 + member] }
    }
    idleReach[slot] = left
    if !isAnyone { forgetIdle(slot) }
  }

  private mutating func forgetIdle(_ slot: Int) {
    let last = idleSlots[idleSlots.count - 1]
    idleSlots[idlePositions[slot]] = last
    idlePositions[last] = idlePositions[slot]
    idlePositions[slot] = -1
    idleSlots.removeLast()
  }
}
