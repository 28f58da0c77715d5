import Synchronization

/// What is asked of one agent: the best days of a window, all else standing.
///
/// All that does not depend on prices is found once: where the window begins, which ends fit what
/// comes after it, and between which values the counts may lie. So an answer costs as much as the
/// window is long, however long the horizon is.
final class DateQuestion: Sendable {
  /// What follows the window, if it ends in a cell.
  struct End: Sendable {
    /// Price of the rules after the window.
    let cost: Double
    /// Weekends after it that count.
    let weekends: Int
  }

  let type: DateType
  /// The window.
  let days: Range<Int>
  /// Where it begins.
  let startCell: Int
  /// What follows it, by cell of its end; nil where nothing legal does.
  let ends: [End?]
  /// What the days before it add to each count.
  let before: [Int]
  /// What the days after it add to each count, weekends apart.
  let after: [Int]
  /// The price of what stands and of rules before the window.
  let keptCost: Double
  /// What each day of the window allows, as bits: 0 for a free day, k + 1 for kind k; empty where
  /// all is open.
  let allowed: [UInt64]
  /// Whether a cell can be reached, by day of the window; empty where no day of it needs telling.
  let isReached: [[Bool]]
  /// Whether all tours are looked at; false where counters are restricted to a band around a line.
  let isExact: Bool
  /// The counts that are always kept, with the values kept; nil where a count has none.
  let base: DateSpace?
  /// Numbers in the table of the counts that are always kept.
  private let size: Int
  /// The values worth keeping, by count, then day of the window.
  private let ranges: [[ClosedRange<Int>]]
  private let spaces = Mutex<[[Int]: DateSpace]>([:])

  /// Numbers in a table up to which counts are kept exactly.
  static let largestTable = 2_500_000
  /// Numbers up to which the bound keeps counts exactly rather than paying for them.
  static let cheapTable = 300_000
  /// Numbers up to which counts that seldom bind may be added.
  static let largestExtendedTable = 4_000_000

  /// All days of a type.
  ///
  /// - Parameters:
  ///   - type: the type.
  ///   - allowed: what each day allows; empty opens all.
  ///   - largestTable: numbers in a table up to which counts are kept exactly; above that they are
  ///     kept near a line.
  convenience init(
    whole type: DateType,
    allowed: [UInt64] = [],
    largestTable: Int = DateQuestion.largestTable
  ) {
    self.init(
      type: type,
      days: 0..<type.graph.dayCount,
      startCell: type.graph.startCell,
      before: type.counters.map { _ in 0 },
      ends: [End?](
        repeating: End(cost: 0, weekends: 0),
        count: type.graph.cellCounts[type.graph.dayCount]
      ),
      after: type.counters.map { _ in 0 },
      keptCost: type.constantCost,
      allowed: allowed,
      line: type.line,
      largestTable: largestTable
    )
  }

  /// A window of a tour; nil where the tour itself is not legal.
  convenience init?(type: DateType, within fixed: FixedDays) {
    let days = fixed.opening
    guard let walk = type.walk(fixed.tour) else { return nil }
    var cost = type.constantCost
    for planned in fixed.tour.duties
    where !days.contains(type.catalogue.duties[planned.duty].day) {
      cost += type.cost(ofDuty: planned.duty)
    }
    for day in 0..<days.lowerBound { cost += walk.costs[day] }
    let last = walk.counts(day: type.graph.dayCount)
    self.init(
      type: type,
      days: days,
      startCell: walk.cells[days.lowerBound],
      before: walk.counts(day: days.lowerBound),
      ends: Self.ends(type, fixed.tour, walk, from: days.upperBound),
      after: zip(last, walk.counts(day: days.upperBound)).map { $0 - $1 },
      keptCost: cost,
      allowed: [],
      line: { walk.counts(day: $0) },
      largestTable: Self.largestTable
    )
  }

  private init(
    type: DateType,
    days: Range<Int>,
    startCell: Int,
    before: [Int],
    ends: [End?],
    after: [Int],
    keptCost: Double,
    allowed: [UInt64],
    line: (Int) -> [Int],
    largestTable: Int
  ) {
    self.type = type
    self.days = days
    self.startCell = startCell
    self.ends = ends
    self.before = before
    self.after = after
    self.keptCost = keptCost
    self.allowed = allowed
    isReached = Self.reached(type, days, from: startCell, allowed)
    let weekendsAfter = ends.compactMap { $0?.weekends }
    let ranges = type.counters.indices.map { position -> [ClosedRange<Int>] in
      var range = after[position]...after[position]
      if type.counters[position].load == .weekends, let least = weekendsAfter.min(),
        let most = weekendsAfter.max()
      {
        range = least...most
      }
      return type.ranges?.window(of: position, days: days, before: before[position], after: range)
        ?? []
    }
    let always = type.counters.indices.filter { !type.counters[$0].isSeldomBinding }
    var kept = ranges
    var isExact = true
    for width in [24, 12, 8, 5, 3, 2]
    where Self.size(type, days, always.map { kept[$0] }) > largestTable {
      isExact = false
      for position in always {
        kept[position] = type.narrowed(ranges[position], position, line: line, days, width: width)
      }
    }
    self.isExact = isExact
    self.ranges = kept
    size = Self.size(type, days, always.map { kept[$0] })
    let isEmpty = type.counters.indices.contains { kept[$0].contains(CounterRanges.empty) }
    base = isEmpty ? nil : DateSpace(type: type, active: always, ranges: kept)
  }

