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
  var worth: Double

  let problem: RosteringProblem
  let queues: Int
  private let classes: Int
  private let slots: Int
  /// The steps of all queues, `stepCount` values each; see ``RosteringProblem/steps``.
  let steps: [Double]
  let stepCount: Int
  /// Whether the steps of a queue differ from slot to slot.
  let hasProfiles: Bool
  /// The lowest of all steps.
  private let lowestStep: Double
  var places: HeadPlaces
  var levels: CoverageLevels
  var path = QueuePath()
  var journal = CoverageJournal()
  /// Where the units of jobs are booked.
  var bookings: JobBookings
  /// Who serves what where people differ in efficiency, in the place of all else here; nil where all
  /// are one head each.
  private var weighted: WeightedCover?
  /// The worth when the journal was opened.
  private var worthBefore = 0.0

  /// The state without anybody on duty.
  init(problem: RosteringProblem) {
    self.problem = problem
    queues = problem.queueCount
    classes = problem.classes.count
    slots = problem.timeline.count
    hasProfiles = problem.minimums != nil
    let stepCount = problem.steps.map(\.count).max() ?? 1
    self.stepCount = stepCount
    steps = problem.steps.flatMap { steps in
      (0..<stepCount).map { steps[min($0, steps.count - 1)] }
    }
    lowestStep = steps.min() ?? 0
    var plain = problem
    if problem.isWeighted { plain.classes = [] }
    places = HeadPlaces(problem: plain)
    weighted = problem.isWeighted ? WeightedCover(problem: problem) : nil
    levels = CoverageLevels(slots: slots, queues: queues)
    bookings = JobBookings(problem: problem)
    worth = weighted?.worth ?? 0
    if weighted == nil { recount() }
  }

  // MARK: - Questions

  /// What one more head of a class is worth, by slot, for some of the slots; `gains` must have one
  /// value per slot.
  ///
  /// Where there are jobs, each slot is valued as if a unit of the job were left for it, so that
  /// several slots together earn less than the sum. With `isBooked` a unit earns only where it is
  /// booked, and the sum is then right or too low.
  mutating func fill(
    _ gains: inout [Double],
    class position: Int,
    slots range: Range<Int>,
    isBooked: Bool = false
  ) {
    if weighted != nil {
      weighted?.fill(&gains, class: position, slots: range)
      return
    }
    let queues = places.classQueues[position]
    for slot in range {
      if levels.isStale[slot] { updateLevels(slot) }
      gains[slot] = levels.value(serving: queues, slot: slot)
    }
    if !isBooked, !problem.jobs.isEmpty { raise(&gains, serving: queues, slots: range) }
  }

  /// Heads of a class at a queue in a slot.
  func heads(class position: Int, queue: Int, slot: Int) -> Int {
    weighted?.heads(class: position, queue: queue, slot: slot)
      ?? places.heads(class: position, queue: queue, slot: slot)
  }

  /// What is missing of a queue in a slot, in ``RosteringProblem/unitsPerHead``.
  func missing(queue: Int, slot: Int) -> Int {
    weighted?.missing(queue: queue, slot: slot) ?? places.missing(queue: queue, slot: slot)
  }

  /// Queues with missing heads in a slot.
  func wantingQueues(slot: Int) -> QueueSet {
    weighted?.wantingQueues(slot: slot) ?? places.wanting[slot]
  }

  /// The queues with missing heads that one more head of a class can cover, directly or by moving
  /// others on.
  func reach(class position: Int, slot: Int) -> QueueSet {
    if let reach = weighted?.reach(class: position, slot: slot) { return reach }
    let wanting = places.wanting[slot]
    guard wanting != 0 else { return 0 }
    var found = places.classQueues[position] & places.active[slot]
    var open = found
    while let queue = open.popFirst() {
      let further = places.onward[queue: queue, slot: slot] & ~found
      found |= further
      open |= further
    }
    return found & wanting
  }

  /// Slots in which somebody is without work, in no order.
  var idleSlots: [Int] { weighted?.idleSlots ?? places.idleSlots }

  /// A class with a head without work in a slot.
  func anyIdleClass(slot: Int) -> Int? {
    weighted == nil ? places.anyIdleClass(slot: slot) : weighted?.anyIdleClass(slot: slot)
  }

  /// The price of all heads without work.
  var idlePrice: Double {
    if let price = weighted?.idlePrice { return price }
    return places.idleSlots.reduce(0) { sum, slot in
      let heads = (0..<classes).reduce(0) { $0 + places.idle(class: $1, slot: slot) }
      return sum + Double(heads) * problem.idlePrices[slot]
    }
  }

  /// Adds up the worth of what is missing again, free of rounding errors.
  mutating func recount() {
    if weighted != nil {
      weighted?.recount()
      worth = weighted?.worth ?? 0
      return
    }
    worth = 0
    for slot in 0..<slots where places.wanting[slot] != 0 {
      for queue in places.wanting[slot].members {
        let missing = missing(queue: queue, slot: slot)
        worth += problem.worth(queue: queue, slot: slot, missing: missing)
      }
    }
  }

  // MARK: - Taking back

  /// Notes all changes from here on, until they are kept or taken back.
  mutating func openJournal() {
    journal.open()
    weighted?.openJournal()
    worthBefore = worth
  }

  /// Keeps the changes since the journal was opened.
  mutating func keepChanges() {
    journal.close()
    weighted?.keepChanges()
  }

  /// Takes back the changes since the journal was opened.
  mutating func takeBackChanges() {
    journal.close()
    weighted?.takeBackChanges()
    while let change = journal.popLast() {
      let (position, slot) = (change.skillClass, change.slot)
      switch change.kind {
      case .enter:
        places.leave(class: position, queue: change.queue, slot: slot)
        levels.forget(slot)
      case .leave:
        places.enter(class: position, queue: change.queue, slot: slot)
        levels.forget(slot)
      case .enterIdle: places.leaveIdle(class: position, slot: slot)
      case .leaveIdle: places.enterIdle(class: position, slot: slot)
      case .needMore: book(-1, lane: change.queue, slot: slot)
      case .needLess: book(1, lane: change.queue, slot: slot)
      }
    }
    worth = worthBefore
  }

  // MARK: - Tours

  /// Puts one head of a class on duty in the given slots.
  mutating func add(_ workSlots: [Int], class position: Int) {
    if weighted != nil {
      for slot in workSlots { weighted?.add(class: position, slot: slot) }
      worth = weighted?.worth ?? 0
      return
    }
    for slot in workSlots { add(class: position, slot: slot) }
    if !problem.jobs.isEmpty { shiftUnits() }
  }

  /// Takes one head of a class off duty in the given slots, in all of which it was on duty.
  mutating func remove(_ workSlots: [Int], class position: Int) {
    if weighted != nil {
      for slot in workSlots { weighted?.remove(class: position, slot: slot) }
      worth = weighted?.worth ?? 0
      return
    }
    for slot in workSlots { remove(class: position, slot: slot) }
    if !problem.jobs.isEmpty { shiftUnits() }
  }

  private mutating func add(class position: Int, slot: Int) {
    if levels.isStale[slot] { updateLevels(slot) }
    let own = places.classQueues[position] & places.active[slot]
    guard let level = levels.level(serving: own, slot: slot) else {
      enterIdle(class: position, slot: slot)
      return
    }
    worth -= level.value
    let direct = own & level.target
    if direct != 0 {
      enter(class: position, queue: direct.trailingZeroBitCount, slot: slot)
    } else {
      let target = search(from: own & level.reach, to: level.target, within: level.reach, slot)
      let first = pull(into: target, slot: slot)
      enter(class: position, queue: first, slot: slot)
    }
    levels.forget(slot)
  }

  /// Searches a way along which heads can move on, and returns the target to which it leads.
  mutating func search(
    from start: QueueSet,
    to targets: QueueSet,
    within reach: QueueSet,
    _ slot: Int
  ) -> Int {
    path.begin(at: start)
    while let queue = path.next() {
      let onward = places.onward[queue: queue, slot: slot] & reach
      path.extend(from: queue, to: onward)
      let met = onward & targets
      if met != 0 { return met.trailingZeroBitCount }
    }
    preconditionFailure("A level's reach holds only queues from which a way leads to a target.")
  }

  /// Moves heads along the path that ends at a queue; returns the queue at which one place is free
  /// then.
  mutating func pull(into target: Int, slot: Int) -> Int {
    var queue = target
    while let previous = path.step(to: queue) {
      move(from: previous, to: queue, slot: slot)
      queue = previous
    }
    return queue
  }

  private mutating func remove(class position: Int, slot: Int) {
    if places.idle(class: position, slot: slot) > 0 {
      leaveIdle(class: position, slot: slot)
      return
    }
    let found = cheapestVacancy(class: position, slot: slot)
    worth += found.loss
    // Backwards along the path: the head at the far end moves up, and so on to the one who leaves.
    var queue = found.queue
    if found.loss == 0, let other = places.idleClass(serving: .only(queue), slot: slot) {
      leaveIdle(class: other, slot: slot)
      enter(class: other, queue: queue, slot: slot)
    }
    while let previous = path.step(to: queue) {
      move(from: queue, to: previous, slot: slot)
      queue = previous
    }
    leave(class: position, queue: queue, slot: slot)
    levels.forget(slot)
  }

  /// The queue that is best left with one head less when one of a class goes, moving others up; a
  /// loss of 0 means that somebody without work takes the place.
  private mutating func cheapestVacancy(
    class position: Int,
    slot: Int
  ) -> (queue: Int, loss: Double) {
    let idleReach = places.idleReach[slot]
    let active = places.active[slot]
    var cheapest = (queue: -1, loss: Double.infinity)
    path.begin(at: places.served[slot * classes + position])
    while let queue = path.next() {
      let bit = QueueSet.only(queue)
      if idleReach & bit != 0 { return (queue, 0) }
      let loss = step(queue: queue, slot: slot, missing: missing(queue: queue, slot: slot) + 1)
      if loss < cheapest.loss { cheapest = (queue, loss) }
      if idleReach == 0, loss == lowestStep { break }
      var open = active & ~path.found
      var further: QueueSet = 0
      while let other = open.popFirst() {
        if places.onward[queue: other, slot: slot] & bit != 0 { further |= .only(other) }
      }
      path.extend(from: queue, to: further)
    }
    return cheapest
  }
}
