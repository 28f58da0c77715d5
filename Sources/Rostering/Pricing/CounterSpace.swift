/// The counts over the horizon that one pricing call keeps, as a box of numbers per day.
///
/// The last count varies fastest; of each count and day only the values are kept that can still end
/// within the limits. The tables of ``TourTables`` have one number per point of the box.
struct CounterSpace {
  /// The counts that are kept.
  private(set) var counters: [TourCounter] = []
  /// Points of the box, by day.
  private(set) var width: [Int] = []
  /// Values of the last count, by day.
  private(set) var inner: [Int] = []
  /// `low[day * counters + counter]`: the least value kept.
  private var low: [Int] = []
  /// How many values are kept, in the same layout.
  private var sizes: [Int] = []
  /// Where the outer values of a day go in the next day's box when some counts rise by one, −1 where
  /// they leave the limits: one after the other the maps that were asked for.
  private(set) var maps: [Int32] = []
  /// `mapStarts[day * masks + mask]`: where a map begins; −1 where it was not asked for yet.
  private(set) var mapStarts: [Int] = []
  /// Sets of outer counts.
  private(set) var masks = 1

  /// Whether no count is kept.
  var isTrivial: Bool { counters.isEmpty }

  /// Keeps some counts between the given values.
  ///
  /// - Parameters:
  ///   - counters: the counts.
  ///   - ranges: by day, one more for the end, then by count, the values kept.
  mutating func reset(_ counters: [TourCounter], ranges: [[ClosedRange<Int>]]) {
    self.counters = counters
    low.removeAll(keepingCapacity: true)
    sizes.removeAll(keepingCapacity: true)
    width.removeAll(keepingCapacity: true)
    inner.removeAll(keepingCapacity: true)
    for day in ranges {
      var points = 1
      for range in day {
        low.append(range.lowerBound)
        sizes.append(range.count)
        points *= range.count
      }
      width.append(points)
      inner.append(day.last?.count ?? 1)
    }
    masks = 1 << max(0, counters.count - 1)
    maps.removeAll(keepingCapacity: true)
    mapStarts = [Int](repeating: -1, count: counters.count > 1 ? ranges.count * masks : 0)
  }

  /// By how much the counts rise with a duty: the outer ones as bits, the last one as a number.
  func rise(of kind: DutyKind, countsWeekend: Bool) -> (mask: Int, inner: Int) {
    var mask = 0
    var last = 0
    for (position, counter) in counters.enumerated() {
      let rise = counter.rise(of: kind, countsWeekend: countsWeekend)
      if position == counters.count - 1 { last = rise } else if rise > 0 { mask |= 1 << position }
    }
    return (mask, last)
  }

  /// How positions of the last count change from a day to the next one, apart from its rise.
  func innerShift(day: Int) -> Int {
    guard let last = counters.indices.last else { return 0 }
    return low[day * counters.count + last] - low[(day + 1) * counters.count + last]
  }

  /// Makes sure that ``outerMap(day:mask:)`` knows the answer.
  mutating func prepareOuterMap(day: Int, mask: Int) {
    guard counters.count > 1, mapStarts[day * masks + mask] < 0 else { return }
    let count = counters.count
    mapStarts[day * masks + mask] = maps.count
    for point in 0..<width[day] / inner[day] {
      var rest = point
      var target = 0
      var stride = 1
      var isKept = true
      for position in (0..<count - 1).reversed() {
        let size = sizes[day * count + position]
        let rise = mask >> position & 1
        let value = rest % size + low[day * count + position] + rise
        rest /= size
        let nextSize = sizes[(day + 1) * count + position]
        let offset = value - low[(day + 1) * count + position]
        if offset < 0 || offset >= nextSize { isKept = false }
        target += offset * stride
        stride *= nextSize
      }
      maps.append(isKept ? Int32(target) : -1)
    }
  }

  /// Where each outer value of a day goes in the next day's box; −1 where it leaves the limits.
  /// Empty where there is a single outer value.
  func outerMap(day: Int, mask: Int) -> ArraySlice<Int32> {
    guard counters.count > 1 else { return [] }
    let start = mapStarts[day * masks + mask]
    return maps[start..<start + width[day] / inner[day]]
  }

  /// The counts at a point of a day's box.
  func values(day: Int, point: Int) -> [Int] {
    var rest = point
    var values = [Int](repeating: 0, count: counters.count)
    for position in counters.indices.reversed() {
      let size = sizes[day * counters.count + position]
      values[position] = rest % size + low[day * counters.count + position]
      rest /= size
    }
    return values
  }

  /// What the limits that are looked at before a day cost, by the value of the last count; nil where
  /// there are none, −∞ stands for what is not legal.
  func checkValues(day: Int) -> [Double]? {
    guard let counter = counters.last else { return nil }
    let checks = counter.checks.filter { $0.day == day }
    guard !checks.isEmpty else { return nil }
    let least = low[day * counters.count + counters.count - 1]
    return (0..<inner[day]).map { position in
      checks.reduce(0) {
        $0 - ($1.cost(ofMinutes: (least + position) * counter.unit) ?? .infinity)
      }
    }
  }

  /// What the counts at a point of the end's box cost; nil where they are not legal.
  func endCost(point: Int) -> Double? {
    let values = values(day: width.count - 1, point: point)
    var cost = 0.0
    for (counter, value) in zip(counters, values) {
      guard let part = counter.cost(of: value) else { return nil }
      cost += part
    }
    return cost
  }
}
