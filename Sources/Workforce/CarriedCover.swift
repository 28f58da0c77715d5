package import CivilTime

/// Need that shifts of the last roster already meet, because they reach into the horizon.
///
/// Such a shift counts as one head from border to border, breaks included, since a history says
/// nothing of its breaks. In every interval it goes to the queue, among those that the last roster has it
/// serve, or where that is not known among those that its agent may serve, whose next missing head is the
/// dearest; where none is missing one it covers nothing. Shifts are taken in the history's order. This is
/// a definition, not an optimisation: it is the same for everybody who asks.
public struct CarriedCover: Hashable, Sendable {
  /// Heads in rows of the grid's count, one row per queue.
  public let heads: [Int]
  private let intervals: Int

  /// Heads carried into the queue with this index in the interval with this index.
  public func heads(queue: Int, interval: Int) -> Int { heads[queue * intervals + interval] }

  /// Nothing carried, of no queue.
  static let none = CarriedCover(heads: [], intervals: 0)

  private init(heads: [Int], intervals: Int) {
    self.heads = heads
    self.intervals = intervals
  }

  /// Assigns the history's overlap with the horizon to queues.
  init(
    history: [HistoricShift],
    agents: [Agent],
    queues: [Queue],
    requirement: Requirement
  ) {
    let grid = requirement.grid
    intervals = grid.count
    var heads = [Int](repeating: 0, count: queues.count * grid.count)
    let agentsByID = Dictionary(agents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for shift in history where shift.range.upperBound > grid.start {
      guard let agent = agentsByID[shift.agent] else { continue }
      let servable = queues.indices.filter {
        shift.queues.isEmpty ? agent.canServe(queues[$0]) : shift.queues.contains(queues[$0].id)
      }
      for interval in 0..<grid.count where shift.range.covers(grid.range(ofInterval: interval)) {
        var best: (queue: Int, price: Double)?
        for queue in servable {
          let met = heads[queue * grid.count + interval]
          let missing = requirement.heads(queue: queue, interval: interval) - met
          guard missing > 0 else { continue }
          let price = queues[queue].price(ofMissingHead: missing - 1)
          if price > best?.price ?? -1 { best = (queue, price) }
        }
        if let best { heads[best.queue * grid.count + interval] += 1 }
      }
    }
    self.heads = heads
  }
}

extension Range<Instant> {
  /// Whether the other range lies wholly inside this one.
  package func covers(_ other: Range<Instant>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
