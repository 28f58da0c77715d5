import CivilTime
import Workforce

/// What seats, supervision and hand-overs cost for every interval in which shifts can lie and every set of people on shift;
/// +∞ where a hard rule is broken.
///
/// A set of n people is a bit mask: bit i stands for the instance's agent i, bit n + i says that this
/// agent is at home.
struct BruteForcePresence {
  private let costs: [[Double]]

  init(instance: Instance) {
    let isNeeded =
      !instance.handOvers.isEmpty
      || instance.locations.contains { $0.seats != nil || $0.supervision != nil }
    let sets = isNeeded ? 1 << (2 * instance.agents.count) : 0
    costs = (0..<instance.horizon.shiftGrid.count).map { interval in
      (0..<sets).map { Self.cost(of: $0, interval: interval, instance: instance) }
    }
  }

  /// The price of these sets of people on shift in the intervals.
  func cost(onShift: [Int]) -> Double {
    onShift.indices.reduce(0) { $0 + (costs[$1].isEmpty ? 0 : costs[$1][onShift[$1]]) }
  }

  private static func cost(of people: Int, interval: Int, instance: Instance) -> Double {
    let range = instance.horizon.shiftGrid.range(ofInterval: interval)
    let isInGrid = instance.horizon.range.intersection(range) == range
    let count = instance.agents.count
    let onShift = instance.agents.indices.filter { people >> $0 & 1 == 1 }
    let rostered = onShift.map { instance.agents[$0] }
    let newlySeated = onShift.filter { people >> (count + $0) & 1 == 0 }.map { instance.agents[$0] }
    var (present, seated) = (rostered, newlySeated)
    for shift in instance.history where shift.range.overlaps(range) {
      let agents = instance.agents.filter { $0.id == shift.agent }
      present += agents
      seated += agents.filter { !$0.worksAtHome(on: shift.localDate) }
    }
    var price = 0.0
    for location in instance.locations {
      let here = present.filter { $0.location.id == location.id }
      let new = rostered.filter { $0.location.id == location.id }
      if let seats = location.seats,
        seated.count(where: { $0.location.id == location.id }) > seats,
        newlySeated.contains(where: { $0.location.id == location.id })
      {
        return .infinity
      }
      if let rule = location.supervision, !new.isEmpty {
        let missing = rule.heads - here.count { $0.roles.contains(rule.role) }
        if missing > 0 { price += (rule.enforcement.price ?? .infinity) * Double(missing) }
      }
    }
    for handOver in instance.handOvers where isInGrid && handOver.isMeant(range) {
      for location in handOver.locations {
        let here = present.filter { agent in
          agent.location.id == location.id
            && handOver.client.map { agent.clients?.contains($0) ?? true } ?? true
        }
        let missing = handOver.heads - here.count
        if missing > 0 { price += (handOver.enforcement.price ?? .infinity) * Double(missing) }
      }
    }
    return price * Double(range.minutes) / 60
  }
}

extension HandOver {
  /// Whether a span of time lies in one of the windows, minute by minute.
  fileprivate func isMeant(_ range: Range<Instant>) -> Bool {
    stride(from: 0, to: range.minutes, by: 15).allSatisfy { minutes in
      let local = locations[0].zone.local(at: range.lowerBound.adding(minutes: minutes))
      let isEarly = window.end <= window.start && local.time < window.end
      let date = isEarly ? local.date.adding(days: -1) : local.date
      return weekdays.contains(date.weekday) && window.contains(local.time)
    }
  }
}
