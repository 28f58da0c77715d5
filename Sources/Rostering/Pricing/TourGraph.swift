/// The layered graph whose longest path is an agent type's best tour.
///
/// A state is a day, the first start position that keeps the rest (counted from the day's first
/// one) and a node of the ``WorkLattice``. Value tables of all days lie in one row of numbers.
struct TourGraph: Sendable {
  /// One day's part of the graph.
  struct Day: Sendable {
    /// Where the day's table begins.
    let offset: Int
    /// Values per node: one for each first start position that can occur.
    let width: Int
    /// How many starts the day has.
    let starts: Int
    /// Nodes from which the week can still be finished, ascending.
    let nodes: [Int]
    /// The node in which the next day begins, by this day's last node; −1 where the way ends: a
    /// week would close outside its limits, or could no longer close inside them.
    let carried: [Int]
    /// Where the carried node's row begins in the next day's table, by this day's last node; −1
    /// where the way ends.
    let nextRows: [Int]
  }

  /// The days, and one more for the end of the horizon.
  let days: [Day]
  /// Numbers in all tables together.
  let size: Int
  /// The next day's first start position, by duty.
  let nextFirst: [Int]
  /// The state in which the horizon begins, as a first start position.
  let first: Int

  init(type: AgentType, catalogue: DutyCatalogue) {
    let dayCount = catalogue.dayStarts.count - 1
    let reach = Self.reach(type: type, catalogue: catalogue)
    let carried = (0..<dayCount).map {
      Self.carried(day: $0, of: dayCount, type, catalogue.lattice)
    }
    let nodes = Self.livingNodes(carried: carried, lattice: catalogue.lattice)
    let nodeCount = catalogue.lattice.nodes.count
    var days: [Day] = []
    var offset = 0
    for day in 0...dayCount {
      let isEnd = day == dayCount
      let width = reach[day] + 1
      let nextOffset = offset + width * nodeCount
      let onward =
        isEnd
        ? [] : carried[day].map { $0 >= 0 && nodes[day + 1].binaryContains($0) ? $0 : -1 }
      days.append(
        Day(
          offset: offset,
          width: width,
          starts: isEnd ? 0 : catalogue.dayStarts[day + 1] - catalogue.dayStarts[day],
          nodes: nodes[day],
          carried: onward,
          nextRows: onward.map { $0 < 0 ? -1 : nextOffset + $0 * (reach[day + 1] + 1) }
        )
      )
      offset = nextOffset
    }
    self.days = days
    size = offset
    var nextFirst: [Int] = []
    for day in 0..<dayCount {
      for duty in catalogue.duties(ofDay: day) {
        nextFirst.append(max(0, catalogue.duties[duty].ready - catalogue.dayStarts[day + 1]))
      }
    }
    self.nextFirst = nextFirst
    first = type.ready
  }

  /// Whether the counts alone leave a way through every week.
  var hasWay: Bool { days[0].nodes.contains(0) }

  /// The largest first start position of each day that any duty or the history leaves behind.
  private static func reach(type: AgentType, catalogue: DutyCatalogue) -> [Int] {
    let starts = catalogue.dayStarts
    var reach = [type.ready]
    for day in 0..<starts.count - 1 {
      let passedOn = reach[day] - (starts[day + 1] - starts[day])
      let left = catalogue.duties(ofDay: day).map { catalogue.duties[$0].ready - starts[day + 1] }
      reach.append(max(0, passedOn, left.max() ?? 0))
    }
    return reach
  }

  private static func carried(
    day: Int,
    of dayCount: Int,
    _ type: AgentType,
    _ lattice: WorkLattice
  ) -> [Int] {
    guard (day + 1) % 7 == 0 || day + 1 == dayCount else { return Array(lattice.nodes.indices) }
    guard let week = type.weeks[day / 7] else { return lattice.nodes.map { _ in -1 } }
    return lattice.nodes.map {
      week.days.contains($0.days) && week.paidMinutes.contains($0.paidMinutes) ? 0 : -1
    }
  }

  /// The nodes of each day that lie on some way from the first day to the end.
  private static func livingNodes(carried: [[Int]], lattice: WorkLattice) -> [[Int]] {
    let classes = lattice.paidMinutes.count
    func next(_ node: Int, day: Int) -> [Int] {
      let worked = (0..<classes).map { lattice.successors[node * classes + $0] }
      return ([node] + worked).compactMap { $0 < 0 ? nil : carried[day][$0] }.filter { $0 >= 0 }
    }
    var reached: [Set<Int>] = [[0]]
    for day in carried.indices {
      reached.append(Set(reached[day].flatMap { next($0, day: day) }))
    }
    var living = reached
    for day in carried.indices.reversed() {
      living[day] = reached[day].filter { node in
        next(node, day: day).contains { living[day + 1].contains($0) }
      }
    }
    return living.map { $0.sorted() }
  }
}

extension [Int] {
  /// Whether an ascending row holds a value.
  fileprivate func binaryContains(_ value: Int) -> Bool {
    let position = firstPosition(atLeast: value)
    return position < count && self[position] == value
  }
}
