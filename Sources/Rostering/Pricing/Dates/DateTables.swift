/// The dynamic program of pricing by dates, backward over the days of a window, with its tables.
///
/// A day's table has one number for every cell and point of the counts kept: the value of the best
/// way from there to the window's end. A step raises contiguous rows, the last count innermost.
struct DateTables {
  /// What a head earns, and what counts cost that are not kept.
  struct Prices {
    /// By row of cover; empty where nothing is covered by name.
    var shifts: [Double]
    /// What each step of a count costs, by count; empty for none.
    var counts: [Double] = []
    /// Entries of the type that may not be used.
    var forbidden: Set<Int> = []
  }

  /// The best days found.
  struct Answer {
    /// What they earn less what they cost, without what stands.
    var value: Double
    /// Entries of the type that were chosen, by day of the window; −1 for a free day.
    var entries: [Int]
    /// The price of rules over days and of counts.
    var ruleCost: Double
    /// The counts of the window.
    var counts: [Int]
  }

  private var table: [Double] = []
  private var offsets: [Int] = []
  private var values: [Double] = []
  private var chosen: [Int32] = []
  private var weekendPrice = 0.0

  /// The best days of a window; nil where there are none.
  mutating func solve(_ question: DateQuestion, in space: DateSpace, _ prices: Prices) -> Answer? {
    let type = question.type
    weekendPrice = prices.counts.isEmpty ? 0 : type.weekends.map { prices.counts[$0] } ?? 0
    fillValues(question, space, prices)
    offsets.removeAll(keepingCapacity: true)
    var size = 0
    for day in 0...question.days.count {
      offsets.append(size)
      size += type.graph.cellCounts[question.days.lowerBound + day] * space.points(day)
    }
    if table.count < size { table = [Double](repeating: 0, count: size) }
    fillEnd(question, space, prices)
    for day in (0..<question.days.count).reversed() {
      if space.active.isEmpty {
        fillPlain(day, question, space)
      } else {
        fillCounted(day, question, space)
      }
    }
    let value = table[offsets[0] + question.startCell * space.points(0)]
    guard value > -.infinity else { return nil }
    return trace(question, space, value: value)
  }

  // MARK: - Values

  private mutating func fillValues(
    _ question: DateQuestion,
    _ space: DateSpace,
    _ prices: Prices
  ) {
    let type = question.type
    let parts = space.partCount
    let count = question.days.count * parts
    if values.count < count {
      values = [Double](repeating: 0, count: count)
      chosen = [Int32](repeating: 0, count: count)
    }
    for place in 0..<count { values[place] = -.infinity }
    let costOfKind = prices.counts.isEmpty ? [] : type.prices(ofKinds: prices.counts)
    let first = question.days.lowerBound
    for day in question.days {
      let allowed = question.allowed.isEmpty ? UInt64.max : question.allowed[day - first]
      for entry in type.dayStarts[day]..<type.dayStarts[day + 1] {
        let kind = Int(type.kinds[entry])
        guard allowed >> UInt64(kind + 1) & 1 != 0 else { continue }
        if !prices.forbidden.isEmpty, prices.forbidden.contains(entry) { continue }
        var value = type.costs.isEmpty ? 0 : -type.costs[entry]
        if !costOfKind.isEmpty { value -= costOfKind[kind] }
        if !prices.shifts.isEmpty {
          for row in Int(type.rowStarts[entry])..<Int(type.rowStarts[entry + 1]) {
            value += prices.shifts[Int(type.rows[row])]
          }
        }
        let place = (day - first) * parts + space.partOfKind[kind]
        if value > values[place] {
          values[place] = value
          chosen[place] = Int32(entry)
        }
      }
    }
  }

  private mutating func fillEnd(_ question: DateQuestion, _ space: DateSpace, _ prices: Prices) {
    let day = question.days.count
    let points = space.points(day)
    for (cell, end) in question.ends.enumerated() {
      let row = offsets[day] + cell * points
      guard let end, question.isReached[day][cell] else {
        for point in 0..<points { table[row + point] = -.infinity }
        continue
      }
      for point in 0..<points {
        var value = -end.cost
        if !space.active.isEmpty {
          let counts = space.space.values(day: day, point: point)
          for (counter, count) in zip(space.active, counts) {
            guard let cost = question.endCost(counter, value: count, end) else {
              value = -.infinity
              break
            }
            value -= cost
          }
        }
        if weekendPrice != 0 { value -= weekendPrice * Double(end.weekends) }
        table[row + point] = value
      }
    }
  }

