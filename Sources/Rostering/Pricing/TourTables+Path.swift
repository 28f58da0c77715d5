/// The way from a start that the tables found best.
extension TourTables {
  /// The choices of the days in order, from a start.
  mutating func trace(_ question: Question, from start: AgentType.Start) -> [Choice] {
    let graph = question.graph
    var choices: [Choice] = []
    var current = Choice(
      duty: nil,
      value: 0,
      cost: 0,
      cell: graph.days[0].cellPositions[start.state * graph.nodeCount],
      first: start.first,
      point: 0
    )
    for day in 0..<graph.days.count - 1 {
      collectOptions(cell: current.cell, day: day, question)
      current = best(from: current, day: day, question)
      if let values = space.checkValues(day: day + 1) {
        current.cost -= values[current.point % values.count]
      }
      choices.append(current)
    }
    return choices
  }

  /// The best way to go on; a free day wins over an equal day of work.
  func best(from current: Choice, day: Int, _ question: Question) -> Choice {
    let graph = question.graph
    let catalogue = question.catalogue
    let starts = graph.days[day].starts
    var best = current
    best.duty = nil
    best.value = -.infinity
    func offer(_ option: Option, duty: Int?, value: Double, first: Int) {
      guard let point = point(after: current.point, option, day: day) else { return }
      let next = table[row(day: day + 1, cell: option.cell, first: first, graph) + point]
      let total = value - option.cost + next
      if total > best.value {
        best = Choice(
          duty: duty,
          value: total,
          cost: option.cost,
          cell: option.cell,
          first: first,
          point: point
        )
      }
    }
    if mayBeFree(day, question) {
      for option in options[optionStarts[0]..<optionStarts[1]] {
        let passed = max(0, current.first - starts)
        let first = max(passed, option.floor - catalogue.dayStarts[day + 1])
        offer(option, duty: nil, value: 0, first: first)
      }
    }
    let dayEnd = catalogue.dayStarts[day + 1]
    for start in min(catalogue.dayStarts[day] + current.first, dayEnd)..<dayEnd {
      for duty in duties(at: start, day: day, question) {
        let kind = catalogue.duties[duty].kind
        let value = value(ofDuty: duty, day: day, question)
        for option in options[optionStarts[kind + 1]..<optionStarts[kind + 2]] {
          let first = first(after: duty, option, day: day, catalogue)
          offer(option, duty: duty, value: value, first: first)
        }
      }
    }
    return best
  }

  func point(after point: Int, _ option: Option, day: Int) -> Int? {
    guard !space.isTrivial else { return 0 }
    let inner = point % space.inner[day] + space.innerShift(day: day) + option.rise
    guard inner >= 0, inner < space.inner[day + 1] else { return nil }
    let map = space.outerMap(day: day, mask: option.mask)
    guard !map.isEmpty else { return inner }
    let outer = Int(map[map.startIndex + point / space.inner[day]])
    return outer < 0 ? nil : outer * space.inner[day + 1] + inner
  }
}
