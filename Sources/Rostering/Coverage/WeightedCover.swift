import Workforce

/// Who of the people on duty serves which queue in every slot, where people differ in efficiency.
///
/// A person serves one queue in a slot, wholly, and is there as many thousandths of a head as the
/// efficiency says. The best assignment of a slot is then a generalised assignment problem, for
/// which no set of single paths is enough. One head more takes the best way along which others move
/// on (``findWay(class:slot:sign:)``), and what it earns is exactly what the roster's objective
/// falls by; ``recount()`` tries all assignments of the slots that have few.
///
/// A job is one cell for all slots of its window, in which work is done where it pays.
struct WeightedCover {
  /// A queue that people of a class may serve, and how much of a head one of them is there.
  struct Option {
    let skillClass: Int
    let queue: Int
    let units: Int
  }

  /// A head that came or went: at an option, or of a class without work.
  struct Change {
    let option: Int32
    let idleClass: Int32
    let slot: Int32
    let heads: Int32
  }

  let problem: RosteringProblem
  let costs: WeightedCosts
  let options: [Option]
  let optionsOfClass: [Range<Int>]
  let optionsOfQueue: [[Int]]
  /// Queues with need, and lanes of jobs, by slot.
  let active: [QueueSet]
  private(set) var worth = 0.0
  /// Units served, by cell.
  private(set) var served: [Int]
  /// People who serve, by cell.
  private(set) var people: [Int]
  /// Slots in which somebody is without work, in no order.
  private(set) var idleSlots: [Int] = []
  var way = WeightedWay()

  private var heads: [UInt16]
  private var idle: [UInt16]
  private var idlePeople: [Int]
  private var idlePositions: [Int]
  /// Queues, not lanes, with missing heads, by slot.
  private var wanting: [QueueSet]
  /// How often a slot changed.
  private var versions: [UInt32]
  private var gains: [Double]
  private var gainVersions: [UInt32]
  private var journal: [Change] = []
  private var isJournalOpen = false
  private var worthBefore = 0.0

  private let queues: Int
  private let classes: Int

  /// Nobody on duty.
  init(problem: RosteringProblem) {
    let slots = problem.timeline.count
    self.problem = problem
    queues = problem.queueCount
    classes = problem.classes.count
    costs = WeightedCosts(problem: problem)
    var options: [Option] = []
    var ofClass: [Range<Int>] = []
    var ofQueue = [[Int]](repeating: [], count: problem.queueCount)
    for (position, skill) in problem.classes.enumerated() {
      let first = options.count
      for queue in skill.queues.members {
        ofQueue[queue].append(options.count)
        let units = skill.thousandths(at: queue)
        options.append(Option(skillClass: position, queue: queue, units: units))
      }
      ofClass.append(first..<options.count)
    }
    self.options = options
    optionsOfClass = ofClass
    optionsOfQueue = ofQueue
    active = (0..<slots).map { problem.activeQueues(slot: $0) }
    served = [Int](repeating: 0, count: costs.need.count)
    people = served
    heads = [UInt16](repeating: 0, count: slots * options.count)
    idle = [UInt16](repeating: 0, count: slots * problem.classes.count)
    idlePeople = [Int](repeating: 0, count: slots)
    idlePositions = [Int](repeating: -1, count: slots)
    wanting = (0..<slots).map { slot in
      (0..<problem.instance.queues.count).reduce(0) { set, queue in
        problem.need[queue: queue, slot: slot] > 0 ? set | .only(queue) : set
      }
    }
    versions = [UInt32](repeating: 1, count: slots)
    gains = [Double](repeating: 0, count: slots * problem.classes.count)
    gainVersions = [UInt32](repeating: 0, count: slots * problem.classes.count)
    addUp()
  }

  // MARK: - Questions

  /// The cell of a queue in a slot.
  @inline(__always)
  func cell(_ queue: Int, _ slot: Int) -> Int { Int(costs.cellOf[slot * queues + queue]) }

  /// Heads at an option in a slot.
  @inline(__always)
  func heads(_ option: Int, _ slot: Int) -> Int { Int(heads[slot * options.count + option]) }

  /// Heads of a class without work in a slot.
  @inline(__always)
  func idle(class position: Int, _ slot: Int) -> Int { Int(idle[slot * classes + position]) }

  /// What a cell costs now, with more units and more people.
  @inline(__always)
  func cost(_ cell: Int, units: Int = 0, heads: Int = 0) -> Double {
    costs.cost(cell, served: served[cell] + units, people: people[cell] + heads)
  }

  /// What one more head of a class is worth, by slot, for some of the slots.
  mutating func fill(_ found: inout [Double], class position: Int, slots range: Range<Int>) {
    for slot in range {
      let place = slot * classes + position
      if gainVersions[place] != versions[slot] {
        gainVersions[place] = versions[slot]
        gains[place] = gain(class: position, slot: slot)
      }
      found[slot] = gains[place]
    }
  }

  private mutating func gain(class position: Int, slot: Int) -> Double {
    guard canEarn(class: position, slot: slot) else { return 0 }
    return max(0, -findWay(class: position, slot: slot, sign: 1))
  }

  /// Whether one more head can earn anything in a slot.
  private func canEarn(class position: Int, slot: Int) -> Bool {
    guard problem.classes[position].queues & active[slot] != 0 else { return false }
    return problem.idlePrices[slot] != 0 || wantingQueues(slot: slot) != 0
  }

  /// Heads of a class at a queue in a slot.
  func heads(class position: Int, queue: Int, slot: Int) -> Int {
    let option = optionsOfClass[position].first { options[$0].queue == queue }
    return option.map { heads($0, slot) } ?? 0
  }