  // MARK: - Steps

  /// One day without counts.
  private mutating func fillPlain(_ day: Int, _ question: DateQuestion, _ space: DateSpace) {
    let graph = question.type.graph
    let form = graph.forms[graph.formOfDay[question.days.lowerBound + day]]
    let mayBeFree = question.allowed.isEmpty || question.allowed[day] & 1 != 0
    let (row, next) = (offsets[day], offsets[day + 1])
    let first = day * space.partCount
    let weekendPrice = weekendPrice
    let isReached = question.isReached[day]
    values.withUnsafeBufferPointer { values in
      table.withUnsafeMutableBufferPointer { table in
        for cell in isReached.indices where isReached[cell] {
          var best = -Double.infinity
          for position in form.starts[cell]..<form.starts[cell + 1] {
            let arc = form.arcs[position]
            let rest = table[next + Int(arc.next)] - arc.cost
            if arc.group == 0 {
              if mayBeFree { best = max(best, rest) }
              continue
            }
            let worked = rest - (arc.countsWeekend ? weekendPrice : 0)
            let parts = space.partStarts[Int(arc.group)]..<space.partStarts[Int(arc.group) + 1]
            for part in parts { best = max(best, worked + values[first + part]) }
          }
          table[row + cell] = best
        }
      }
    }
  }

  /// One day with counts.
  private mutating func fillCounted(_ day: Int, _ question: DateQuestion, _ space: DateSpace) {
    let graph = question.type.graph
    let form = graph.forms[graph.formOfDay[question.days.lowerBound + day]]
    let mayBeFree = question.allowed.isEmpty || question.allowed[day] & 1 != 0
    let (row, next) = (offsets[day], offsets[day + 1])
    let (points, nextPoints) = (space.points(day), space.points(day + 1))
    let first = day * space.partCount
    let weekendPrice = weekendPrice
    let isReached = question.isReached[day]
    let step = Step(day: day, space: space.space)
    values.withUnsafeBufferPointer { values in
      table.withUnsafeMutableBufferPointer { table in
        space.space.maps.withUnsafeBufferPointer { maps in
          for cell in isReached.indices where isReached[cell] {
            let target = row + cell * points
            for point in target..<target + points { table[point] = -.infinity }
            for position in form.starts[cell]..<form.starts[cell + 1] {
              let arc = form.arcs[position]
              let source = next + Int(arc.next) * nextPoints
              if arc.group == 0 {
                if mayBeFree { step.raise(table, maps, target, source, by: -arc.cost, 0, 0) }
                continue
              }
              let isWeekend = arc.countsWeekend
              let cost = arc.cost + (isWeekend ? weekendPrice : 0)
              let group = Int(arc.group)
              for part in space.partStarts[group]..<space.partStarts[group + 1] {
                let value = values[first + part]
                guard value > -.infinity else { continue }
                step.raise(
                  table,
                  maps,
                  target,
                  source,
                  by: value - cost,
                  space.masks[part] | (isWeekend ? space.weekendMask : 0),
                  space.rises[part] + (isWeekend ? space.weekendRise : 0)
                )
              }
            }
          }
        }
      }
    }
  }

  /// How rows of one day go on to those of the next one.
  private struct Step {
    let inner: Int
    let nextInner: Int
    let shift: Int
    let outer: Int
    let mapStarts: [Int]
    let isSingle: Bool

    init(day: Int, space: CounterSpace) {
      inner = space.inner[day]
      nextInner = space.inner[day + 1]
      shift = space.innerShift(day: day)
      outer = space.width[day] / max(1, inner)
      isSingle = space.counters.count < 2
      mapStarts =
        isSingle ? [] : Array(space.mapStarts[day * space.masks..<(day + 1) * space.masks])
    }

