import CivilTime

/// Chooses the starts of a shift's breaks, all together, so that the work that is left is worth most.
///
/// Dynamic programming over the breaks in their order: what follows a break depends on its end, and on
/// when the stretch of work began of which it may be a part.
struct BreakChoice {
  /// What breaking a hard rule counts: more than any work is worth.
  static let hardPrice = 1e9

  /// The starts, in minutes after the shift's start.
  let starts: [Int]
  /// What the work is worth that the breaks take away, and what rules they break.
  let cost: Double

  /// The best way to place a break and those before it; all in minutes after the shift's start.
  private struct Way {
    let start: Int
    let end: Int
    /// When the stretch begins that the break is in, or that follows it.
    let stretchStart: Int
    var cost: Double
    /// The position of the way to the break before.
    var previous: Int?
  }

  /// Chooses the breaks of a shift.
  ///
  /// - Parameters:
  ///   - shift: The shift.
  ///   - blocked: When there can be no break, since a training is held.
  ///   - value: What a stretch of time is worth to work.
  init(
    of shift: PlacedShift,
    around blocked: [Range<Instant>],
    value: (Range<Instant>) -> Double
  ) {
    let begin = Way(start: 0, end: 0, stretchStart: 0, cost: 0, previous: nil)
    var layers: [[Way]] = [[begin]]
    for planned in shift.breaks {
      let costs = planned.starts.map { start in
        let lower = shift.bare.range.lowerBound.adding(minutes: start)
        let rest = lower..<lower.adding(minutes: planned.minutes)
        let isBlocked =
          shift.bare.range.upperBound < rest.upperBound || blocked.contains { $0.overlaps(rest) }
        return value(rest) + (isBlocked ? Self.hardPrice : 0)
      }
      layers.append(Self.ways(to: planned, costs, after: layers[layers.count - 1], shift))
    }
    var best: (index: Int, cost: Double) = (0, .infinity)
    for (index, way) in layers[layers.count - 1].enumerated() {
      let stretch = shift.bare.range.minutes - way.stretchStart
      let total = way.cost + shift.price(ofStretch: stretch)
      if total < best.cost - HeadsAtWork.tolerance { best = (index, total) }
    }
    cost = best.cost
    var starts: [Int] = []
    var index = best.index
    for layer in layers.dropFirst().reversed() {
      starts.append(layer[index].start)
      index = layer[index].previous ?? 0
    }
    self.starts = starts.reversed()
  }

  /// The best way to a break for each of its starts and each start of the stretch that goes on after it.
  private static func ways(
    to planned: PlannedBreak,
    _ costs: [Double],
    after layer: [Way],
    _ shift: PlacedShift
  ) -> [Way] {
    let endsStretch = planned.minutes >= (shift.longestStretch?.leastBreak ?? 0)
    var ways: [Way] = []
    for (start, own) in zip(planned.starts, costs) {
      let first = ways.count
      for (previous, before) in layer.enumerated() {
        let end = start + planned.minutes
        var cost = before.cost + own + (start < before.end ? hardPrice * 10 : 0)
        if endsStretch { cost += shift.price(ofStretch: start - before.stretchStart) }
        let stretchStart = endsStretch ? end : before.stretchStart
        if let known = ways[first...].firstIndex(where: { $0.stretchStart == stretchStart }) {
          guard cost < ways[known].cost - HeadsAtWork.tolerance else { continue }
          (ways[known].cost, ways[known].previous) = (cost, previous)
        } else {
          ways.append(
            Way(start: start, end: end, stretchStart: stretchStart, cost: cost, previous: previous)
          )
        }
      }
    }
    return ways
  }
}

extension PlacedShift {
  /// What its stretches of work without a break cost as its breaks lie now.
  var stretchPrice: Double {
    var (price, stretchStart) = (0.0, 0)
    for (planned, start) in zip(breaks, starts)
    where planned.minutes >= (longestStretch?.leastBreak ?? 0) {
      price += self.price(ofStretch: start - stretchStart)
      stretchStart = start + planned.minutes
    }
    return price + self.price(ofStretch: bare.range.minutes - stretchStart)
  }

  /// What a stretch of work without a break costs by its length.
  fileprivate func price(ofStretch minutes: Int) -> Double {
    guard let longest = longestStretch, minutes > longest.minutes else { return 0 }
    return longest.price
  }
}
