/// The way found last along which one head comes or goes and others move on.
struct WeightedWay {
  /// A queue on a way.
  struct Node {
    let queue: Int
    /// The option by which a head comes to the queue, or goes from it.
    let option: Int
    /// What the queues before this one cost more.
    let base: Double
    /// The same, this queue among them.
    let total: Double
    /// The queue before; −1 at the beginning.
    let previous: Int
    /// The option at the queue before that the same person takes or leaves.
    let moved: Int
    /// The queues of the way.
    let queues: QueueSet
  }

  /// All nodes met.
  private(set) var nodes: [Node] = []
  /// Where the way ends; −1 where it does not begin.
  private(set) var end = -1
  /// The option at the end whose person goes out of work or comes from there; −1 for none.
  private(set) var idleOption = -1
  /// What the way costs.
  private(set) var cost = 0.0

  /// The best node of each queue; −1 for none.
  private var best = [Int](repeating: -1, count: QueueSet.bitWidth)
  private var open: QueueSet = 0
  private var met: QueueSet = 0

  /// A way that gains less than this does not count.
  static let tolerance = 1e-9

  /// Begins anew; a way that costs at least so much does not count.
  mutating func begin(limit: Double) {
    nodes.removeAll(keepingCapacity: true)
    end = -1
    idleOption = -1
    cost = limit
    open = 0
    met = 0
  }

  /// A queue whose best node was not looked at yet.
  mutating func next() -> Int? {
    guard nodes.count < Self.mostNodes, let queue = open.popFirst() else { return nil }
    return best[queue]
  }

  private static let mostNodes = 512

  /// Adds a node, unless a better one is known for its queue.
  mutating func add(_ node: Node) {
    let bit = QueueSet.only(node.queue)
    if met & bit != 0, nodes[best[node.queue]].total <= node.total + Self.tolerance { return }
    met |= bit
    open |= bit
    best[node.queue] = nodes.count
    if node.total < cost - Self.tolerance {
      (end, idleOption, cost) = (nodes.count, -1, node.total)
    }
    nodes.append(node)
  }

  /// Lets the way end at a node with a person who goes out of work or comes from there.
  mutating func finish(at node: Int, idle option: Int, cost: Double) {
    guard cost < self.cost - Self.tolerance else { return }
    (end, idleOption, self.cost) = (node, option, cost)
  }
}

extension WeightedCover {
  /// Finds the best way for one head of a class to come (`sign` 1) or to go (−1); returns by how much
  /// the cost rises. A head that comes may stay without work, which costs nothing.
  ///
  /// Queue by queue the cheapest way is kept, so where all are one head each the way found is the best.
  mutating func findWay(class position: Int, slot: Int, sign: Int) -> Double {
    way.begin(limit: sign > 0 ? 0 : .infinity)
    for option in optionsOfClass[position] where sign > 0 || heads(option, slot) > 0 {
      enter(option, slot, sign, base: 0, previous: -1, moved: -1, queues: 0)
    }
    while let number = way.next() { extend(number, slot, sign) }
    return way.cost
  }

  /// Goes the way found last.
  mutating func take(slot: Int, sign: Int) {
    guard way.end >= 0 else { return }
    if way.idleOption >= 0 {
      change(way.idleOption, slot, by: -sign)
      changeIdle(options[way.idleOption].skillClass, slot, by: sign)
    }
    var number = way.end
    while number >= 0 {
      let node = way.nodes[number]
      change(node.option, slot, by: sign)
      if node.moved >= 0 { change(node.moved, slot, by: -sign) }
      number = node.previous
    }
  }

  /// A head comes to a queue, or goes from it.
  private mutating func enter(
    _ option: Int,
    _ slot: Int,
    _ sign: Int,
    base: Double,
    previous: Int,
    moved: Int,
    queues: QueueSet
  ) {
    let (queue, units) = (options[option].queue, options[option].units)
    guard active[slot] & .only(queue) != 0, queues & .only(queue) == 0 else { return }
    let cell = cell(queue, slot)
    let rise = cost(cell, units: sign * units, heads: sign) - cost(cell)
    way.add(
      .init(
        queue: queue,
        option: option,
        base: base,
        total: base + rise,
        previous: previous,
        moved: moved,
        queues: queues | .only(queue)
      )
    )
  }

  /// Lets somebody else go from a queue, or come to it.
  private mutating func extend(_ number: Int, _ slot: Int, _ sign: Int) {
    let node = way.nodes[number]
    let cell = cell(node.queue, slot)
    let now = cost(cell)
    for option in optionsOfQueue[node.queue] where option != node.option {
      let other = options[option]
      guard sign < 0 || heads(option, slot) > 0 else { continue }
      let units = sign * (options[node.option].units - other.units)
      let base = node.base + cost(cell, units: units) - now
      if sign > 0 || idle(class: other.skillClass, slot) > 0 {
        way.finish(at: number, idle: option, cost: base)
      }
      for onward in optionsOfClass[other.skillClass] where onward != option {
        guard sign > 0 || heads(onward, slot) > 0 else { continue }
        enter(
          onward,
          slot,
          sign,
          base: base,
          previous: number,
          moved: option,
          queues: node.queues
        )
      }
    }
  }
}