  /// The space in which some more counts are kept; nil where its table would be too large.
  func space(with more: [Int]) -> DateSpace? {
    guard let base, !more.isEmpty else { return base }
    let active = Set(base.active + more).sorted()
    if let known = spaces.withLock({ $0[active] }) { return known }
    guard
      Self.size(type, days, active.map { ranges[$0] }) <= Self.largestExtendedTable,
      active.count < 12
    else { return nil }
    let space = DateSpace(type: type, active: active, ranges: ranges)
    spaces.withLock { $0[active] = space }
    return space
  }

  /// What an answer takes, in units of about one move of annealing.
  var effort: Double { 0.1 + Double(size) / 15_000 }

  /// Whether the counts are kept exactly, and that is cheap.
  var isCheap: Bool { isExact && size <= Self.cheapTable }

  /// What a count at the window's end costs, with what comes after; nil where that is not legal.
  func endCost(_ counter: Int, value: Int, _ end: End) -> Double? {
    let counter = (type.counters[counter], after[counter])
    let rest = counter.0.load == .weekends ? end.weekends : counter.1
    return counter.0.cost(of: value + rest)
  }

  private static func size(_ type: DateType, _ days: Range<Int>, _ ranges: [[ClosedRange<Int>]])
    -> Int
  {
    (0...days.count).reduce(0) { sum, day in
      sum
        + ranges.reduce(type.graph.cellCounts[days.lowerBound + day]) {
          $0 * $1[day].count
        }
    }
  }

  private static func reached(
    _ type: DateType,
    _ days: Range<Int>,
    from start: Int,
    _ allowed: [UInt64]
  ) -> [[Bool]] {
    let graph = type.graph
    var rows: [[Bool]] = []
    var row = [Bool](repeating: false, count: graph.cellCounts[days.lowerBound])
    row[start] = true
    for day in days {
      rows.append(row)
      var next = [Bool](repeating: false, count: graph.cellCounts[day + 1])
      let form = graph.forms[graph.formOfDay[day]]
      for cell in row.indices where row[cell] {
        for arc in form.arcs[form.starts[cell]..<form.starts[cell + 1]] {
          let isFree = arc.group == 0
          if isFree, !allowed.isEmpty, allowed[day - days.lowerBound] & 1 == 0 { continue }
          next[Int(arc.next)] = true
        }
      }
      row = next
    }
    return rows + [row]
  }

  /// What the days that stand after a window cost from each cell.
  private static func ends(
    _ type: DateType,
    _ tour: Tour,
    _ walk: DateType.Walk,
    from first: Int
  ) -> [End?] {
    let graph = type.graph
    var groups = [Int](repeating: 0, count: graph.dayCount)
    for planned in tour.duties {
      let duty = type.catalogue.duties[planned.duty]
      groups[duty.day] = graph.groupOfKind[duty.kind]
    }
    var restCost = [Double](repeating: 0, count: graph.dayCount + 1)
    for day in (first..<graph.dayCount).reversed() {
      restCost[day] = restCost[day + 1] + walk.costs[day]
    }
    let weekends = type.weekends
    return (0..<graph.cellCounts[first]).map { cell in
      var cell = cell
      var cost = 0.0
      var count = 0
      for day in first..<graph.dayCount {
        if cell == walk.cells[day] {
          let rest = weekends.map {
            walk.count($0, day: graph.dayCount) - walk.count($0, day: day)
          }
          return End(cost: cost + restCost[day], weekends: count + (rest ?? 0))
        }
        guard let arc = graph.arc(day: day, cell: cell, group: groups[day]) else { return nil }
        cost += arc.cost
        if arc.countsWeekend { count += 1 }
        cell = Int(arc.next)
      }
      return End(cost: cost, weekends: count)
    }
  }
}

extension DateType {
  /// Counts before a day that rise evenly over the days with an open duty, to the middle of their
  /// limits.
  fileprivate var line: (Int) -> [Int] {
    var open = [0]
    for day in 0..<graph.dayCount {
      open.append(open[day] + (dayStarts[day] < dayStarts[day + 1] ? 1 : 0))
    }
    let all = max(1, open[graph.dayCount])
    return { [counters] day in
      counters.map { counter in
        let middle =
          counter.load == .minutes
          ? counter.allowed.lowerBound + counter.allowed.upperBound
          : 2 * counter.allowed.upperBound
        return middle * open[day] / (2 * all)
      }
    }
  }

  /// The values of a count near a line, within those worth keeping.
  fileprivate func narrowed(
    _ ranges: [ClosedRange<Int>],
    _ position: Int,
    line: (Int) -> [Int],
    _ days: Range<Int>,
    width: Int
  ) -> [ClosedRange<Int>] {
    let longest = catalogue.kinds.indices.map { rise(of: position, kind: $0) }.max() ?? 1
    let isWeekends = counters[position].load == .weekends
    let reach = isWeekends ? max(2, width / 2) : width * max(1, longest)
    return ranges.enumerated().map { day, range in
      guard range != CounterRanges.empty else { return range }
      let middle = min(
        max(line(days.lowerBound + day)[position], range.lowerBound),
        range.upperBound
      )
      let least = middle - (isWeekends ? 2 : 1) * reach
      return max(range.lowerBound, least)...min(range.upperBound, middle + reach)
    }
  }
}
