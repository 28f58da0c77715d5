import CivilTime
import Workforce

/// The fewest heads of queues, as need that goes on beyond the need itself.
///
/// Where a queue wants m heads beside its need of r, it counts as wanting the greater of both; what
/// the cover of a missing head is worth then follows from both, and differs from slot to slot. Worths
/// never fall with the number of missing heads, as the rest of the program supposes.
struct MinimumTerms: Sendable {
  /// Positions in ``RosteringProblem/steps``.
  let profiles: SlotTable<Int32>
  /// Heads that are wanted beyond the need.
  let headsBeyondNeed: SlotTable<Int>
  /// Heads that are wanted at least, after the history's.
  let least: SlotTable<Int>
  /// The price of a head fewer in one slot, by queue.
  let prices: [Double]
  /// Whether the price stands for a hard rule, by queue.
  let isHard: [Bool]
  /// What the cover of the first missing head is worth without the price of a hard rule, by position in
  /// ``RosteringProblem/steps``.
  let firstWorths: [Double]

  /// Finds what queues want at least; nil where no queue has a minimum.
  ///
  /// - Parameters:
  ///   - instance: queues and what the history covers.
  ///   - timeline: the slots.
  ///   - need: heads needed; raised to what is wanted.
  ///   - steps: the worths of each queue; those of further profiles are added.
  ///   - hardPrice: the price of breaking a hard rule by one head in one slot.
  init?(
    _ instance: Instance,
    timeline: Timeline,
    need: inout SlotTable<Int>,
    steps: inout [[Double]],
    hardPrice: Double
  ) {
    guard instance.queues.contains(where: { $0.minimumHeads != nil }) else { return nil }
    let grid = timeline.grid
    let hours = Double(grid.intervalMinutes) / 60
    prices = instance.queues.map { queue in
      queue.minimumHeads.map { $0.enforcement.price.map { $0 * hours } ?? hardPrice } ?? 0
    }
    isHard = instance.queues.map { $0.minimumHeads?.enforcement == .hard }
    var least = need.filled(with: 0)
    var beyond = least
    var profiles = SlotTable(Int32(0), queues: need.queues, slots: timeline.count)
    for slot in 0..<timeline.count {
      for queue in 0..<need.queues { profiles[queue: queue, slot: slot] = Int32(queue) }
    }
    var known: [[Double]: Int] = [:]
    var firstWorths = steps.map { $0.first ?? 0 }
    for (position, queue) in instance.queues.enumerated() {
      guard let rule = queue.minimumHeads else { continue }
      let open = queue.openTime(over: grid)
      for interval in 0..<grid.count where open.contains(grid.range(ofInterval: interval)) {
        let carried = instance.carriedCover.heads(queue: position, interval: interval)
        let slot = timeline.lead + interval
        let needed = need[queue: position, slot: slot]
        let wanted = max(0, rule.heads - carried)
        guard wanted > 0 else { continue }
        let worths = Self.worths(
          steps: steps[position],
          need: needed,
          least: wanted,
          price: prices[position]
        )
        let profile = known[worths] ?? steps.count
        if profile == steps.count {
          known[worths] = profile
          firstWorths.append(
            isHard[position] ? steps[position][0] * (wanted > needed ? 0 : 1) : worths[0]
          )
          steps.append(worths)
        }
        profiles[queue: position, slot: slot] = Int32(profile)
        least[queue: position, slot: slot] = wanted
        beyond[queue: position, slot: slot] = max(0, wanted - needed)
        need[queue: position, slot: slot] = max(needed, wanted)
      }
    }
    self.profiles = profiles
    self.firstWorths = firstWorths
    self.least = least
    headsBeyondNeed = beyond
  }

  /// What the cover of the n-th missing head is worth, from 0.
  private static func worths(steps: [Double], need: Int, least: Int, price: Double) -> [Double] {
    let wanted = max(need, least)
    return (1...wanted).map { missing in
      let head = wanted - missing + 1
      let step = head <= need ? steps[min(need - head, steps.count - 1)] : 0
      return step + (head <= least ? price : 0)
    }
  }
}

extension Queue {
  /// When the client is open, over a grid and the date before.
  fileprivate func openTime(over grid: IntervalGrid) -> InstantRanges {
    client.open(
      from: client.zone.local(at: grid.start).date.adding(days: -1),
      through: client.zone.local(at: grid.end).date
    )
  }
}
