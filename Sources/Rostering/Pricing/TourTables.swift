/// The dynamic program over the days of a ``TourGraph``, backward, with its tables.
///
/// The table of a day has, for every cell and first start position, one number per point of the
/// day's ``CounterSpace``: the value of the best way from there to the end.
struct TourTables {
  /// What is asked of one agent type.
  struct Question {
    let graph: TourGraph
    let catalogue: DutyCatalogue
    let automaton: SequenceAutomaton
    /// The value of each duty; −∞ where it is not open. Only duties of open days count.
    let values: [Double]
    /// What stands, if anything does.
    let fixed: FixedDays?
    /// The values of the duties that stand, by day.
    let fixedValues: [Double]
    /// Whether each day must have a duty; empty where none must.
    let workDays: [Bool]
  }

  /// A duty that may be worked, or none, with the state to which it leads.
  struct Choice {
    var duty: Int?
    var value: Double
    var cost: Double
    var cell: Int
    var first: Int
    var point: Int
  }

  private var table: [Double] = []
  private var offsets: [Int] = []
  private var running: [Double] = []
  private var options: [Option] = []
  private var optionStarts: [Int] = []
  private(set) var space = CounterSpace()

  /// A way to go on from one cell with a duty of some kind.
  private struct Option {
    /// The next day's cell; −1 where there is none.
    let cell: Int
    let cost: Double
    let gap: Int
    /// The first start position of all days at which a later duty may begin; 0 for no limit.
    let floor: Int
    let mask: Int
    let rise: Int
  }

  /// Fills the tables; returns the best value, or nil when there is no way.
  mutating func solve(_ question: Question, space: CounterSpace) -> (Double, AgentType.Start)? {
    self.space = space
    let graph = question.graph
    let dayCount = graph.days.count - 1
    offsets.removeAll(keepingCapacity: true)
    var size = 0
    for (day, part) in graph.days.enumerated() {
      offsets.append(size)
      size += part.cells.count * part.width * points(day)
    }
    if table.count < size { table = [Double](repeating: 0, count: size) }
    fillEnd(graph.days[dayCount], day: dayCount)
    applyChecks(graph.days[dayCount], day: dayCount)
    for day in (0..<dayCount).reversed() {
      for cell in graph.days[day].cells.indices {
        collectOptions(cell: cell, day: day, question)
        if self.space.isTrivial {
          fillPlain(cell: cell, day: day, question)
        } else {
          fillCounted(cell: cell, day: day, question)
        }
      }
      applyChecks(graph.days[day], day: day)
    }
    var best: (value: Double, start: AgentType.Start)?
    for start in graph.starts {
      let cell = graph.days[0].cellPositions[start.state * graph.nodeCount]
      let value = table[row(day: 0, cell: cell, first: start.first, graph)]
      if value > best?.value ?? -.infinity { best = (value, start) }
    }
    return best.map { ($0.value, $0.start) }
  }

  private func points(_ day: Int) -> Int { space.isTrivial ? 1 : space.width[day] }

  @inline(__always)
  private func row(day: Int, cell: Int, first: Int, _ graph: TourGraph) -> Int {
    offsets[day] + (cell * graph.days[day].width + first) * points(day)
  }

  private mutating func fillEnd(_ end: TourGraph.Day, day: Int) {
    let count = points(day)
    let values = (0..<count).map { space.isTrivial ? 0 : space.endCost(point: $0).map { -$0 } }
    for row in 0..<end.cells.count * end.width {
      for point in 0..<count {
        table[offsets[day] + row * count + point] = values[point] ?? -.infinity
      }
    }
  }

  /// Takes off what the limits cost that are looked at before a day.
  private mutating func applyChecks(_ today: TourGraph.Day, day: Int) {
    guard day > 0, let values = space.checkValues(day: day) else { return }
    let rows = today.cells.count * today.width * (points(day) / values.count)
    for row in 0..<rows {
      for (position, value) in values.enumerated() {
        table[offsets[day] + row * values.count + position] += value
      }
    }
  }

  // MARK: - Ways to go on

