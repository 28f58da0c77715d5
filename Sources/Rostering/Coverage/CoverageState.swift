/// Who of the people on duty serves which queue in every slot, kept at the best assignment while
/// tours come and go.
///
/// In one slot the heads of a class may serve any of its queues, and every missing head of a queue
/// is worth its price. The sets of missing heads that can be covered together form a transversal
/// matroid, so one more head covers exactly the dearest missing head that an alternating path
/// reaches, and one head less uncovers the cheapest (Edmonds and Fulkerson 1965). Both paths are
/// searched among the queues of that slot alone.
struct CoverageState {
  /// What the missing heads of all slots are worth: see ``RosteringProblem/worth(queue:missing:)``.
  private(set) var worth: Double
  /// `gains[queue * slots + slot]`: what one more head at the queue would cover, directly or by
  /// moving others on.
  private(set) var gains: [Double]

  private let problem: RosteringProblem
  private let queues: Int
  private let classes: Int
  private let slots: Int
  private let classQueues: [QueueSet]
  /// Queues with need, by slot.
  private let active: [QueueSet]
  /// Missing heads by slot, then queue.
  private var missing: [Int32]
  /// Heads of a class at a queue: `flow[(slot * classes + class) * queues + queue]`.
  private var flow: [UInt16]
  /// Heads of a class without work: `idle[slot * classes + class]`.
  private var idle: [UInt16]
  /// Queues that a class serves, by slot, then class.
  private var served: [QueueSet]
  private var path = QueuePath()

  /// The state without anybody on duty.
  init(problem: RosteringProblem) {
    self.problem = problem
    queues = problem.queueCount
    classes = problem.classes.count
    slots = problem.timeline.count
    classQueues = problem.classes.map(\.queues)
    missing = problem.need.map(Int32.init)
    let queues = queues
    active = (0..<slots).map { slot in
      (0..<queues).reduce(0) { set, queue in
        problem.need[slot * queues + queue] > 0 ? set | 1 << QueueSet(queue) : set
      }
    }
    flow = [UInt16](repeating: 0, count: slots * classes * queues)
    idle = [UInt16](repeating: 0, count: slots * classes)
    served = [QueueSet](repeating: 0, count: slots * classes)
    gains = [Double](repeating: 0, count: queues * slots)
    worth = 0
    for slot in 0..<slots { updateGains(slot) }
    recount()
  }

  // MARK: - Questions

  /// What one more head of a class is worth, by slot; `gains` must have one value per slot.
  func fill(_ gains: inout [Double], class position: Int) {
    for slot in 0..<slots { gains[slot] = 0 }
    for queue in classQueues[position].members {
      let row = queue * slots
      for slot in 0..<slots { gains[slot] = max(gains[slot], self.gains[row + slot]) }
    }
  }

  /// Heads of a class at a queue in a slot.
  func heads(class position: Int, queue: Int, slot: Int) -> Int {
    Int(flow[(slot * classes + position) * queues + queue])
  }

  /// Missing heads of a queue in a slot.
  func missing(queue: Int, slot: Int) -> Int { Int(missing[slot * queues + queue]) }

  /// The price of all heads without work.
  var idlePrice: Double {
    (0..<slots).reduce(0) { sum, slot in
      let heads = idle[slot * classes..<(slot + 1) * classes].reduce(0) { $0 + Int($1) }
      return sum + Double(heads) * problem.idlePrices[slot]
    }
  }

  /// Adds up the worth of what is missing again, free of rounding errors.
  mutating func recount() {
    worth = 0
    for slot in 0..<slots where active[slot] != 0 {
      for queue in active[slot].members {
        worth += problem.worth(queue: queue, missing: Int(missing[slot * queues + queue]))
      }
    }
  }

  // MARK: - Tours

  /// Puts one head of a class on duty in the given slots.
  mutating func add(_ workSlots: [Int], class position: Int) {
    for slot in workSlots { add(class: position, slot: slot) }
  }

  /// Takes one head of a class off duty in the given slots, in all of which it was on duty.
  mutating func remove(_ workSlots: [Int], class position: Int) {
    for slot in workSlots { remove(class: position, slot: slot) }
  }

