import CivilTime
import Workforce

/// The best objective of a tiny instance with jobs: all rosters are tried, and for each of them all ways
/// to share out people among queues and jobs, interval by interval.
struct JobBruteForce {
  /// What was found.
  enum Answer: Equatable {
    /// More rosters than are tried.
    case tooMany
    /// Some agent has no legal tour.
    case infeasible
    case optimum(Double)
  }

  /// The cheapest shares by how much is done of each job, in thousandths of a head and interval.
  private typealias Shares = [[Int]: Double]

  let instance: Instance

  private static let mostRosters = 1500

  func answer() -> Answer {
    let tours = instance.agents.map { BruteForceTours(agent: $0, instance: instance).distinct() }
    guard tours.allSatisfy({ !$0.isEmpty }) else { return .infeasible }
    let count = tours.reduce(1) { min($0 * $1.count, Self.mostRosters + 1) }
    guard count <= Self.mostRosters else { return .tooMany }
    var known: [[Int: Shares]] = Array(repeating: [:], count: instance.requirement.grid.count)
    var best = Double.infinity
    var onDuty = [Int](repeating: 0, count: known.count)

    func choose(agent: Int, labour: Double) {
      guard agent < tours.count else {
        best = min(best, labour + cost(onDuty: onDuty, known: &known))
        return
      }
      for tour in tours[agent] {
        for interval in tour.worked { onDuty[interval] |= 1 << agent }
        choose(agent: agent + 1, labour: labour + tour.labour)
        for interval in tour.worked { onDuty[interval] &= ~(1 << agent) }
      }
    }
    choose(agent: 0, labour: 0)
    return .optimum(best)
  }

  private func units(of job: Job) -> Int { 1000 * job.minutes / instance.horizon.intervalMinutes }

  /// The cost of all intervals and of what is left undone, over the best sequence of shares.
  private func cost(onDuty: [Int], known: inout [[Int: Shares]]) -> Double {
    var reached: Shares = [instance.jobs.map { _ in 0 }: 0]
    for (interval, people) in onDuty.enumerated() {
      let shares = known[interval][people] ?? self.shares(of: people, interval: interval)
      known[interval][people] = shares
      var next: Shares = [:]
      for (done, cost) in reached {
        for (more, price) in shares {
          var sum = zip(done, more).map(+)
          // Work beyond a job's is never better than none, and harmless where idleness has no price.
          if instance.prices.idleHour == 0 {
            sum = zip(sum, instance.jobs).map { min($0, units(of: $1)) }
          }
          guard zip(sum, instance.jobs).allSatisfy({ $0 <= units(of: $1) }) else { continue }
          next[sum] = min(next[sum] ?? .infinity, cost + price)
        }
      }
      reached = next
    }
    return reached.map { done, cost in
      zip(done, instance.jobs).reduce(cost) { sum, entry in
        let undone = Double(units(of: entry.1) - entry.0) / 1000
        return sum + undone * entry.1.hourPrice * Double(instance.horizon.intervalMinutes) / 60
      }
    }.min() ?? .infinity
  }

  /// The cheapest shares of one interval.
  private func shares(of people: Int, interval: Int) -> Shares {
    let onDuty = instance.agents.indices.filter { people >> $0 & 1 == 1 }
    let range = instance.requirement.grid.range(ofInterval: interval)
    var heads = [Int](repeating: 0, count: instance.queues.count)
    var work = [Int](repeating: 0, count: instance.jobs.count)
    var idle = 0
    var shares: Shares = [:]

    func assign(_ rest: ArraySlice<Int>) {
      guard let position = rest.first else {
        let price = cost(heads: heads, idle: idle, interval: interval)
        shares[work] = min(shares[work] ?? .infinity, price)
        return
      }
      let agent = instance.agents[position]
      idle += 1
      assign(rest.dropFirst())
      idle -= 1
      for queue in heads.indices where agent.canServe(instance.queues[queue]) {
        let part = agent.efficiency.thousandths(at: instance.queues[queue].id)
        heads[queue] += part
        assign(rest.dropFirst())
        heads[queue] -= part
      }
      for (index, job) in instance.jobs.enumerated()
      where agent.canServe(job.queue) && job.window.intersection(range) == range {
        let part = agent.efficiency.thousandths(at: job.queue.id)
        work[index] += part
        assign(rest.dropFirst())
        work[index] -= part
      }
    }
    assign(onDuty[...])
    return shares
  }

  private func cost(heads: [Int], idle: Int, interval: Int) -> Double {
    var price = Double(idle) * instance.prices.idleHour
    for (queue, count) in heads.enumerated() {
      let carried = instance.carriedCover.heads(queue: queue, interval: interval)
      let needed = 1000 * instance.requirement.heads(queue: queue, interval: interval)
      var missing = needed - count - 1000 * carried
      price += Double(max(0, -missing)) / 1000 * instance.prices.idleHour
      for number in 0..<100 where missing > 0 {
        let part = Double(min(1000, missing)) / 1000
        price += part * instance.queues[queue].price(ofMissingHead: number)
        missing -= 1000
      }
    }
    return price * Double(instance.horizon.intervalMinutes) / 60
  }
}
