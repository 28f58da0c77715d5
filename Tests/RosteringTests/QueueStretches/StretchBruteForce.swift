import CivilTime
import Workforce

/// The best objective of a tiny instance whose rules ask for stretches in one queue: all rosters are tried,
/// and for each of them all ways through the intervals in which people stand at queues.
struct StretchBruteForce {
  /// What was found.
  enum Answer: Equatable {
    /// More rosters than are tried.
    case tooMany
    /// Some agent has no legal tour.
    case infeasible
    case optimum(Double)
  }

  /// What an agent has done in a shift so far.
  private struct Seat: Hashable {
    /// The shift's start; nil before the first one.
    var shift: Instant?
    /// The queue of the stretch; nil before any work.
    var queue: Int?
    /// Intervals of the stretch, no more than the fewest that are asked for.
    var intervals = 0
    var isLater = false
  }

  let instance: Instance

  private static let mostRosters = 40

  func answer() -> Answer {
    let tours = instance.agents.map { BruteForceTours(agent: $0, instance: instance).distinct() }
    guard tours.allSatisfy({ !$0.isEmpty }) else { return .infeasible }
    let count = tours.reduce(1) { min($0 * $1.count, Self.mostRosters + 1) }
    guard count <= Self.mostRosters, instance.agents.count < 3 else { return .tooMany }
    var rosters: [[BruteForceTour]] = [[]]
    for tours in tours { rosters = rosters.flatMap { roster in tours.map { roster + [$0] } } }
    return .optimum(rosters.map { cost(of: $0) }.min() ?? .infinity)
  }

  private func cost(of roster: [BruteForceTour]) -> Double {
    var reached = [roster.map { _ in Seat() }: roster.reduce(0) { $0 + $1.labour + $1.price }]
    for interval in 0..<instance.requirement.grid.count {
      let onDuty = roster.indices.filter { roster[$0].worked.contains(interval) }
      var next: [[Seat]: Double] = [:]
      for (seats, cost) in reached {
        var (seats, cost) = (seats, cost)
        for agent in onDuty { cost += enter(roster[agent], agent, interval, &seats) }
        choose(onDuty[...], seats, [:], cost, interval, &next)
      }
      reached = next
    }
    return reached.map { seats, cost in
      seats.enumerated().reduce(cost) { $0 + priceOfEnd($1.element, agent: $1.offset) }
    }.min() ?? .infinity
  }

  /// Begins a new shift where the interval lies in one; returns what the end of the last one costs.
  private func enter(
    _ tour: BruteForceTour,
    _ agent: Int,
    _ interval: Int,
    _ seats: inout [Seat]
  ) -> Double {
    let start = instance.requirement.grid.range(ofInterval: interval).lowerBound
    let shift = tour.shifts.first { $0.range.contains(start) }?.range.lowerBound
    guard shift != seats[agent].shift else { return 0 }
    defer { seats[agent] = Seat(shift: shift) }
    return priceOfEnd(seats[agent], agent: agent)
  }

  /// All ways in which the rest of the people on duty stand at queues in an interval.
  private func choose(
    _ rest: ArraySlice<Int>,
    _ seats: [Seat],
    _ places: [Int: Int],
    _ cost: Double,
    _ interval: Int,
    _ next: inout [[Seat]: Double]
  ) {
    guard let agent = rest.first else {
      let total = cost + price(of: places, interval: interval)
      if total < next[seats] ?? .infinity { next[seats] = total }
      return
    }
    let idle = instance.prices.idleHour * Double(instance.horizon.intervalMinutes) / 60
    choose(rest.dropFirst(), seats, places, cost + idle, interval, &next)
    for queue in instance.queues.indices
    where instance.agents[agent].canServe(instance.queues[queue]) {
      var (seats, places, cost) = (seats, places, cost)
      let least = least(of: agent)
      if seats[agent].queue == queue {
        seats[agent].intervals = min(least, seats[agent].intervals + 1)
      } else {
        let isFirst = seats[agent].queue == nil
        if !isFirst, seats[agent].intervals < least { cost += price(of: agent) }
        seats[agent].queue = queue
        seats[agent].intervals = 1
        seats[agent].isLater = !isFirst
      }
      places[queue, default: 0] += 1
      choose(rest.dropFirst(), seats, places, cost, interval, &next)
    }
  }

  private func priceOfEnd(_ seat: Seat, agent: Int) -> Double {
    seat.isLater && seat.intervals < least(of: agent) ? price(of: agent) : 0
  }

  private func least(of agent: Int) -> Int {
    let rule = instance.agents[agent].rules.shortestQueueStretch
    let minutes = rule?.value(on: instance.horizon.firstDate) ?? 0
    return max(1, minutes / instance.horizon.intervalMinutes)
  }

  private func price(of agent: Int) -> Double {
    instance.agents[agent].rules.shortestQueueStretch?.enforcement.price ?? .infinity
  }

  /// The price of missing heads, and of those beyond the need.
  private func price(of places: [Int: Int], interval: Int) -> Double {
    var price = 0.0
    for (queue, entry) in instance.queues.enumerated() {
      let carried = instance.carriedCover.heads(queue: queue, interval: interval)
      let open = instance.requirement.heads(queue: queue, interval: interval) - carried
      let here = places[queue] ?? 0
      price += entry.price(ofMissingHeads: max(0, open - here))
      price += Double(max(0, here - max(0, open))) * instance.prices.idleHour
    }
    return price * Double(instance.horizon.intervalMinutes) / 60
  }
}
