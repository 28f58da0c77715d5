import CivilTime
import Workforce

/// The fewest heads of queues, as need that goes on beyond the need itself.
///
/// Where a queue wants m heads beside its need of r, it counts as wanting the greater of both; what
/// the cover of a missing head is worth then follows from both, and differs from slot to slot. Worths
/// never fall with the number of missing heads, as the rest of the program supposes.
struct MinimumTerms: Sendable {
  /// The position in ``RosteringProblem/steps`` of each cell: `[slot * queues + queue]`.
  let profiles: [Int32]
  /// Heads that are wanted beyond the need, in the same layout.
  let headsBeyondNeed: [Int]
  /// Heads that are wanted at least, after the history's, in the same layout.
  let least: [Int]
  /// The price of a head fewer in one slot, by queue.
  let prices: [Double]
  /// Whether the price stands for a hard rule, by queue.
  let isHard: [Bool]
  /// What the cover of the first missing head is worth without the price of a hard rule, by position in
  /// ``RosteringProblem/steps``.
  let firstWorths: [Double]

  /// Finds the cells of an instance; nil where no queue has a minimum.
  ///
  /// - Parameters:
  ///   - instance: queues and what the history covers.
  ///   - timeline: the slots.
  ///   - queues: how many queues there are, lanes of jobs among them.
  ///   - need: heads needed; raised to what is wanted.
  ///   - steps: the worths of each queue; those of further profiles are added.
  ///   - hardPrice: the price of breaking a hard rule by one head in one slot.
  init?(
    _ instance: Instance,
    timeline: Timeline,
    queues: Int,
    need: inout [Int],
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
    var least = [Int](repeating: 0, count: need.count)
    var beyond = least
    var profiles = need.indices.map { Int32($0 % queues) }
    var known: [[Double]: Int] = [:]
    var firstWorths = steps.map { $0.first ?? 0 }
    for (position, queue) in instance.queues.enumerated() {
      guard let rule = queue.minimumHeads else { continue }
      let open = queue.openTime(over: grid)
      for interval in 0..<grid.count where open.contains(grid.range(ofInterval: interval)) {
        let carried = instance.carriedCover.heads(queue: position, interval: interval)
        let cell = (timeline.lead + interval) * queues + position
        let wanted = max(0, rule.heads - carried)
        guard wanted > 0 else { continue }
        let worths = Self.worths(
          steps: steps[position],
          need: need[cell],
          least: wanted,
          price: prices[position]
        )
        let profile = known[worths] ?? steps.count
        if profile == steps.count {
          known[worths] = profile
          firstWorths.append(
            isHard[position] ? steps[position][0] * (wanted > need[cell] ? 0 : 1) : worths[0]
          )
          steps.append(worths)
        }
        profiles[cell] = Int32(profile)
        least[cell] = wanted
        beyond[cell] = max(0, wanted - need[cell])
        need[cell] += beyond[cell]
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
