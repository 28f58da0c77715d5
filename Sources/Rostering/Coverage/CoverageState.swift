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
  /// moving others on; stale in slots that ``isStale`` names.
  private var gains: [Double]
  /// Slots whose gains no longer hold, as a list and as flags.
  private var staleSlots: [Int] = []
  private var isStale: [Bool]

  private let problem: RosteringProblem
  private let queues: Int
  private let classes: Int
  private let slots: Int
  private let classQueues: [QueueSet]
  /// Queues with need, by slot.
  private let active: [QueueSet]
  /// Queues with missing heads, by slot.
  private var wanting: [QueueSet]
  /// The steps of all queues, `stepCount` values each; see ``RosteringProblem/steps``.
  private let steps: [Double]
  private let stepCount: Int
  /// Missing heads by slot, then queue.
  private var missing: [Int32]
  /// Heads of a class at a queue: `flow[(slot * classes + class) * queues + queue]`.
  private var flow: [UInt16]
  /// Heads of a class without work: `idle[slot * classes + class]`.
  private var idle: [UInt16]
  /// Heads of all classes without work, by slot.
  private var idleInSlot: [Int32]
  /// Queues that a class serves, by slot, then class.
  private var served: [QueueSet]
  /// Classes with anybody on duty, by slot, as bits in `classWords` words.
  private var present: [UInt64]
  private let classWords: Int
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
    let stepCount = problem.steps.map(\.count).max() ?? 1
    self.stepCount = stepCount
    steps = problem.steps.flatMap { steps in
      (0..<stepCount).map { steps[min($0, steps.count - 1)] }
    }
    wanting = active
    isStale = [Bool](repeating: false, count: slots)
    flow = [UInt16](repeating: 0, count: slots * classes * queues)
    idle = [UInt16](repeating: 0, count: slots * classes)
    idleInSlot = [Int32](repeating: 0, count: slots)
    served = [QueueSet](repeating: 0, count: slots * classes)
    classWords = (classes + 63) / 64
    present = [UInt64](repeating: 0, count: slots * classWords)
    gains = [Double](repeating: 0, count: queues * slots)
    worth = 0
    for slot in 0..<slots { updateGains(slot) }
    recount()
  }

  // MARK: - Questions

  /// What one more head of a class is worth, by slot, for some of the slots; `gains` must have one
  /// value per slot.
  mutating func fill(_ gains: inout [Double], class position: Int, slots range: Range<Int>) {
    refresh()
    for slot in range { gains[slot] = 0 }
    var queues = classQueues[position]
    while let queue = queues.popFirst() {
      let row = queue * slots
      for slot in range { gains[slot] = max(gains[slot], self.gains[row + slot]) }
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
    enter(class: position, slot: slot)
    let target = dearestReachable(class: position, slot: slot)
    guard target >= 0 else {
      idle[slot * classes + position] += 1
      idleInSlot[slot] += 1
      return
    }
    let cell = slot * queues + target
    worth -= step(queue: target, missing: missing[cell])
    missing[cell] -= 1
    if missing[cell] == 0 { wanting[slot] &= ~(1 << QueueSet(target)) }
    shift(into: target, slot: slot, newcomer: position)
    markStale(slot)
  }

  /// Searches the queue with the dearest missing head to which a path leads; −1 when there is none.
  private mutating func dearestReachable(class position: Int, slot: Int) -> Int {
    var top = 0.0
    var wanted = wanting[slot]
    while let queue = wanted.popFirst() {
      top = max(top, step(queue: queue, missing: missing[slot * queues + queue]))
    }
    let reachable = classQueues[position] & active[slot]
    guard top > 0, reachable != 0 else { return -1 }
    var dearest = (queue: -1, step: 0.0)
    path.begin(at: reachable)
    while let queue = path.next() {
      let step = step(queue: queue, missing: missing[slot * queues + queue])
      if step > dearest.step { dearest = (queue, step) }
      if step == top { break }
      let bit = QueueSet(1) << QueueSet(queue)
      for word in 0..<classWords {
        var some = present[slot * classWords + word]
        while let member = some.popFirst() {
          let other = word * 64 + member
          guard served[slot * classes + other] & bit != 0 else { continue }
          path.extend(from: queue, to: classQueues[other] & active[slot], by: other)
        }
      }
    }
    return dearest.queue
  }

  private mutating func remove(class position: Int, slot: Int) {
    defer { leaveIfGone(class: position, slot: slot) }
    if idle[slot * classes + position] > 0 {
      idle[slot * classes + position] -= 1
      idleInSlot[slot] -= 1
      return
    }
    path.begin(at: served[slot * classes + position])
    var cheapest = (queue: -1, loss: Double.infinity, idleClass: -1)
    let anyoneIsIdle = idleInSlot[slot] > 0
    var bottom = Double.infinity
    var open = active[slot]
    while let queue = open.popFirst() {
      bottom = min(bottom, step(queue: queue, missing: missing[slot * queues + queue] + 1))
    }
    search: while let queue = path.next() {
      let loss = step(queue: queue, missing: missing[slot * queues + queue] + 1)
      if loss < cheapest.loss { cheapest = (queue, loss, -1) }
      if !anyoneIsIdle, loss == bottom { break }
      let bit = QueueSet(1) << QueueSet(queue)
      for word in 0..<classWords {
        var some = present[slot * classWords + word]
        while let member = some.popFirst() {
          let other = word * 64 + member
          guard classQueues[other] & bit != 0 else { continue }
          if idle[slot * classes + other] > 0 {
            cheapest = (queue, 0, other)
            break search
          }
          path.extend(from: queue, to: served[slot * classes + other], by: other)
        }
      }
    }
    if cheapest.idleClass >= 0 {
      idle[slot * classes + cheapest.idleClass] -= 1
      idleInSlot[slot] -= 1
      move(class: cheapest.idleClass, to: cheapest.queue, slot: slot)
    } else {
      missing[slot * queues + cheapest.queue] += 1
      wanting[slot] |= 1 << QueueSet(cheapest.queue)
      worth += cheapest.loss
    }
    var queue = cheapest.queue
    while let step = path.step(to: queue) {
      leave(class: step.skillClass, queue: queue, slot: slot)
      move(class: step.skillClass, to: step.from, slot: slot)
      queue = step.from
    }
    leave(class: position, queue: queue, slot: slot)
    markStale(slot)
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

  /// The value of covering one more head of a queue when `missing` are missing.
  private func step(queue: Int, missing: Int32) -> Double {
    missing > 0 ? steps[queue * stepCount + min(Int(missing), stepCount) - 1] : 0
  }

  private mutating func markStale(_ slot: Int) {
    guard !isStale[slot] else { return }
    isStale[slot] = true
    staleSlots.append(slot)
  }

  private mutating func refresh() {
    for slot in staleSlots {
      updateGains(slot)
      isStale[slot] = false
    }
    staleSlots.removeAll(keepingCapacity: true)
  }

  /// Recomputes what one more head at each queue of a slot would cover.
  ///
  /// A head of a class at one queue can move to another one of the class; so from the dearest
  /// missing head downwards, every queue is found from which heads can move on to it.
  private mutating func updateGains(_ slot: Int) {
    var unreached = active[slot]
    var open = wanting[slot]
    while open != 0 {
      var level = 0.0
      var reaching: QueueSet = 0
      var some = open
      while let queue = some.popFirst() {
        let step = step(queue: queue, missing: missing[slot * queues + queue])
        if step > level { (level, reaching) = (step, 0) }
        if step == level { reaching |= 1 << QueueSet(queue) }
      }
      reaching = widened(reaching, slot: slot) & unreached
      unreached &= ~reaching
      open &= ~reaching
      while let queue = reaching.popFirst() { gains[queue * slots + slot] = level }
    }
    while let queue = unreached.popFirst() { gains[queue * slots + slot] = 0 }
  }

  /// The queues from which heads can move on, in one or more steps, to one of the given queues.
  private func widened(_ targets: QueueSet, slot: Int) -> QueueSet {
    var reaching = targets
    var before: QueueSet = 0
    while reaching != before {
      before = reaching
      for word in 0..<classWords {
        var some = present[slot * classWords + word]
        while let member = some.popFirst() {
          let position = word * 64 + member
          if classQueues[position] & reaching != 0 { reaching |= served[slot * classes + position] }
        }
      }
    }
    return reaching
  }

  // MARK: - Who is there

  private mutating func enter(class position: Int, slot: Int) {
    present[slot * classWords + position / 64] |= 1 << UInt64(position % 64)
  }

  private mutating func leaveIfGone(class position: Int, slot: Int) {
    let row = slot * classes + position
    guard served[row] == 0, idle[row] == 0 else { return }
    present[slot * classWords + position / 64] &= ~(1 << UInt64(position % 64))
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
