import Workforce

/// Heads at queues that a change of shifts takes away and brings, by cell of the coverage.
struct HeadChanges: Sendable {
  private struct Change {
    var people = 0
    var thousandths = 0
  }

  private var changes: [Int: Change] = [:]

  /// Adds the shifts of one agent; takes them away where `times` is -1.
  mutating func add(
    _ shifts: some Sequence<Shift>,
    of agent: Agent,
    times: Int = 1,
    cells: CoverageCells
  ) {
    cells.forEachServed(in: shifts, by: agent) { cell, part in
      add(times * part, people: times, in: cell)
    }
  }

  /// Adds thousandths of heads, of so many people, in one cell.
  mutating func add(_ thousandths: Int, people: Int, in cell: Int) {
    changes[cell, default: Change()].people += people
    changes[cell, default: Change()].thousandths += thousandths
  }

  /// By how many thousandths of heads a cell changes.
  func thousandths(in cell: Int) -> Int { changes[cell]?.thousandths ?? 0 }

  /// The cells that change, in order.
  private var changed: [(cell: Int, change: Change)] {
    changes.filter { $0.value.people != 0 || $0.value.thousandths != 0 }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The indices of the queues whose heads change, in order.
  func queues(of coverage: Coverage) -> [Int] {
    Set(changed.map { $0.cell / coverage.intervals }).sorted()
  }

  /// By how much the price of missing heads changes.
  func shortage(at coverage: Coverage, queues: [Queue]) -> Double {
    let price = changed.reduce(0.0) { sum, changed in
      let queue = queues[changed.cell / coverage.intervals]
      let missing = coverage.missingThousandths(in: changed.cell)
      return sum
        + queue.price(ofMissingThousandths: max(0, missing - changed.change.thousandths))
        - queue.price(ofMissingThousandths: max(0, missing))
    }
    return price * Double(coverage.intervalMinutes) / 60
  }

  /// By how many hours of people the service beyond the need changes.
  func surplusHours(at coverage: Coverage) -> Double {
    let people = changed.reduce(0.0) { sum, changed in
      let (cell, change) = changed
      let carried = coverage.carried[cell] * Efficiency.thousandthsPerHead
      let served = coverage.scheduledThousandths[cell] - carried
      let needed = served + coverage.missingThousandths(in: cell)
      let after = CoverageCount.surplus(
        people: coverage.people[cell] + change.people,
        served: served + change.thousandths,
        needed: needed
      )
      return sum + after
        - CoverageCount.surplus(people: coverage.people[cell], served: served, needed: needed)
    }
    return people * Double(coverage.intervalMinutes) / 60
  }
}

extension Coverage {
  /// Thousandths of heads missing in a cell, below 0 where there are too many.
  func missingThousandths(in cell: Int) -> Int {
    required[cell] * Efficiency.thousandthsPerHead - scheduledThousandths[cell]
  }
}
