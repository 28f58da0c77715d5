import Synchronization
import Workforce

/// The best roster of a tiny instance that plans in named shifts, found by trying all of them.
///
/// It shares no idea with the optimiser: every agent's tours are written down by ``NamedShiftTours``,
/// and every combination of them is priced.
struct NamedShiftOracle {
  /// A best roster and its objective.
  struct Optimum: Sendable {
    let objective: Double
    let roster: Roster
  }

  private let cover: [ShiftCover]
  private let tours: [[NamedShiftTour]]

  init(instance: Instance) {
    cover = instance.shiftCover
    tours = instance.agents.map { NamedShiftTours(agent: $0, instance: instance).all() }
  }

  /// How many tours each agent has, in the instance's order.
  var tourCounts: [Int] { tours.map(\.count) }

  /// The best of all rosters; nil when some agent has no legal tour.
  func optimum() -> Optimum? {
    guard let last = tours.last, tours.allSatisfy({ !$0.isEmpty }) else { return nil }
    var best: (objective: Double, chosen: [NamedShiftTour]) = (.infinity, [])
    var heads = [Int](repeating: 0, count: cover.count)
    var chosen: [NamedShiftTour] = []

    /// The last agent changes every row by one head at most.
    func close(price: Double) {
      let prices = cover.indices.map { cover[$0].price(ofHeads: heads[$0]) }
      let changes = cover.indices.map { cover[$0].price(ofHeads: heads[$0] + 1) - prices[$0] }
      let sum = prices.reduce(price, +)
      for tour in last {
        let total = tour.coverRows.reduce(sum + tour.price) { $0 + changes[$1] }
        if total < best.objective { best = (total, chosen + [tour]) }
      }
    }

    func choose(agent: Int, price: Double) {
      guard agent < tours.count - 1 else { return close(price: price) }
      for tour in tours[agent] {
        for row in tour.coverRows { heads[row] += 1 }
        chosen.append(tour)
        choose(agent: agent + 1, price: price + tour.price)
        chosen.removeLast()
        for row in tour.coverRows { heads[row] -= 1 }
      }
    }
    choose(agent: 0, price: 0)
    return Optimum(
      objective: best.objective,
      roster: Roster(shifts: best.chosen.flatMap(\.shifts))
    )
  }
}

extension NamedShiftOracle {
  private static let known = Mutex([UInt64: Optimum?]())

  /// The best roster of the ``NamedShiftWorld`` of a seed, found once for all suites; nil when some
  /// agent has no legal tour.
  static func optimum(seed: UInt64) throws -> Optimum? {
    if let answer = known.withLock({ $0[seed] }) { return answer }
    let found = NamedShiftOracle(instance: try NamedShiftWorld.instance(seed: seed)).optimum()
    known.withLock { $0[seed] = .some(found) }
    return found
  }

  /// The seeds that tests go through: a debug build is some fifty times slower.
  static var seeds: Range<UInt64> {
    #if DEBUG
      0..<20
    #else
      0..<300
    #endif
  }
}