  /// Units missing at a queue in a slot; those of a job at its first slot.
  func missing(queue: Int, slot: Int) -> Int {
    if problem.isLane(queue) {
      let job = problem.job(lane: queue, slot: slot)
      guard let job, problem.jobs[job].slots.lowerBound == slot else { return 0 }
    }
    let cell = cell(queue, slot)
    return max(0, costs.need[cell] - served[cell])
  }

  /// Queues with missing heads, and lanes of jobs that are not done, in a slot.
  func wantingQueues(slot: Int) -> QueueSet {
    guard !problem.jobs.isEmpty else { return wanting[slot] }
    return problem.jobs.reduce(wanting[slot]) { set, job in
      guard job.slots.contains(slot) else { return set }
      let cell = cell(job.lane, slot)
      return served[cell] < costs.need[cell] ? set | .only(job.lane) : set
    }
  }

  /// The queues with missing heads that one more head of a class can cover, directly or by moving
  /// others on.
  func reach(class position: Int, slot: Int) -> QueueSet {
    var found = problem.classes[position].queues & active[slot]
    var open = found
    while let queue = open.popFirst() {
      for option in optionsOfQueue[queue] where heads(option, slot) > 0 {
        let further = problem.classes[options[option].skillClass].queues & active[slot] & ~found
        found |= further
        open |= further
      }
    }
    return found & wantingQueues(slot: slot)
  }

  /// A class with a head without work in a slot.
  func anyIdleClass(slot: Int) -> Int? {
    guard idlePeople[slot] > 0 else { return nil }
    return (0..<classes).first { idle(class: $0, slot) > 0 }
  }

  /// The price of all people without work, at queues and beside them.
  var idlePrice: Double {
    let beside = idleSlots.reduce(0) { $0 + Double(idlePeople[$1]) * problem.idlePrices[$1] }
    return served.indices.reduce(beside) {
      $0 + costs.idlePrice($1, served: served[$1], people: people[$1])
    }
  }

  // MARK: - Tours

  /// Puts one head of a class on duty in a slot.
  mutating func add(class position: Int, slot: Int) {
    guard canEarn(class: position, slot: slot),
      findWay(class: position, slot: slot, sign: 1) < 0
    else {
      changeIdle(position, slot, by: 1)
      return
    }
    take(slot: slot, sign: 1)
  }

  /// Takes one head of a class off duty in a slot.
  mutating func remove(class position: Int, slot: Int) {
    if idle(class: position, slot) > 0 {
      changeIdle(position, slot, by: -1)
      return
    }
    _ = findWay(class: position, slot: slot, sign: -1)
    take(slot: slot, sign: -1)
  }

  /// Adds all costs up again, free of rounding errors, and looks for better assignments.
  mutating func recount() {
    addUp()
    for slot in active.indices where active[slot] != 0 { improve(slot) }
    if !problem.jobs.isEmpty { settleJobs() }
    addUp()
  }

  private mutating func addUp() {
    let slots = active.count
    var sum = 0.0
    for slot in 0..<slots {
      for queue in (active[slot]).members where !problem.isLane(queue) {
        sum += cost(cell(queue, slot))
      }
    }
    for job in problem.jobs.indices { sum += cost(slots * queues + job) }
    worth = sum
  }

  // MARK: - Taking back

  /// Notes all changes from here on.
  mutating func openJournal() {
    journal.removeAll(keepingCapacity: true)
    isJournalOpen = true
    worthBefore = worth
  }

  /// Keeps the changes since the journal was opened.
  mutating func keepChanges() { isJournalOpen = false }

  /// Takes back the changes since the journal was opened.
  mutating func takeBackChanges() {
    isJournalOpen = false
    while let change = journal.popLast() {
      let (slot, heads) = (Int(change.slot), -Int(change.heads))
      if change.option >= 0 {
        self.change(Int(change.option), slot, by: heads)
      } else {
        changeIdle(Int(change.idleClass), slot, by: heads)
      }
    }
    worth = worthBefore
  }

  // MARK: - One head

  /// Heads more or fewer at an option.
  mutating func change(_ option: Int, _ slot: Int, by count: Int) {
    let queue = options[option].queue
    let cell = cell(queue, slot)
    worth -= cost(cell)
    served[cell] += count * options[option].units
    people[cell] += count
    worth += cost(cell)
    heads[slot * options.count + option] = UInt16(heads(option, slot) + count)
    if isJournalOpen {
      journal.append(
        Change(option: Int32(option), idleClass: -1, slot: Int32(slot), heads: Int32(count))
      )
    }
    versions[slot] &+= 1
    guard problem.isLane(queue) else {
      let isOpen = served[cell] < costs.need[cell]
      wanting[slot] = isOpen ? wanting[slot] | .only(queue) : wanting[slot] & ~.only(queue)
      return
    }
    guard let job = problem.job(lane: queue, slot: slot) else { return }
    for other in problem.jobs[job].slots { versions[other] &+= 1 }
  }

  /// Heads of a class more or fewer without work.
  mutating func changeIdle(_ position: Int, _ slot: Int, by count: Int) {
    idle[slot * classes + position] = UInt16(idle(class: position, slot) + count)
    idlePeople[slot] += count
    if isJournalOpen {
      journal.append(
        Change(option: -1, idleClass: Int32(position), slot: Int32(slot), heads: Int32(count))
      )
    }
    versions[slot] &+= 1
    if idlePeople[slot] > 0, idlePositions[slot] < 0 {
      idlePositions[slot] = idleSlots.count
      idleSlots.append(slot)
    } else if idlePeople[slot] == 0, idlePositions[slot] >= 0 {
      let last = idleSlots[idleSlots.count - 1]
      idleSlots[idlePositions[slot]] = last
      idlePositions[last] = idlePositions[slot]
      idlePositions[slot] = -1
      idleSlots.removeLast()
    }
  }
}