  private mutating func add(class position: Int, slot: Int) {
    let reachable = classQueues[position] & active[slot]
    var best = 0.0
    var open = reachable
    while let queue = open.popFirst() { best = max(best, gains[queue * slots + slot]) }
    guard best > 0 else {
      idle[slot * classes + position] += 1
      return
    }
    path.begin(at: reachable)
    while let queue = path.next() {
      let missing = Int(missing[slot * queues + queue])
      if missing > 0, problem.step(queue: queue, missing: missing) == best {
        self.missing[slot * queues + queue] -= 1
        worth -= best
        shift(into: queue, slot: slot, newcomer: position)
        break
      }
      let bit = QueueSet(1) << QueueSet(queue)
      for other in 0..<classes where served[slot * classes + other] & bit != 0 {
        path.extend(from: queue, to: classQueues[other] & active[slot], by: other)
      }
    }
    updateGains(slot)
  }

  private mutating func remove(class position: Int, slot: Int) {
    if idle[slot * classes + position] > 0 {
      idle[slot * classes + position] -= 1
      return
    }
    path.begin(at: served[slot * classes + position])
    var cheapest = (queue: -1, loss: Double.infinity, idleClass: -1)
    search: while let queue = path.next() {
      let missing = Int(missing[slot * queues + queue])
      let loss = problem.step(queue: queue, missing: missing + 1)
      if loss < cheapest.loss { cheapest = (queue, loss, -1) }
      let bit = QueueSet(1) << QueueSet(queue)
      for other in 0..<classes where classQueues[other] & bit != 0 {
        if idle[slot * classes + other] > 0 {
          cheapest = (queue, 0, other)
          break search
        }
        path.extend(from: queue, to: served[slot * classes + other], by: other)
      }
    }
    if cheapest.idleClass >= 0 {
      idle[slot * classes + cheapest.idleClass] -= 1
      move(class: cheapest.idleClass, to: cheapest.queue, slot: slot)
    } else {
      missing[slot * queues + cheapest.queue] += 1
      worth += cheapest.loss
    }
    var queue = cheapest.queue
    while let step = path.step(to: queue) {
      leave(class: step.skillClass, queue: queue, slot: slot)
      move(class: step.skillClass, to: step.from, slot: slot)
      queue = step.from
    }
    leave(class: position, queue: queue, slot: slot)
    updateGains(slot)
  }

  /// Moves heads along the path that ends at a queue, so that the newcomer finds a place.
  private mutating func shift(into target: Int, slot: Int, newcomer: Int) {
    var queue = target
    while let step = path.step(to: queue) {
      move(class: step.skillClass, to: queue, slot: slot)
      leave(class: step.skillClass, queue: step.from, slot: slot)
      queue = step.from
    }
    move(class: newcomer, to: queue, slot: slot)
  }

  private mutating func move(class position: Int, to queue: Int, slot: Int) {
    let row = slot * classes + position
    flow[row * queues + queue] += 1
    served[row] |= 1 << QueueSet(queue)
  }

  private mutating func leave(class position: Int, queue: Int, slot: Int) {
    let row = slot * classes + position
    flow[row * queues + queue] -= 1
    if flow[row * queues + queue] == 0 { served[row] &= ~(1 << QueueSet(queue)) }
  }

  // MARK: - Gains

  /// Recomputes what one more head at each queue of a slot would cover.
  private mutating func updateGains(_ slot: Int) {
    var open = active[slot]
    while let queue = open.popFirst() {
      let missing = Int(missing[slot * queues + queue])
      gains[queue * slots + slot] = problem.step(queue: queue, missing: missing)
    }
    // A head of a class at one queue can move to another one of the class, so that all queues the
    // class serves gain as much as the best queue it could serve: repeated until nothing rises.
    var isRising = true
    while isRising {
      isRising = false
      for position in 0..<classes {
        let from = served[slot * classes + position]
        guard from != 0 else { continue }
        var best = 0.0
        var to = classQueues[position] & active[slot]
        while let queue = to.popFirst() { best = max(best, gains[queue * slots + slot]) }
        var servedQueues = from
        while let queue = servedQueues.popFirst() {
          guard gains[queue * slots + slot] < best else { continue }
          gains[queue * slots + slot] = best
          isRising = true
        }
      }
    }
  }
}

extension QueueSet {
  /// Takes the lowest member out of the set.
  @inline(__always)
  mutating func popFirst() -> Int? {
    guard self != 0 else { return nil }
    let member = trailingZeroBitCount
    self &= self - 1
    return member
  }
}