    @inline(__always)
    func raise(
      _ table: UnsafeMutableBufferPointer<Double>,
      _ maps: UnsafeBufferPointer<Int32>,
      _ target: Int,
      _ source: Int,
      by value: Double,
      _ mask: Int,
      _ rise: Int
    ) {
      let shift = shift + rise
      let low = max(0, -shift)
      let high = min(inner, nextInner - shift)
      guard low < high else { return }
      if isSingle {
        for point in low..<high {
          table[target + point] = max(table[target + point], value + table[source + shift + point])
        }
        return
      }
      let start = mapStarts[mask]
      for outer in 0..<outer {
        let place = Int(maps[start + outer])
        guard place >= 0 else { continue }
        let to = target + outer * inner
        let from = source + place * nextInner + shift
        for point in low..<high {
          table[to + point] = max(table[to + point], value + table[from + point])
        }
      }
    }
  }

  // MARK: - The way

  private func trace(_ question: DateQuestion, _ space: DateSpace, value: Double) -> Answer {
    let type = question.type
    var answer = Answer(
      value: value,
      entries: [],
      ruleCost: 0,
      counts: type.counters.map { _ in 0 }
    )
    var (cell, point) = (question.startCell, 0)
    for day in 0..<question.days.count {
      let form = type.graph.forms[type.graph.formOfDay[question.days.lowerBound + day]]
      var best = (value: -Double.infinity, entry: -1, arc: -1, point: 0)
      for position in form.starts[cell]..<form.starts[cell + 1] {
        let arc = form.arcs[position]
        if arc.group == 0 {
          guard question.allowed.isEmpty || question.allowed[day] & 1 != 0 else { continue }
          guard let next = self.point(after: point, day, 0, 0, space) else { continue }
          let total = reach(day, arc, next, space) - arc.cost
          if total > best.value { best = (total, -1, position, next) }
          continue
        }
        let group = Int(arc.group)
        let isWeekend = arc.countsWeekend
        for part in space.partStarts[group]..<space.partStarts[group + 1] {
          let mask = space.masks[part] | (isWeekend ? space.weekendMask : 0)
          let rise = space.rises[part] + (isWeekend ? space.weekendRise : 0)
          guard let next = self.point(after: point, day, mask, rise, space) else { continue }
          let place = day * space.partCount + part
          let total =
            values[place] - arc.cost - (isWeekend ? weekendPrice : 0) + reach(day, arc, next, space)
          if total > best.value { best = (total, Int(chosen[place]), position, next) }
        }
      }
      guard best.arc >= 0 else { break }
      let arc = form.arcs[best.arc]
      answer.entries.append(best.entry)
      answer.ruleCost += arc.cost
      if best.entry >= 0 {
        for counter in type.counters.indices {
          answer.counts[counter] += type.rise(of: counter, kind: Int(type.kinds[best.entry]))
        }
      }
      if arc.countsWeekend, let weekends = type.weekends { answer.counts[weekends] += 1 }
      (cell, point) = (Int(arc.next), best.point)
    }
    if let end = question.ends[cell] {
      answer.ruleCost += end.cost
      if let weekends = type.weekends { answer.counts[weekends] += end.weekends }
      if !space.active.isEmpty {
        let counts = space.space.values(day: question.days.count, point: point)
        for (counter, count) in zip(space.active, counts) {
          answer.ruleCost += question.endCost(counter, value: count, end) ?? 0
        }
      }
    }
    return answer
  }

  private func reach(_ day: Int, _ arc: DateGraph.Arc, _ point: Int, _ space: DateSpace) -> Double {
    table[offsets[day + 1] + Int(arc.next) * space.points(day + 1) + point]
  }

  private func point(
    after point: Int,
    _ day: Int,
    _ mask: Int,
    _ rise: Int,
    _ space: DateSpace
  ) -> Int? {
    guard !space.active.isEmpty else { return 0 }
    let box = space.space
    let inner = point % box.inner[day] + box.innerShift(day: day) + rise
    guard inner >= 0, inner < box.inner[day + 1] else { return nil }
    guard space.active.count > 1 else { return inner }
    let start = box.mapStarts[day * box.masks + mask]
    let outer = Int(box.maps[start + point / box.inner[day]])
    return outer < 0 ? nil : outer * box.inner[day + 1] + inner
  }
}

extension DateType {
  /// What a duty of each kind costs by what it adds to the counts, weekends apart.
  fileprivate func prices(ofKinds prices: [Double]) -> [Double] {
    catalogue.kinds.indices.map { kind in
      counters.indices.reduce(0) { $0 + prices[$1] * Double(rise(of: $1, kind: kind)) }
    }
  }
}