  /// Collects the ways to go on from a cell: those of a free day first, then those by kind.
  private mutating func collectOptions(cell: Int, day: Int, _ question: Question) {
    options.removeAll(keepingCapacity: true)
    optionStarts.removeAll(keepingCapacity: true)
    let catalogue = question.catalogue
    let (state, node) = (
      question.graph.days[day].cells[cell].state, question.graph.days[day].cells[cell].node
    )
    optionStarts.append(0)
    let free = question.automaton.moves(day: day, state: state, sequenceClass: nil)
    for position in free {
      append(question.automaton.days[day].moves[position], node: node, kind: nil, day, question)
    }
    optionStarts.append(options.count)
    let lattice = catalogue.lattice
    for kind in catalogue.kinds.indices {
      let paidClass = catalogue.paidClassOfKind[kind]
      let successor = lattice.successors[node * lattice.paidMinutes.count + paidClass]
      if successor >= 0 {
        let moves = question.automaton.moves(
          day: day,
          state: state,
          sequenceClass: catalogue.classOfKind[kind]
        )
        for position in moves {
          append(
            question.automaton.days[day].moves[position],
            node: successor,
            kind: kind,
            day,
            question
          )
        }
      }
      optionStarts.append(options.count)
    }
  }

  private mutating func append(
    _ move: SequenceAutomaton.Move,
    node: Int,
    kind: Int?,
    _ day: Int,
    _ question: Question
  ) {
    let graph = question.graph
    let carried = graph.days[day].carried[node]
    guard carried >= 0 else { return }
    let cell = graph.days[day + 1].cellPositions[move.next * graph.nodeCount + carried]
    guard cell >= 0 else { return }
    let closing = graph.days[day].closingCosts
    var rise = (mask: 0, inner: 0)
    if !space.isTrivial {
      if let kind {
        rise = space.rise(
          of: question.catalogue.kinds[kind],
          countsWeekend: move.countsWeekend
        )
      }
      space.prepareOuterMap(day: day, mask: rise.mask)
    }
    options.append(
      Option(
        cell: cell,
        cost: move.cost + (closing.isEmpty ? 0 : closing[node]),
        gap: move.gap.rawValue,
        floor: move.ready < 0 ? 0 : graph.momentPositions[move.ready],
        mask: rise.mask,
        rise: rise.inner
      )
    )
  }

  /// The duties that may begin at a start position of a day.
  private func duties(at start: Int, day: Int, _ question: Question) -> Range<Int> {
    let catalogue = question.catalogue
    let all = catalogue.startDuties[start]..<catalogue.startDuties[start + 1]
    guard let fixed = question.fixed else { return all }
    switch fixed.days[day] {
    case .open, .work: return all
    case .off: return all.lowerBound..<all.lowerBound
    case .duty(let planned):
      return all.contains(planned.duty)
        ? planned.duty..<planned.duty + 1 : all.lowerBound..<all.lowerBound
    }
  }

  private func value(ofDuty duty: Int, day: Int, _ question: Question) -> Double {
    if let fixed = question.fixed, case .duty = fixed.days[day] { return question.fixedValues[day] }
    return question.values[duty]
  }

  /// The value of the duty that stands on a day, if one does.
  private func standingValue(day: Int, _ question: Question) -> Double? {
    guard let fixed = question.fixed, case .duty = fixed.days[day] else { return nil }
    return question.fixedValues[day]
  }

  private func mayBeFree(_ day: Int, _ question: Question) -> Bool {
    switch question.fixed?.days[day] {
    case .duty, .work: return false
    default: return question.workDays.isEmpty || !question.workDays[day]
    }
  }

  /// The next day's first start position after a duty.
  @inline(__always)
  private func first(
    after duty: Int,
    _ option: Option,
    day: Int,
    _ catalogue: DutyCatalogue
  ) -> Int {
    let ready = max(catalogue.readyAfterGaps[option.gap][duty], option.floor)
    return max(0, ready - catalogue.dayStarts[day + 1])
  }

  // MARK: - Without counts over the horizon

  private mutating func fillPlain(cell: Int, day: Int, _ question: Question) {
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

  private mutating func fillCounted(cell: Int, day: Int, _ question: Question) {
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

  // MARK: - The path

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
  private func best(from current: Choice, day: Int, _ question: Question) -> Choice {
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

  private func point(after point: Int, _ option: Option, day: Int) -> Int? {
    guard !space.isTrivial else { return 0 }
    let inner = point % space.inner[day] + space.innerShift(day: day) + option.rise
    guard inner >= 0, inner < space.inner[day + 1] else { return nil }
    let map = space.outerMap(day: day, mask: option.mask)
    guard !map.isEmpty else { return inner }
    let outer = Int(map[map.startIndex + point / space.inner[day]])
    return outer < 0 ? nil : outer * space.inner[day + 1] + inner
  }
}
