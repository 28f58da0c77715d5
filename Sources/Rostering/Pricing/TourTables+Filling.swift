/// How a row of a table follows from the rows of the days after it.
extension TourTables {
  // MARK: - Without counts over the horizon

  mutating func fillPlain(cell: Int, day: Int, _ question: Question) {
    let graph = question.graph
    let today = graph.days[day]
    let catalogue = question.catalogue
    let row = row(day: day, cell: cell, first: 0, graph)
    let mayBeFree = mayBeFree(day, question)
    for first in today.starts..<max(today.starts, today.width) {
      table[row + first] =
        mayBeFree ? freeValue(first: first - today.starts, day: day, question) : -.infinity
    }
    var best = mayBeFree ? freeValue(first: 0, day: day, question) : -.infinity
    let firstStart = catalogue.dayStarts[day]
    let nextDay = catalogue.dayStarts[day + 1]
    let nextOffset = offsets[day + 1]
    let nextWidth = graph.days[day + 1].width
    let isAllOpen = question.fixed == nil
    let standing = standingValue(day: day, question)
    for first in (0..<today.starts).reversed() {
      let start = firstStart + first
      let open =
        isAllOpen
        ? catalogue.startDuties[start]..<catalogue.startDuties[start + 1]
        : duties(at: start, day: day, question)
      for duty in open {
        let kind = catalogue.duties[duty].kind
        let value = standing ?? question.values[duty]
        for position in optionStarts[kind + 1]..<optionStarts[kind + 2] {
          let option = options[position]
          let ready = max(catalogue.readyAfterGaps[option.gap][duty], option.floor)
          let next = nextOffset + option.cell * nextWidth + max(0, ready - nextDay)
          best = max(best, value - option.cost + table[next])
        }
      }
      if first < today.width { table[row + first] = best }
    }
  }

  private func freeValue(first: Int, day: Int, _ question: Question) -> Double {
    var best = -Double.infinity
    for option in options[optionStarts[0]..<optionStarts[1]] {
      let next = max(first, option.floor - question.catalogue.dayStarts[day + 1])
      let value = table[row(day: day + 1, cell: option.cell, first: next, question.graph)]
      best = max(best, value - option.cost)
    }
    return best
  }

  // MARK: - With counts over the horizon

  mutating func fillCounted(cell: Int, day: Int, _ question: Question) {
    let graph = question.graph
    let today = graph.days[day]
    let catalogue = question.catalogue
    let count = points(day)
    let row = row(day: day, cell: cell, first: 0, graph)
    let mayBeFree = mayBeFree(day, question)
    if running.count < count { running = [Double](repeating: 0, count: count) }
    for first in today.starts..<max(today.starts, today.width) {
      runFree(first: first - today.starts, day: day, mayBeFree, question)
      copyRunning(to: row + first * count, count)
    }
    runFree(first: 0, day: day, mayBeFree, question)
    let firstStart = catalogue.dayStarts[day]
    for first in (0..<today.starts).reversed() {
      for duty in duties(at: firstStart + first, day: day, question) {
        let kind = catalogue.duties[duty].kind
        let value = value(ofDuty: duty, day: day, question)
        guard value > -.infinity else { continue }
        for position in optionStarts[kind + 1]..<optionStarts[kind + 2] {
          let option = options[position]
          let next = self.first(after: duty, option, day: day, catalogue)
          raise(
            by: value - option.cost,
            option,
            from: self.row(day: day + 1, cell: option.cell, first: next, graph),
            day: day
          )
        }
      }
      if first < today.width { copyRunning(to: row + first * count, count) }
    }
  }

  private mutating func runFree(
    first: Int,
    day: Int,
    _ mayBeFree: Bool,
    _ question: Question
  ) {
    for point in 0..<points(day) { running[point] = -.infinity }
    guard mayBeFree else { return }
    for position in optionStarts[0]..<optionStarts[1] {
      let option = options[position]
      let next = max(first, option.floor - question.catalogue.dayStarts[day + 1])
      raise(
        by: -option.cost,
        option,
        from: row(day: day + 1, cell: option.cell, first: next, question.graph),
        day: day
      )
    }
  }

  private mutating func copyRunning(to position: Int, _ count: Int) {
    for point in 0..<count { table[position + point] = running[point] }
  }

  /// Raises the running values to what a way to go on gives.
  private mutating func raise(by value: Double, _ option: Option, from next: Int, day: Int) {
    let inner = space.inner[day]
    let nextInner = space.inner[day + 1]
    let shift = space.innerShift(day: day) + option.rise
    let low = max(0, -shift)
    let high = min(inner, nextInner - shift)
    guard low < high else { return }
    let map = space.outerMap(day: day, mask: option.mask)
    if map.isEmpty {
      raiseRow(low..<high, at: 0, by: value, from: next + shift)
      return
    }
    for (outer, target) in map.enumerated() where target >= 0 {
      raiseRow(
        low..<high,
        at: outer * inner,
        by: value,
        from: next + Int(target) * nextInner + shift
      )
    }
  }

  private mutating func raiseRow(_ range: Range<Int>, at row: Int, by value: Double, from next: Int)
  {
    table.withUnsafeBufferPointer { source in
      running.withUnsafeMutableBufferPointer { target in
        for point in range {
          target[row + point] = max(target[row + point], value + source[next + point])
        }
      }
    }
  }
}
