/// The counts that one pricing by dates keeps, and how duties raise them.
///
/// Kinds of one group of the graph that raise the kept counts alike are one *part*.
struct DateSpace: Sendable {
  /// Positions of the counts kept, in the type's order.
  let active: [Int]
  /// The box of numbers, by day of the window.
  private(set) var space = CounterSpace()
  /// The parts of group g are `partStarts[g]..<partStarts[g + 1]`; group 0 has none.
  let partStarts: [Int]
  /// The part of each kind.
  let partOfKind: [Int]
  /// The outer counts that rise, by part.
  let masks: [Int]
  /// By how much the last count rises, by part.
  let rises: [Int]
  /// The same for a weekend that is worked.
  let weekendMask: Int
  let weekendRise: Int

  /// How many parts there are.
  var partCount: Int { masks.count }

  /// - Parameters:
  ///   - type: the type.
  ///   - active: the counts to keep.
  ///   - ranges: by count of the type, then day of the window (one more for its end).
  init(type: DateType, active: [Int], ranges: [[ClosedRange<Int>]]) {
    self.active = active
    let graph = type.graph
    var partStarts = [0, 0]
    var partOfKind = [Int](repeating: 0, count: graph.groupOfKind.count)
    var masks: [Int] = []
    var rises: [Int] = []
    for group in 0..<graph.groupCount {
      for kind in graph.groupOfKind.indices where graph.groupOfKind[kind] == group + 1 {
        var mask = 0
        var rise = 0
        for (place, counter) in active.enumerated() {
          let step = type.rise(of: counter, kind: kind)
          if place == active.count - 1 { rise = step } else if step > 0 { mask |= 1 << place }
        }
        let known = (partStarts[group + 1]..<masks.count).first {
          masks[$0] == mask && rises[$0] == rise
        }
        partOfKind[kind] = known ?? masks.count
        if known == nil {
          masks.append(mask)
          rises.append(rise)
        }
      }
      partStarts.append(masks.count)
    }
    self.partStarts = partStarts
    self.partOfKind = partOfKind
    self.masks = masks
    self.rises = rises
    let weekends = active.firstIndex { type.counters[$0].load == .weekends }
    let isInner = weekends == active.count - 1
    weekendMask = weekends.map { isInner ? 0 : 1 << $0 } ?? 0
    weekendRise = weekends == nil || !isInner ? 0 : 1
    guard !active.isEmpty, let days = ranges.first?.count else { return }
    space.reset(
      active.map { type.counters[$0] },
      ranges: (0..<days).map { day in active.map { ranges[$0][day] } }
    )
    let used = Set(masks.flatMap { [$0, $0 | weekendMask] } + [0])
    for day in 0..<days - 1 {
      for mask in used { space.prepareOuterMap(day: day, mask: mask) }
    }
  }

  /// Numbers per cell of a day.
  func points(_ day: Int) -> Int { active.isEmpty ? 1 : space.width[day] }
}
