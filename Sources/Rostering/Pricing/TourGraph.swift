import CivilTime

/// The layered graph whose longest path is an agent type's best tour.
///
/// A state is a day, a state of the ``SequenceAutomaton``, a node of the ``WorkLattice``, the first
/// start position that keeps the rest (counted from the day's first one), and, where counts over
/// the horizon bind, these counts so far (``CounterSpace``).
final class TourGraph: Sendable {
  /// One day's part of the graph.
  struct Day: Sendable {
    /// How many first start positions can occur.
    let width: Int
    /// How many starts the day has.
    let starts: Int
    /// States of the automaton with nodes from which the week can still be finished.
    let cells: [Cell]
    /// The position of a cell in ``cells``: `[state * nodes + node]`; −1 for none.
    let cellPositions: [Int]
    /// The node in which the next day begins, by this day's last node; −1 where the way ends: a
    /// week would close outside its limits, or could no longer close inside them.
    let carried: [Int]
    /// What the week that closes costs, by this day's last node; empty where it costs nothing.
    let closingCosts: [Double]
  }

  /// A state of the automaton with a node of the lattice.
  struct Cell: Hashable, Sendable {
    let state: Int
    let node: Int
  }

  /// The days, and one more for the end of the horizon.
  let days: [Day]
  /// Nodes of the lattice.
  let nodeCount: Int
  /// Start positions for ``SequenceAutomaton/moments``, counted over all days.
  let momentPositions: [Int]
  /// The ways in which the horizon may begin.
  let starts: [AgentType.Start]
  /// See ``AgentType/creditedDays``.
  private let creditedDays: [Bool]

  init(
    type: AgentType,
    catalogue: DutyCatalogue,
    automaton: SequenceAutomaton,
    timeline: Timeline
  ) {
    let dayCount = catalogue.dayStarts.count - 1
    let lattice = catalogue.lattice
    nodeCount = lattice.nodes.count
    momentPositions = automaton.moments.map { moment in
      catalogue.startSlots.leastFromEach.firstPosition(atLeast: timeline.slot(notBefore: moment))
    }
    let reach = Self.reach(type, catalogue, automaton, momentPositions)
    let carried = (0..<dayCount).map { Self.carried(day: $0, of: dayCount, type, lattice) }
    creditedDays = type.creditedDays
    let nodes = Self.livingNodes(carried: carried, creditedDays: creditedDays, lattice: lattice)
    var days: [Day] = []
    for day in 0...dayCount {
      let isEnd = day == dayCount
      let states = automaton.days[day].states
      let cells = (0..<states).flatMap { state in
        nodes[day].map { Cell(state: state, node: $0) }
      }
      var positions = [Int](repeating: -1, count: states * lattice.nodes.count)
      for (index, cell) in cells.enumerated() {
        positions[cell.state * lattice.nodes.count + cell.node] = index
      }
      let closes = !isEnd && ((day + 1) % 7 == 0 || day + 1 == dayCount)
      let week = closes ? type.weeks[day / 7] : nil
      days.append(
        Day(
          width: reach[day] + 1,
          starts: isEnd ? 0 : catalogue.dayStarts[day + 1] - catalogue.dayStarts[day],
          cells: cells,
          cellPositions: positions,
          carried: isEnd
            ? [] : carried[day].map { $0 >= 0 && nodes[day + 1].binaryContains($0) ? $0 : -1 },
          closingCosts: week.map { $0.excess.isEmpty ? [] : $0.costs(of: lattice) } ?? []
        )
      )
    }
    self.days = days
    starts = type.starts.filter { days[0].cellPositions[$0.state * lattice.nodes.count] >= 0 }
  }

  /// Whether a duty on a day is no further day of the week, since the date counts as one already.
  func isCredited(day: Int) -> Bool { !creditedDays.isEmpty && creditedDays[day] }

  /// Whether the counts alone leave a way through every week.
  var hasWay: Bool { !starts.isEmpty }

  /// The largest first start position of each day that any duty or the history leaves behind.
  private static func reach(
    _ type: AgentType,
    _ catalogue: DutyCatalogue,
    _ automaton: SequenceAutomaton,
    _ momentPositions: [Int]
  ) -> [Int] {
    let starts = catalogue.dayStarts
    let tables = automaton.gaps.map { catalogue.readyAfterGaps[$0] }
    var reach = [type.starts.map(\.first).max() ?? 0]
    for day in 0..<starts.count - 1 {
      let passedOn = reach[day] - (starts[day + 1] - starts[day])
      let duties = catalogue.duties(ofDay: day)
      let left = tables.compactMap { $0[duties].max() }.max() ?? 0
      let moments = Set(automaton.days[day].moves.map(\.ready)).compactMap {
        $0 < 0 ? nil : momentPositions[$0]
      }
      let latest = max(left, moments.max() ?? 0) - starts[day + 1]
      reach.append(max(0, passedOn, latest))
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
  private static func livingNodes(
    carried: [[Int]],
    creditedDays: [Bool],
    lattice: WorkLattice
  ) -> [[Int]] {
    func next(_ node: Int, day: Int) -> [Int] {
      let isCredited = !creditedDays.isEmpty && creditedDays[day]
      let worked = lattice.paidMinutes.indices.map {
        lattice.successor(of: node, paidClass: $0, isCredited: isCredited)
      }
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

extension AgentType.Week {
  /// What the week costs, by node of a lattice.
  fileprivate func costs(of lattice: WorkLattice) -> [Double] {
    lattice.nodes.map { cost(ofPaidMinutes: $0.paidMinutes) }
  }
}

extension Timeline {
  /// The first slot that does not begin before an instant.
  func slot(notBefore instant: Instant) -> Int {
    let step = grid.intervalMinutes
    let minutes = instant.minutes(since: grid.start) + lead * step
    return minutes <= 0 ? 0 : (minutes + step - 1) / step
  }
}

extension [Int] {
  /// Whether an ascending row holds a value.
  fileprivate func binaryContains(_ value: Int) -> Bool {
    let position = firstPosition(atLeast: value)
    return position < count && self[position] == value
  }
}
