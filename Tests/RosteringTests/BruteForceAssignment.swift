import CivilTime
import Workforce

/// For every interval and every set of people on duty, the cheapest way to share them out among the
/// queues, found by trying all ways.
///
/// A set of people is a bit mask: bit i stands for the instance's agent i.
struct BruteForceAssignment {
  /// Cost of missing and idle heads in an interval, and the queue of each agent (nil: idle).
  private struct Share {
    let cost: Double
    let queues: [Int?]
  }

  private let instance: Instance
  private let best: [[Share]]

  init(instance: Instance) {
    self.instance = instance
    let sets = 0..<(1 << instance.agents.count)
    best = (0..<instance.requirement.grid.count).map { interval in
      sets.map { Self.bestShare(of: $0, interval: interval, instance: instance) }
    }
  }

  /// Price of all missing and idle heads when these sets of people are on duty in the intervals.
  func cost(onDuty: [Int]) -> Double {
    onDuty.indices.reduce(0) { $0 + best[$1][onDuty[$1]].cost }
  }

  /// The roster of one tour per agent with everyone at the queue of the best share.
  func roster(of tours: [BruteForceTour]) -> Roster {
    var onDuty = [Int](repeating: 0, count: best.count)
    for (agent, tour) in tours.enumerated() {
      for interval in tour.worked { onDuty[interval] |= 1 << agent }
    }
    return Roster(
      shifts: tours.enumerated().flatMap { agent, tour in
        tour.shifts.map { shift in
          Shift(
            agent: shift.agent,
            localDate: shift.localDate,
            pattern: shift.pattern,
            range: shift.range,
            activities: shift.activities.flatMap { split($0, of: agent, onDuty: onDuty) }
          )
        }
      }
    )
  }

  /// An idle activity cut at the intervals, each piece with the agent's queue.
  private func split(_ activity: Activity, of agent: Int, onDuty: [Int]) -> [Activity] {
    guard activity.kind == .idle else { return [activity] }
    let grid = instance.requirement.grid
    return stride(
      from: activity.range.lowerBound.minutes,
      to: activity.range.upperBound.minutes,
      by: grid.intervalMinutes
    ).map { minute in
      let start = Instant(minutes: minute)
      let end = start.adding(minutes: grid.intervalMinutes)
      guard end <= activity.range.upperBound else {
        return Activity(kind: .idle, range: start..<activity.range.upperBound)
      }
      let range = start..<end
      let queue = grid.index(of: start).flatMap { best[$0][onDuty[$0]].queues[agent] }
      let kind = queue.map { Activity.Kind.serving(instance.queues[$0].id) } ?? .idle
      return Activity(kind: kind, range: range)
    }
  }

  private static func bestShare(of people: Int, interval: Int, instance: Instance) -> Share {
    let onDuty = instance.agents.indices.filter { people >> $0 & 1 == 1 }
    var queues = [Int?](repeating: nil, count: instance.agents.count)
    var best = Share(cost: .infinity, queues: queues)

    func assign(_ rest: ArraySlice<Int>) {
      guard let agent = rest.first else {
        let cost = cost(of: queues, onDuty: onDuty, interval: interval, instance: instance)
        if cost < best.cost { best = Share(cost: cost, queues: queues) }
        return
      }
      queues[agent] = nil
      assign(rest.dropFirst())
      for queue in instance.queues.indices
      where instance.agents[agent].canServe(instance.queues[queue]) {
        queues[agent] = queue
        assign(rest.dropFirst())
      }
      queues[agent] = nil
    }
    assign(onDuty[...])
    return best
  }

  private static func isOpen(_ client: Client, interval: Int, instance: Instance) -> Bool {
    let range = instance.requirement.grid.range(ofInterval: interval)
    let date = client.zone.local(at: range.lowerBound).date
    return client.open(from: date.adding(days: -1), through: date.adding(days: 1)).contains(range)
  }

  /// The objective's part of one interval: missing heads, and people idle or beyond the need.
  private static func cost(
    of queues: [Int?],
    onDuty: [Int],
    interval: Int,
    instance: Instance
  ) -> Double {
    var price = Double(onDuty.filter { queues[$0] == nil }.count) * instance.prices.idleHour
    for queue in instance.queues.indices {
      let here = instance.agents.indices.filter { queues[$0] == queue }
      let served = here.reduce(0.0) {
        $0 + Double(instance.agents[$1].efficiency.thousandths(at: instance.queues[queue].id))
          / 1000
      }
      let carried = Double(instance.carriedCover.heads(queue: queue, interval: interval))
      let open = Double(instance.requirement.heads(queue: queue, interval: interval)) - carried
      var missing = open - served
      for number in 0..<100 where missing > 1e-9 {
        price += min(1, missing) * instance.queues[queue].price(ofMissingHead: number)
        missing -= 1
      }
      if served > open + 1e-9 {
        let idle = Double(here.count) * (served - max(0, open)) / served
        price += idle * instance.prices.idleHour
      }
      let heads = served + carried
      guard let least = instance.queues[queue].minimumHeads, heads < Double(least.heads) - 1e-9,
        isOpen(instance.queues[queue].client, interval: interval, instance: instance)
      else { continue }
      price += (least.enforcement.price ?? .infinity) * (Double(least.heads) - heads)
    }
    return price * Double(instance.horizon.intervalMinutes) / 60
  }
}
